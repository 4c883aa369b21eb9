const { readdirSync } = require("node:fs");
const path = require("node:path");

/** All unit tests of a room as one test file: loading the rules anew for each file took most of a mutant's time. */
exports.everyTestOf = (room) => {
  const folder = path.resolve(__dirname, "..", "unit", room);
  for (const file of readdirSync(folder).filter((name) => name.endsWith(".test.ts"))) require(path.join(folder, file));
};
