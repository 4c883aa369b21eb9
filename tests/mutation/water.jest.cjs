module.exports = require("./room.cjs").testsOf("water");
