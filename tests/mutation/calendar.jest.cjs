module.exports = require("./room.cjs").testsOf("calendar");
