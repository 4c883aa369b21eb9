/**
 * Lets the SDK download the dev server into a folder: `node sdk-download.cjs <testing package> <version> <folder>`.
 * The SDK has no download-only call, so its dev server is started for a moment; the caller ends the process group.
 */
"use strict";
const [testing, version, downloadDir] = process.argv.slice(2);
const { TestWorkflowEnvironment } = require(testing);

TestWorkflowEnvironment.createLocal({
  server: { executable: { type: "cached-download", version, downloadDir }, log: { format: "json", level: "error" } },
})
  .then((environment) => environment.teardown())
  .then(
    () => process.exit(0),
    (error) => {
      process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
      process.exit(1);
    },
  );
