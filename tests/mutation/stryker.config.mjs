import { tmpdir } from "node:os";
import { join } from "node:path";

// `npm run mutation` mutates domain/water and domain/calendar; `npm run mutation -- --mutate "domain/calendar/**/*.ts"`
// one of them. Not part of `npm test`: it takes from a quarter of an hour to hours. docs/reference/mutation.md says what
// survived and why.
export default {
  mutate: ["domain/water/**/*.ts", "domain/calendar/**/*.ts", "!domain/*/index.ts"],
  testRunner: "jest",
  jest: { configFile: "tests/mutation/jest.config.cjs", enableFindRelatedTests: false },
  coverageAnalysis: "perTest",
  // Copied into a folder of its own, outside of the checkout: other test runs go on beside it.
  tempDirName: join(tmpdir(), "heqing-mutation"),
  ignorePatterns: [
    "**",
    "!domain/**",
    "!rules/**",
    "!tests/unit/**",
    "!tests/mutation/**",
    "!*.json",
    "!jest.config.cjs",
  ],
  concurrency: 1,
  timeoutMS: 20_000,
  reporters: ["clear-text", "json", "html"],
  jsonReporter: { fileName: "reports/mutation/mutation.json" },
  htmlReporter: { fileName: "reports/mutation/mutation.html" },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  thresholds: { high: 95, low: 90, break: 90 },
};
