import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { readFileSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { isRunning, type ProcessRecord } from "../../local/supervisor/process-record";
import { freePort } from "../setup/free-port";
import { serverFolder } from "../setup/server-folder";

export const checkout = resolve(__dirname, "..", "..");

/** One `npm start` on a data folder of its own, seen from outside. */
export interface RunningSystem {
  readonly npm: ChildProcess;
  readonly port: number;
  readonly dataFolder: string;
  /** All it printed so far. */
  printed(): string;
  /** Resolves when a line that fits was printed; rejects when npm ends before. */
  line(pattern: RegExp): Promise<string>;
  /** Exit status and signal of npm. */
  readonly ended: Promise<readonly [number | null, NodeJS.Signals | null]>;
  /** Every part running now, and the supervisor. */
  processes(): readonly ProcessRecord[];
}

export interface StartOptions {
  readonly args?: readonly string[];
  readonly dataFolder?: string;
  readonly port?: number;
  readonly environment?: Readonly<Record<string, string>>;
}

const started: RunningSystem[] = [];
const folders = new Set<string>();

/** Starts a system by `npm start`, in a process group of its own as a terminal would. */
export async function startSystem(options: StartOptions = {}): Promise<RunningSystem> {
  const dataFolder = options.dataFolder ?? serverFolder("e2e");
  folders.add(dataFolder);
  const port = options.port ?? (await freePort());
  const { DATABASE_URL: _url, DATABASE_OWNER_URL: _owner, DATABASE_SUPERUSER_URL: _root, ...inherited } = process.env;
  const npm = spawn("npm", ["start", "--", ...(options.args ?? [])], {
    cwd: checkout,
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...inherited, HEQING_DATA: dataFolder, PORT: String(port), HOST: "127.0.0.1", ...options.environment },
  });
  const ended = new Promise<readonly [number | null, NodeJS.Signals | null]>((done) =>
    npm.once("close", (code, signal) => done([code, signal])),
  );
  let printed = "";
  const waiting = new Set<() => void>();
  const printing = (chunk: Buffer): void => {
    printed += chunk.toString();
    for (const look of waiting) look();
  };
  npm.stdout.on("data", printing);
  npm.stderr.on("data", printing);
  const line = (pattern: RegExp): Promise<string> =>
    new Promise((done, failed) => {
      const look = (): void => {
        const found = printed
          .split("\n")
          .slice(0, -1)
          .find((text) => pattern.test(text));
        if (found === undefined) return;
        waiting.delete(look);
        done(found);
      };
      waiting.add(look);
      look();
      void ended.then(() => failed(new Error(`npm start ended without a line like ${String(pattern)}:\n${printed}`)));
    });
  const json = (name: string): unknown => JSON.parse(readFileSync(join(dataFolder, name), "utf8"));
  const system: RunningSystem = {
    npm,
    port,
    dataFolder,
    printed: () => printed,
    line,
    ended,
    processes: () => [json("lock.json") as ProcessRecord, ...(json("pids.json") as ProcessRecord[])],
  };
  started.push(system);
  return system;
}

/** What is still running of these; each has the time it takes to be collected by its parent. */
export async function survivors(records: readonly ProcessRecord[]): Promise<readonly ProcessRecord[]> {
  const until = Date.now() + 2_000;
  while (records.some(isRunning) && Date.now() < until) await new Promise((done) => setTimeout(done, 20));
  return records.filter(isRunning);
}

/** Ends whatever a failed test left, and removes the folders. */
export async function endSystems(): Promise<void> {
  for (const { npm, processes, ended } of started.splice(0)) {
    let left: readonly ProcessRecord[] = [];
    try {
      left = processes();
    } catch {
      // Never came so far, or has cleared up after itself.
    }
    for (const record of left.filter(isRunning)) process.kill(record.pid, "SIGKILL");
    if (npm.exitCode === null && npm.signalCode === null) npm.kill("SIGKILL");
    await ended;
    await survivors(left);
  }
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  folders.clear();
}

/** Runs a command of the checkout to its end. */
export async function heqing(args: readonly string[], environment: Readonly<Record<string, string>>) {
  const child = spawn(process.execPath, [join(checkout, "bin", "heqing.mjs"), ...args], {
    cwd: checkout,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, ...environment },
  });
  const texts = { stdout: "", stderr: "" };
  child.stdout.on("data", (chunk: Buffer) => (texts.stdout += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (texts.stderr += chunk.toString()));
  const [status] = (await once(child, "close")) as [number | null];
  return { status, ...texts };
}
