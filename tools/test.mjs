// `npm test`: packages when missing, types, lint, format, dead code, then every jest project. Plain Node, since it
// runs before any package is there. Arguments go to jest: `npm test -- tests/unit/house`.
//
// The last line is always `N passed, N failed` (and `, N skipped` if any). A check that failed before jest counts as
// one failed, and so does a test file that could not run: a green line means that everything was green.
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { installWhenMissing } from "../bin/packages.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** What is looked at before any test runs: its name, the file that Node runs, its arguments. */
const CHECKS = [
  ["types", "typescript/bin/tsc", ["--noEmit", "-p", "."]],
  ["types of the pages", "typescript/bin/tsc", ["--noEmit", "-p", "web"]],
  ["lint", "oxlint/bin/oxlint", []],
  ["format", "prettier/bin/prettier.cjs", ["--check", "--log-level", "warn", "."]],
  ["dead code", "knip/bin/knip.js", ["--no-progress"]],
];

/** Runs a script of `node_modules` and gives its exit status; signals reach it as they reach us. */
function runNode(script, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, "node_modules", script), ...args], {
      cwd: root,
      stdio: ["ignore", "inherit", "inherit"],
    });
    const passOn = ["SIGINT", "SIGTERM", "SIGHUP"].map((name) => {
      const pass = () => child.kill(name);
      process.on(name, pass);
      return () => process.off(name, pass);
    });
    child.once("error", reject);
    child.once("exit", (code) => {
      passOn.forEach((off) => off());
      resolve(code ?? 1);
    });
  });
}

/** The closing line from jest's own result; `checksFailed` are the names of checks that failed before it. */
export function closingLine(result, checksFailed) {
  const jest = result ?? { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0 };
  // A file that could not be loaded holds no failed test, yet nothing in it was proven.
  const unrun = result === undefined ? 1 : (jest.numRuntimeErrorTestSuites ?? 0);
  const failed = jest.numFailedTests + unrun + checksFailed.length;
  const skipped = jest.numPendingTests + (jest.numTodoTests ?? 0);
  return `${jest.numPassedTests} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}

/** Runs jest with its result in a file, and gives the result; undefined where jest died before writing one. */
async function runJest(args) {
  const folder = mkdtempSync(join(tmpdir(), "heqing-test-"));
  const file = join(folder, "result.json");
  try {
    const code = await runNode("jest/bin/jest.js", [
      "--ci",
      "--json",
      "--outputFile",
      file,
      "--maxWorkers",
      "2",
      ...args,
    ]);
    const result = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : undefined;
    return { code, result };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function main(args) {
  const failed = [];
  await installWhenMissing(root, (line) => process.stderr.write(`${line}\n`));
  for (const [name, script, scriptArgs] of args.length === 0 ? CHECKS : []) {
    process.stdout.write(`${name} …\n`);
    if ((await runNode(script, scriptArgs)) !== 0) failed.push(name);
  }
  const { code, result } = await runJest(args);
  if (failed.length > 0) process.stdout.write(`\nfailed before the tests: ${failed.join(", ")}\n`);
  process.stdout.write(`\n${closingLine(result, failed)}\n`);
  return failed.length === 0 && code === 0 && result?.success === true ? 0 : 1;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  try {
    process.exitCode = await main(process.argv.slice(2));
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.stdout.write(`\n${closingLine(undefined, [])}\n`);
    process.exitCode = 1;
  }
}
