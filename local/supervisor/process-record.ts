import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

/** A process by number *and* start time: numbers are given out again, the pair is not. */
export interface ProcessRecord {
  readonly part: string;
  readonly pid: number;
  /** Opaque; compared only with what this machine said before. */
  readonly started: string;
}

/** Field 22 of /proc/PID/stat. The name in field 2 may hold spaces and brackets, so counting begins after its last bracket. */
export function startTimeFromStat(stat: string): string | undefined {
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  // After the bracket comes field 3, the state; a zombie has ended and only waits to be collected.
  return fields[0] === "Z" || fields[0] === "X" ? undefined : fields[22 - 3];
}

/** When the process began, undefined when it runs no more. */
export function startTimeOf(pid: number): string | undefined {
  try {
    if (process.platform === "linux") return startTimeFromStat(readFileSync(`/proc/${pid}/stat`, "utf8"));
    const line = execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], {
      encoding: "utf8",
      env: { LC_ALL: "C" },
    }).trim();
    return line === "" ? undefined : line;
  } catch {
    return undefined;
  }
}

/** Whether this very process still runs. */
export function isRunning({ pid, started }: ProcessRecord): boolean {
  return startTimeOf(pid) === started;
}

/** A record of a process that runs now; undefined when it has ended already. */
export function recordOf(part: string, pid: number): ProcessRecord | undefined {
  const started = startTimeOf(pid);
  return started === undefined ? undefined : { part, pid, started };
}
