import { setTimeout as pause } from "node:timers/promises";
import type { Pool } from "pg";
import { livingMatters, promiseNudge } from "../db/matter/reconcile";
import { describeError, type Logger } from "../telemetry/logger";

export interface ReconcileOptions {
  readonly pool: Pool;
  readonly logger: Logger;
  /** Whether a workflow of the matter runs. */
  readonly isRunning: (matterId: string) => Promise<boolean>;
  /** Questions to Temporal a second, at most. @default 50 */
  readonly perSecond?: number;
  /** Milliseconds between the end of a round and the next. @default 30000 */
  readonly every?: number;
}

/** Compares book and Temporal until it is closed. */
export interface Reconciler {
  close(): Promise<void>;
}

/** Matters read from the book at a time. */
const PAGE = 200;

/**
 * One round over every matter that must have a workflow: where none runs (Temporal's data is gone, somebody ended the
 * run by hand) or where an instant has passed unjudged, a nudge is promised. Gives how many.
 */
export async function reconcileOnce(options: ReconcileOptions, signal?: AbortSignal): Promise<number> {
  const { pool, isRunning, perSecond = 50 } = options;
  const over = (): boolean => signal?.aborted === true;
  let promised = 0;
  for (let after = "0"; !over();) {
    const page = await livingMatters(pool, after, PAGE);
    for (const { matterId, overdue } of page) {
      if (over()) return promised;
      const lost = !(await isRunning(matterId));
      if (lost || overdue) promised += (await promiseNudge(pool, matterId, { hasten: lost })) ? 1 : 0;
      await pause(1_000 / perSecond, undefined, signal === undefined ? {} : { signal }).catch(() => undefined);
    }
    const last = page.at(-1);
    if (last === undefined || page.length < PAGE) return promised;
    after = last.matterId;
  }
  return promised;
}

/** Reconciles at once and then again and again; a round that fails is told and followed by the next. */
export function reconcile(options: ReconcileOptions): Reconciler {
  const { logger, every = 30_000 } = options;
  const over = new AbortController();
  const living = (async (): Promise<void> => {
    while (!over.signal.aborted) {
      try {
        const promised = await reconcileOnce(options, over.signal);
        if (promised > 0) logger.warn({ matters: promised }, "matters without a running workflow are started again");
      } catch (error) {
        logger.warn({ err: describeError(error) }, "book and Temporal can't be compared, trying again");
      }
      await pause(every, undefined, { signal: over.signal }).catch(() => undefined);
    }
  })();
  return {
    close: async () => {
      over.abort();
      await living;
    },
  };
}
