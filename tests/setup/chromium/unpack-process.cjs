/** Unpacks the browser of @sparticuz/chromium into the temporary folder (TMPDIR). Argument: where that package is. */
require(process.argv[2])
  .executablePath()
  .catch((error) => {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  });
