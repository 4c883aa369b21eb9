import { setTimeout as pause } from "node:timers/promises";
import type { Pool } from "pg";
import { lateProceedings, livingProceedings, queueNudge } from "../db/proceeding/reconcile";
import { describeError, type Logger } from "../telemetry/logger";
import type { Backlog } from "./backlog";
import type { Nudged } from "./nudge";

export interface ReconcileOptions {
  readonly pool: Pool;
  readonly logger: Logger;
  /** Whether a workflow of the proceeding runs, as the run itself says. */
  readonly isRunning: (proceeding: Nudged) => Promise<boolean>;
  /** Those for which Temporal's visibility, which lags, shows no running workflow. */
  readonly notSeenRunning: (living: readonly Nudged[]) => Promise<readonly Nudged[]>;
  /** How far Temporal's queues lag. */
  readonly backlog: () => Promise<Backlog>;
  /** Questions to Temporal a second, at most. @default 50 */
  readonly perSecond?: number;
  /** Milliseconds between two looks for what is late in the book. @default 10000 */
  readonly every?: number;
  /** Milliseconds between two looks for runs that are gone though nothing is late. @default 300000 */
  readonly sweepEvery?: number;
}

/** Looks after what is late or has no run until it is closed. */
export interface Reconciler {
  close(): Promise<void>;
}

/** Proceedings read from the book at a time. */
const PAGE = 200;
/** Seconds after which something unjudged or unsent is late: longer than any of it takes where all is well. */
const LATE_SECONDS = 15;
/** Milliseconds for which a run that is there, and was told, is not told again: what it waits for is no nudge. */
const TOLD_MS = 300_000;

/** When proceedings that are late were told last, by `performance.now()`. */
export type Told = Map<string, number>;

/** Nudges these at a bounded rate, at once those that have no run; gives how many entries came or were hastened. */
async function nudgeAll(
  { pool, isRunning, perSecond = 50 }: ReconcileOptions,
  candidates: readonly Nudged[],
  /** Those that run are told too, unless they were; null = they are not. */
  told: Told | null,
  signal?: AbortSignal,
): Promise<number> {
  let nudges = 0;
  for (const candidate of candidates) {
    if (signal?.aborted === true) break;
    const { proceedingId } = candidate;
    const gone = !(await isRunning(candidate));
    const late = told !== null && !told.has(proceedingId);
    if ((gone || late) && (await queueNudge(pool, proceedingId, { hasten: gone }))) {
      nudges += 1;
      told?.set(proceedingId, performance.now());
    }
    await pause(1_000 / perSecond, undefined, signal === undefined ? {} : { signal }).catch(() => undefined);
  }
  return nudges;
}

/**
 * Nudges what is late by the book beyond what the queues explain: an instant that passed, an act unhandled, a message
 * unsent. Whatever Temporal lost or somebody ended by hand is late sooner or later.
 */
export async function reconcileLate(options: ReconcileOptions, told: Told, signal?: AbortSignal): Promise<number> {
  for (const [id, at] of told) if (performance.now() - at > TOLD_MS) told.delete(id);
  const backlog = await options.backlog();
  const judging = LATE_SECONDS + backlog.judging;
  const late = await lateProceedings(options.pool, { judging, sending: judging + backlog.sending }, PAGE);
  return nudgeAll(options, late, told, signal);
}

/** Nudges what must have a workflow and has none, though nothing of it is late yet. */
export async function sweep(options: ReconcileOptions, signal?: AbortSignal): Promise<number> {
  let nudges = 0;
  for (let after = "0"; signal?.aborted !== true;) {
    const page = await livingProceedings(options.pool, after, PAGE);
    nudges += await nudgeAll(options, await options.notSeenRunning(page), null, signal);
    const last = page.at(-1);
    if (last === undefined || page.length < PAGE) return nudges;
    after = last.proceedingId;
  }
  return nudges;
}

/** Looks at once and then again and again; a look that fails is told and followed by the next. */
export function reconcile(options: ReconcileOptions): Reconciler {
  const { logger, every = 10_000, sweepEvery = 300_000 } = options;
  const over = new AbortController();
  const again = async (
    look: (options: ReconcileOptions, signal: AbortSignal) => Promise<number>,
    wait: number,
  ): Promise<void> => {
    while (!over.signal.aborted) {
      try {
        const proceedings = await look(options, over.signal);
        if (proceedings > 0) logger.warn({ proceedings }, "proceedings without a run, or late, are nudged");
      } catch (error) {
        logger.warn({ err: describeError(error) }, "book and Temporal can't be compared, trying again");
      }
      await pause(wait, undefined, { signal: over.signal }).catch(() => undefined);
    }
  };
  const told: Told = new Map();
  const looking = Promise.all([
    again((_options, signal) => reconcileLate(options, told, signal), every),
    again(sweep, sweepEvery),
  ]);
  return {
    close: async () => {
      over.abort();
      await looking;
    },
  };
}
