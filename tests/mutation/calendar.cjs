module.exports = require("./room.cjs").mutationOf("calendar");
