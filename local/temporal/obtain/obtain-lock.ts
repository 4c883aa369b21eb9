import { open, readFile, rename, rm, stat, utimes } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { processStart } from "../process-start";

/** Who holds the lock; `token` tells two holds of one process apart. */
export interface LockHolder {
  readonly pid: number;
  readonly start: string;
  readonly host: string;
  readonly token: string;
}

/** The holder touches its file this often, for readers that can't look at its pid. */
const TOUCH_MS = 5_000;
/** A holder on another machine that has not touched its file for so long has ended. */
const SILENT_MS = 60_000;
/** A file without a readable holder is being written right now, unless it is older. */
const UNREADABLE_MS = 10_000;

/**
 * True when the lock's holder can't come back: its process has ended or its pid belongs to another process by now.
 * @param holder null when the file could not be read as a holder
 * @param ageMs time since the file was last touched
 */
export function isStale(
  holder: LockHolder | null,
  ageMs: number,
  here: { readonly host: string; readonly startOfPid: string | null },
): boolean {
  if (holder === null) return ageMs > UNREADABLE_MS;
  if (holder.host !== here.host) return ageMs > SILENT_MS;
  return here.startOfPid !== holder.start;
}

/** Options of {@link withObtainLock}. */
export interface ObtainLockOptions {
  /** Called at each look while another process holds the lock. */
  readonly onWait?: ((holder: LockHolder | null) => Promise<void>) | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly pollMs?: number;
}

/** Runs `run` while no other process on this cache folder does; a lock left by a killed process is broken. */
export async function withObtainLock<T>(folder: string, options: ObtainLockOptions, run: () => Promise<T>): Promise<T> {
  const file = join(folder, "lock");
  const mine = await newHolder();
  while (!(await take(file, mine))) {
    options.signal?.throwIfAborted();
    const holder = await readHolder(file);
    if (await staleNow(file, holder)) {
      await breakLock(file, holder, mine.token);
      continue;
    }
    await options.onWait?.(holder);
    await delay(options.pollMs ?? 500, undefined, options.signal === undefined ? {} : { signal: options.signal });
  }
  const touching = setInterval(() => void utimes(file, new Date(), new Date()).catch(() => undefined), TOUCH_MS);
  touching.unref();
  try {
    return await run();
  } finally {
    clearInterval(touching);
    if ((await readHolder(file))?.token === mine.token) await rm(file, { force: true });
  }
}

async function newHolder(): Promise<LockHolder> {
  const start = (await processStart(process.pid)) ?? "";
  return { pid: process.pid, start, host: hostname(), token: `${process.pid}-${process.hrtime.bigint()}` };
}

async function take(file: string, mine: LockHolder): Promise<boolean> {
  try {
    const handle = await open(file, "wx");
    try {
      await handle.writeFile(JSON.stringify(mine));
    } finally {
      await handle.close();
    }
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

async function staleNow(file: string, holder: LockHolder | null): Promise<boolean> {
  const entry = await stat(file).catch(() => null);
  if (entry === null) return false;
  const startOfPid = holder === null ? null : await processStart(holder.pid);
  return isStale(holder, Date.now() - entry.mtimeMs, { host: hostname(), startOfPid });
}

/**
 * Moves the stale lock away rather than deleting it: of several waiters only one moves the file that all judged.
 * A lock that was taken anew in between is put back; at worst two builds run, and the cache still gets a whole binary.
 */
async function breakLock(file: string, judged: LockHolder | null, token: string): Promise<void> {
  const aside = `${file}.${token}`;
  try {
    await rename(file, aside);
  } catch {
    return;
  }
  const moved = await readHolder(aside);
  if (moved !== null && moved.token !== judged?.token) await rename(aside, file);
  else await rm(aside, { force: true });
}

async function readHolder(file: string): Promise<LockHolder | null> {
  try {
    const value: unknown = JSON.parse(await readFile(file, "utf8"));
    return isHolder(value) ? value : null;
  } catch {
    return null;
  }
}

function isHolder(value: unknown): value is LockHolder {
  if (typeof value !== "object" || value === null) return false;
  const { pid, start, host, token } = value as Record<string, unknown>;
  return typeof pid === "number" && [start, host, token].every((word) => typeof word === "string");
}
