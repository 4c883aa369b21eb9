import { spawn } from "node:child_process";
import { join } from "node:path";

/**
 * Sees to it that a server of ours ends, and its folder goes, when this process ends, even by kill -9.
 * Gives a function to call after the server was stopped in the ordinary way.
 */
export function keep(pid: number, signal: NodeJS.Signals, folder?: string): () => Promise<void> {
  const keeper = spawn(
    process.execPath,
    [join(__dirname, "keeper-process.cjs"), String(pid), signal, ...(folder === undefined ? [] : [folder])],
    {
      detached: true, // a Ctrl-C must not reach it
      stdio: ["pipe", "ignore", "ignore"],
    },
  );
  keeper.unref();
  const left = new Promise<void>((done) => keeper.once("exit", () => done()));
  return async () => {
    keeper.ref();
    keeper.stdin.end();
    await left;
  };
}
