/** `npm run test:production`: the real Temporal server on the book's Postgres. Not part of `npm test`: it takes a minute. */
const { projects } = require("../../jest.config.cjs");

const { displayName: _name, testMatch: _match, ...shared } = projects[0];

module.exports = {
  ...shared,
  displayName: "production",
  testMatch: ["<rootDir>/tests/production/**/*.test.ts"],
  maxWorkers: 1,
};
