const { tmpdir } = require("node:os");
const path = require("node:path");

/**
 * The mutation run of one room of domain/, by that room's own unit tests. Not part of `npm test`: it takes minutes.
 * docs/reference/mutation.md says what survived and why.
 */
exports.mutationOf = (room) => ({
  mutate: [`domain/${room}/**/*.ts`, `!domain/${room}/index.ts`],
  testRunner: "mocha",
  mochaOptions: {
    config: "tests/mutation/mocharc.json",
    spec: [`tests/unit/${room}/**/*.test.ts`],
  },
  coverageAnalysis: "perTest",
  // What runs only while a module is loaded would need every test anew for each mutant; what also runs inside a test is
  // tried there.
  ignoreStatic: true,
  // Copied into a folder of its own, outside of the checkout: other test runs go on beside it.
  tempDirName: path.join(tmpdir(), "heqing-mutation"),
  ignorePatterns: ["**", "!domain/**", "!rules/**", "!tests/unit/**", "!tests/mutation/**", "!*.json"],
  concurrency: 1,
  timeoutMS: 8_000,
  reporters: ["progress-append-only", "clear-text", "json"],
  jsonReporter: { fileName: `reports/mutation/${room}.json` },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  thresholds: { high: 95, low: 90, break: 90 },
});
