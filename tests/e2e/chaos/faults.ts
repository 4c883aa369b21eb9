import { readdirSync, readFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import type { DisturbedSystem } from "./disturbed-system";

/** Parts that are killed, each as often as the others. */
export const KILLED = ["worker", "relay", "api", "temporal", "postgres", "mail"] as const;

/** Kills one part as a crash would; false where it is down already. */
export function kill({ running, mailServer }: DisturbedSystem, part: (typeof KILLED)[number]): boolean {
  const pid = part === "mail" ? mailServer.pid : running(part)?.pid;
  if (pid === undefined) return false;
  process.kill(pid, "SIGKILL");
  return true;
}

/** Every process that the given one has started, as /proc tells. */
function childrenOf(parent: number): readonly number[] {
  return readdirSync("/proc").flatMap((name) => {
    if (!/^\d+$/.test(name)) return [];
    try {
      const [, ppid] = readFileSync(`/proc/${name}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
      return Number(ppid) === parent ? [Number(name)] : [];
    } catch {
      return [];
    }
  });
}

const signal = (pids: readonly number[], name: NodeJS.Signals): void => {
  for (const pid of pids) {
    try {
      process.kill(pid, name);
    } catch {
      // Ended meanwhile.
    }
  }
};

/** Postgres and all its sessions stand still for a while: a machine that swaps, a disk that hangs. */
export async function stopPostgres({ running }: DisturbedSystem, milliseconds: number): Promise<void> {
  const server = running("postgres")?.pid;
  if (server === undefined) return;
  signal([server], "SIGSTOP");
  const sessions = childrenOf(server);
  signal(sessions, "SIGSTOP");
  await pause(milliseconds);
  signal([...sessions, server], "SIGCONT");
}

/** A line goes half-open for a while: connected, and nothing passes. */
export async function hang(
  { lines }: DisturbedSystem,
  line: keyof DisturbedSystem["lines"],
  milliseconds: number,
): Promise<void> {
  lines[line].halfOpen();
  await pause(milliseconds);
  lines[line].mend();
}
