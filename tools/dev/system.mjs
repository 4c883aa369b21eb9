// The running system as `npm run dev` handles it: `heqing start` as a child, and the parts that it keeps alive.
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const require = createRequire(import.meta.url);

/** Starts the system of `root`; `ended` is told its exit status when it ends without having been asked to. */
export function startSystem(root, args, ended) {
  const dist = (file) => require(join(root, "dist", file));
  const folder = () =>
    dist("local/supervisor/data-folder.js").dataFolder(root, dist("cli/environment.js").readEnvironment()).path;
  let child;
  let over = Promise.resolve();
  let restarting = false;

  const begin = () => {
    restarting = false;
    // A group of its own: Ctrl-C in the terminal reaches us alone, and we pass it on once.
    child = spawn(
      process.execPath,
      ["--enable-source-maps", join(root, "dist/cli/parts/part-main.js"), "start", ...args],
      {
        cwd: root,
        stdio: "inherit",
        detached: true,
      },
    );
    over = new Promise((resolve) => {
      child.once("exit", (code, signal) => {
        resolve();
        if (!restarting) ended(code ?? (signal === null ? 1 : 130));
      });
    });
  };

  /** Parts end by themselves when asked, and the supervisor starts them again. */
  const restart = async (parts) => {
    if (parts.includes("all")) {
      restarting = true;
      child.kill("SIGTERM");
      await over;
      begin();
      return;
    }
    const { isRunning } = dist("local/supervisor/process-record.js");
    const records = JSON.parse(readFileSync(join(folder(), "pids.json"), "utf8"));
    for (const record of records) if (parts.includes(record.part) && isRunning(record)) process.kill(record.pid);
  };

  begin();
  return { restart, signal: (name) => child.kill(name) };
}
