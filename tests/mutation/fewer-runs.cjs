const fc = require("fast-check");

// Each mutant would wait for a hundred cases of every law; what twenty-five kill, a hundred kill too.
fc.configureGlobal({ numRuns: 25 });
