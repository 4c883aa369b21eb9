// `npm run test:long`: what is too long for `npm test`, one after the other; each step says what it asks for. The last
// line is `N steps passed, N failed`.
import { spawn } from "node:child_process";
import { dirname } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { installWhenMissing } from "../bin/packages.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const JEST = ["node_modules/jest/bin/jest.js", "--ci", "--maxWorkers", "2"];

/** What runs: its name, arguments of Node, and what the environment adds. */
const STEPS = [
  {
    name: "a hundred thousand lives of a matter",
    args: [...JEST, "tests/unit/proceeding", "--selectProjects", "unit"],
    environment: { LIVES: "110" },
  },
  {
    name: "lists over a hundred thousand matters",
    args: [...JEST, "tests/db/read/lists", "--selectProjects", "db"],
    environment: { LIST_MATTERS: "100000" },
  },
  { name: "20,000 requests made of the API's document", args: ["tests/api/fuzz/run.cjs"], environment: {} },
  {
    name: "300 kills under sixty matters",
    args: ["tests/e2e/chaos/run.cjs", "--kills", "300", "--matters", "60", "--seed", "1"],
    environment: {},
  },
  {
    name: "a Temporal server on Postgres, killed on the way",
    args: [...JEST, "-c", "tests/production/jest.config.cjs"],
    environment: {},
  },
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
  for (const { name, args, environment } of STEPS) {
    process.stdout.write(`\n${name} …\n`);
    if ((await run(args, environment)) !== 0) failed += 1;
  }
  process.stdout.write(`\n${STEPS.length - failed} steps passed, ${failed} failed\n`);
  return failed === 0 ? 0 : 1;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) process.exitCode = await main();
