const { readFileSync } = require("node:fs");
const Module = require("node:module");
const { transformSync } = require("@swc/core");
const { expect } = require("expect");
const fc = require("fast-check");
const { bind } = require("jest-each");
const Mocha = require("mocha");

// Each mutant would wait for a hundred cases of every law; what twenty-five kill, a hundred kill too.
fc.configureGlobal({ numRuns: 25 });

Module._extensions[".ts"] = (module, filename) => {
  const { code } = transformSync(readFileSync(filename, "utf8"), {
    filename,
    jsc: { parser: { syntax: "typescript" }, target: "es2022" },
    module: { type: "commonjs" },
  });
  module._compile(code, filename);
};

/**
 * Lets Mocha run the unit tests as they are: Jest's own `expect` and `each` under Jest's names. Mocha loads them once for
 * all mutants of a process, where Jest loads everything anew for each, which took nine tenths of a run.
 */
Mocha.interfaces["as-jest"] = (suite) => {
  Mocha.interfaces.bdd(suite);
  suite.on("pre-require", (names) => {
    names.expect = expect;
    names.test = names.it;
    names.test.each = bind(names.it, false);
    names.describe.each = bind(names.describe, false);
    names.beforeAll = names.before;
    names.afterAll = names.after;
  });
};
