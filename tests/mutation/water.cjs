module.exports = require("./room.cjs").mutationOf("water");
