import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";

/**
 * When a process began, as an opaque word that differs between two processes of the same pid; null when it has ended.
 * Linux: field 22 of /proc/<pid>/stat, ticks since boot; elsewhere: `ps`.
 */
export async function processStart(pid: number): Promise<string | null> {
  if (process.platform === "linux") {
    const stat = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => null);
    return stat === null ? null : startFromStat(stat);
  }
  return new Promise((resolve) => {
    execFile("ps", ["-o", "lstart=", "-p", String(pid)], (error, stdout) => {
      resolve(error !== null || stdout.trim() === "" ? null : stdout.trim());
    });
  });
}

/** The start ticks in a line of /proc/<pid>/stat; null for a zombie. The command in brackets may hold blanks and brackets. */
export function startFromStat(stat: string): string | null {
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  const state = fields[0] ?? "";
  return state === "Z" || state === "X" ? null : (fields[19] ?? null);
}
