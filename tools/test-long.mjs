// `npm run test:long`: what is too long for `npm test`, one after the other; each step says what it asks for. The last
// line is `N steps passed, N failed`.
import { spawn } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { installWhenMissing } from "../bin/packages.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const JEST = ["node_modules/jest/bin/jest.js", "--ci", "--maxWorkers", "2"];

/** Name, arguments of Node, and what the environment adds. */
const STEPS = [
  [
    "a hundred thousand lives of a matter",
    [...JEST, "tests/unit/proceeding", "--selectProjects", "unit"],
    { LIVES: "110" },
  ],
  [
    "lists over a hundred thousand matters",
    [...JEST, "tests/db/read/lists", "--selectProjects", "db"],
    { LIST_MATTERS: "100000" },
  ],
  ["20,000 requests made of the API's document", ["tests/api/fuzz/run.cjs"], {}],
  ["a Temporal server on Postgres, killed on the way", [...JEST, "-c", "tests/production/jest.config.cjs"], {}],
];

const run = (args, environment) =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      stdio: ["ignore", "inherit", "inherit"],
      env: { ...process.env, ...environment },
    });
    child.once("error", reject);
    child.once("exit", (code) => resolve(code ?? 1));
  });

async function main() {
  await installWhenMissing(root, (line) => process.stderr.write(`${line}\n`));
  let failed = 0;
  for (const [name, args, environment] of STEPS) {
    process.stdout.write(`\n${name} …\n`);
    if ((await run(args, environment)) !== 0) failed += 1;
  }
  process.stdout.write(`\n${STEPS.length - failed} steps passed, ${failed} failed\n`);
  return failed === 0 ? 0 : 1;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) process.exitCode = await main();
