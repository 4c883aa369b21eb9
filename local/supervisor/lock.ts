import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { HeqingError } from "../../domain/errors";
import { isRunning, recordOf, type ProcessRecord } from "./process-record";
import { fileError, refusal } from "./file-error";

/**
 * Holds the data folder for this process until `release`. The lock of a process that runs no more is taken over.
 * @throws HeqingError ALREADY_RUNNING, FOLDER_UNUSABLE, DISK_FULL
 */
export function takeLock(dataFolder: string): { release(): void } {
  const lock = join(dataFolder, "lock.json");
  const own = `${lock}.${process.pid}`;
  try {
    writeFileSync(own, JSON.stringify(recordOf("supervisor", process.pid)), { mode: 0o600 });
    // A link, unlike a plain write, appears with its whole content, and fails when the lock is there.
    while (!linked(own, lock)) yieldToHolder(lock, dataFolder);
  } catch (cause) {
    throw fileError(lock, cause);
  } finally {
    rmSync(own, { force: true });
  }
  return {
    release: () => {
      if (holder(lock)?.pid === process.pid) rmSync(lock, { force: true });
    },
  };
}

function linked(own: string, lock: string): boolean {
  try {
    linkSync(own, lock);
    return true;
  } catch (error) {
    if (refusal(error) === "EEXIST") return false;
    throw error;
  }
}

function yieldToHolder(lock: string, dataFolder: string): void {
  const other = holder(lock);
  if (other !== undefined && isRunning(other)) {
    throw new HeqingError("ALREADY_RUNNING", `Another copy (process ${other.pid}) runs on ${dataFolder}.`, {
      fields: { pid: other.pid, folder: dataFolder },
    });
  }
  // Two starts may find the same dead lock: only one can move it away; if it moved a fresh one, it puts it back.
  const moved = `${lock}.dead.${process.pid}`;
  try {
    renameSync(lock, moved);
  } catch {
    return;
  }
  const found = holder(moved);
  if (found !== undefined && isRunning(found)) linked(moved, lock);
  rmSync(moved, { force: true });
}

function holder(lock: string): ProcessRecord | undefined {
  try {
    return JSON.parse(readFileSync(lock, "utf8")) as ProcessRecord;
  } catch {
    return undefined;
  }
}
