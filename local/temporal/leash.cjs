/**
 * Runs a command in a process group of its own, at low priority, and ends the whole group when standard input
 * closes: a build never outlives the process that asked for it, not even one killed by -9.
 */
"use strict";
const { spawn } = require("node:child_process");
const { setPriority } = require("node:os");

const endGroup = () => process.kill(-process.pid, "SIGKILL");
process.stdin.on("end", endGroup).on("error", endGroup).resume();

try {
  // People use the pages while the server is being built.
  setPriority(10);
} catch {
  // Without the right to change it, the priority stays.
}

const [command, ...args] = process.argv.slice(2);
spawn(command, args, { stdio: ["ignore", "inherit", "inherit"] })
  .on("error", (error) => {
    process.stderr.write(`${error.message}\n`);
    process.exit(127);
  })
  .on("exit", (code) => process.exit(code ?? 128));
