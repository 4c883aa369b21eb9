import { join } from "node:path";
import { z } from "zod";
import { isRunning, type ProcessRecord } from "./process-record";
import { readJson, writeJson } from "./whole-file";

const RECORDS = z.array(z.object({ part: z.string(), pid: z.number().int().positive(), started: z.string() }));

/** The list of our running children in the data folder, for the next start in case this one is killed. */
export class ProcessList {
  readonly #path: string;
  #records: readonly ProcessRecord[] = [];

  constructor(dataFolder: string) {
    this.#path = join(dataFolder, "pids.json");
  }

  /** What the last supervisor left, without those that have ended. */
  leftBehind(): readonly ProcessRecord[] {
    const parsed = RECORDS.safeParse(readJson(this.#path));
    return parsed.success ? parsed.data.filter(isRunning) : [];
  }

  add(record: ProcessRecord): void {
    this.#records = [...this.#records, record];
    this.#save();
  }

  remove(pid: number): void {
    this.#records = this.#records.filter((record) => record.pid !== pid);
    this.#save();
  }

  #save(): void {
    try {
      writeJson(this.#path, this.#records);
    } catch {
      // A disk that has filled up meanwhile must not end the supervisor too: it still knows its children.
    }
  }
}

/** The signal that makes a part end well: Postgres' fast shutdown is SIGINT (SIGTERM waits for every client to leave). */
export function stopSignal(part: string): NodeJS.Signals {
  return part === "postgres" ? "SIGINT" : "SIGTERM";
}

/**
 * Ends processes a killed supervisor left: asked first, killed after the grace period, so that nothing holds
 * our ports or the database's folder.
 */
export async function endOrphans(orphans: readonly ProcessRecord[], graceMilliseconds: number): Promise<void> {
  for (const orphan of orphans) send(orphan, stopSignal(orphan.part));
  await gone(orphans, graceMilliseconds);
  for (const orphan of orphans.filter(isRunning)) send(orphan, "SIGKILL");
  await gone(orphans, 5_000);
}

function send(record: ProcessRecord, signal: NodeJS.Signals): void {
  try {
    if (isRunning(record)) process.kill(record.pid, signal);
  } catch {
    // Ended between the look and the signal: what was wanted.
  }
}

/** They are not our children, so no event tells of their end: we look. */
async function gone(records: readonly ProcessRecord[], withinMilliseconds: number): Promise<void> {
  const until = Date.now() + withinMilliseconds;
  while (records.some(isRunning) && Date.now() < until) await new Promise((resolve) => setTimeout(resolve, 50));
}
