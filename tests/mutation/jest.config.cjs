const { resolve } = require("node:path");
const { projects } = require("../../jest.config.cjs");

/** The unit tests of the rooms that are mutated, and nothing that starts a server or reads the whole house. */
module.exports = {
  ...projects[0],
  rootDir: resolve(__dirname, "..", ".."),
  testMatch: ["<rootDir>/tests/unit/{calendar,number,water}/**/*.test.ts"],
};
