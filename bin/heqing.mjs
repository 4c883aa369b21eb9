#!/usr/bin/env node
// The door of Heqing: installs packages when they are missing, compiles sources when they are newer, then
// runs the command in this same process. Plain Node without packages, since it runs before any is there.
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const require = createRequire(import.meta.url);

/** Whether this Node is at least 20.19, the first that loads every package we use. */
function nodeIsUsable(version) {
  const [major, minor] = version.split(".").map(Number);
  return major > 20 || (major === 20 && minor >= 19);
}

async function open() {
  if (!nodeIsUsable(process.versions.node)) {
    process.stderr.write(`heqing: Node 20.19 or later is needed, this is ${process.versions.node}\n`);
    return 2;
  }
  const tell = (line) => process.stderr.write(`heqing: ${line}\n`);
  const { installWhenMissing } = await import("./packages.mjs");
  await installWhenMissing(root, tell);
  const { compileWhenNewer } = await import("./compile.mjs");
  await compileWhenNewer(root, tell);
  const command = process.argv[2];
  if (command === "start" || command === "api") {
    const { bundlePagesWhenNewer } = await import("./pages.mjs");
    await bundlePagesWhenNewer(root, tell);
  }
  const { main } = require(join(root, "dist", "cli", "main.js"));
  return main(process.argv.slice(2));
}

try {
  process.exitCode = await open();
} catch (error) {
  process.stderr.write(`heqing: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
