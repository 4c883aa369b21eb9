import { spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";

/** How a leashed command ended. */
export interface LeashedEnd {
  /** Exit code; null when it was ended by a signal. */
  readonly code: number | null;
  /** Set when we ended it: it took longer than `limitMs`, or was silent for `idleMs`. */
  readonly ended: "limit" | "idle" | null;
  readonly stdout: readonly string[];
}

/** Options of {@link runLeashed}; times in milliseconds. */
export interface LeashedOptions {
  readonly moduleFolder: string;
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  readonly signal?: AbortSignal | undefined;
  readonly limitMs?: number;
  readonly idleMs?: number;
  /** Each line of standard error. */
  readonly onLine?: (line: string) => void;
}

/**
 * Runs a command whose whole process group ends with us, at the time limit, or by the signal.
 * @throws the signal's reason when aborted
 */
export function runLeashed(command: string, args: readonly string[], options: LeashedOptions): Promise<LeashedEnd> {
  options.signal?.throwIfAborted();
  const child = spawn(process.execPath, [join(options.moduleFolder, "leash.cjs"), command, ...args], {
    cwd: options.cwd,
    env: { ...options.env, NODE_OPTIONS: "" },
    detached: true,
    stdio: ["pipe", "pipe", "pipe"],
  });
  child.stdin.on("error", () => undefined);
  const stdout: string[] = [];
  let ended: LeashedEnd["ended"] = null;

  const endGroup = (): void => {
    try {
      if (child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
    } catch {
      // The group has ended by itself in the meantime.
    }
  };
  const endFor = (why: "limit" | "idle") => (): void => {
    ended = why;
    endGroup();
  };
  const limit = options.limitMs === undefined ? undefined : setTimeout(endFor("limit"), options.limitMs);
  let idle: NodeJS.Timeout | undefined;
  const spoke = (): void => {
    clearTimeout(idle);
    if (options.idleMs !== undefined) idle = setTimeout(endFor("idle"), options.idleMs);
  };
  spoke();
  createInterface({ input: child.stdout }).on("line", (line) => {
    spoke();
    stdout.push(line);
  });
  createInterface({ input: child.stderr }).on("line", (line) => {
    spoke();
    options.onLine?.(line);
  });
  options.signal?.addEventListener("abort", endGroup, { once: true });

  return new Promise<LeashedEnd>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => {
      if (options.signal?.aborted === true) reject(options.signal.reason as Error);
      else resolve({ code, ended, stdout });
    });
  }).finally(() => {
    clearTimeout(limit);
    clearTimeout(idle);
    options.signal?.removeEventListener("abort", endGroup);
  });
}
