import { hostname } from "node:os";
import { setTimeout as pause } from "node:timers/promises";
import type { Client } from "@temporalio/client";
import type { Pool } from "pg";
import { listen } from "../db/connect/listen";
import { OUTBOX_CHANNEL } from "../db/proceeding/outbox";
import { describeError, type Logger } from "../telemetry/logger";
import { QUEUES } from "../workflows/names";
import { backlogOf } from "./backlog";
import { dispatch } from "./dispatch";
import { isRefusal, isRunning, notSeenRunning, nudge, type Nudged } from "./nudge";
import { reconcile } from "./reconcile";
import { JOB_ASKED, lookForAskedJobs } from "./asked-jobs";
import { keepSchedules } from "./schedules";
import { searchable } from "./searchable";

export interface RelayOptions {
  readonly pool: Pool;
  /** Login for the session that listens. */
  readonly databaseUrl: string;
  readonly client: Client;
  readonly logger: Logger;
  /** The queue of judging. @default the product's */
  readonly taskQueue?: string;
  /** Milliseconds between two looks for what is late in the book. @default 10000 */
  readonly reconcileEvery?: number;
  /** Milliseconds between two looks for runs that are gone. @default 300000 */
  readonly sweepEvery?: number;
  /** What the ids of our schedules begin with. @default the product's */
  readonly schedulePrefix?: string;
}

/** A relay at work. */
export interface Relay {
  /** Takes nothing new, finishes what it is dispatching. */
  close(): Promise<void>;
}

/**
 * Starts everything a relay does: listen for outbox entries, dispatch them, look after what is late or has no run, and
 * make Temporal's schedules equal to the book's.
 */
export function startRelay(options: RelayOptions): Relay {
  const { pool, client, logger, taskQueue = QUEUES.book } = options;
  const over = new AbortController();
  const attributes = searchable(client);
  const tell = async (proceeding: Nudged): Promise<void> => {
    try {
      await nudge(client, proceeding, { taskQueue, searchable: await attributes.known() });
    } catch (error) {
      // Perhaps an operator took the attributes away: asked again before the next try.
      if (isRefusal(error)) attributes.forget();
      throw error;
    }
  };
  const dispatcher = dispatch({ pool, logger, name: `${hostname()} ${process.pid}`, nudge: tell });
  const asked = lookForAskedJobs({ ...options, taskQueue }, over.signal);
  const listening = listen({
    url: options.databaseUrl,
    applicationName: "heqing relay: listening",
    channel: OUTBOX_CHANNEL,
    onNotice: (payload) => (payload === JOB_ASKED ? asked.wake() : dispatcher.wake()),
    onLost: (error) => logger.warn({ err: describeError(error) }, "the session that listens was lost"),
  });
  const reconciler = reconcile({
    pool,
    logger,
    isRunning: (proceeding) => isRunning(client, proceeding),
    backlog: () => backlogOf(client, taskQueue),
    notSeenRunning: (living) => notSeenRunning(client, living),
    ...(options.reconcileEvery === undefined ? {} : { every: options.reconcileEvery }),
    ...(options.sweepEvery === undefined ? {} : { sweepEvery: options.sweepEvery }),
  });
  const scheduling = keepEqual(options, taskQueue, over.signal);
  return {
    close: async () => {
      over.abort();
      await Promise.all([listening.close(), reconciler.close(), dispatcher.close(), scheduling, asked.ended]);
    },
  };
}

/** Milliseconds after which schedules that could not be made equal are tried again. */
const SCHEDULES_AGAIN_MS = 10_000;
/** Milliseconds between two looks whether they still are as the book has them. */
const SCHEDULES_EVERY_MS = 30_000;

/** At the start and then again and again: a source may be entered or switched at any time. */
async function keepEqual(options: RelayOptions, taskQueue: string, signal: AbortSignal): Promise<void> {
  const { pool, client, logger, schedulePrefix } = options;
  for (let first = true; !signal.aborted; first = false) {
    await untilKept({ pool, client, logger, schedulePrefix, taskQueue, first }, signal);
    await pause(SCHEDULES_EVERY_MS, undefined, { signal }).catch(() => undefined);
  }
}

type Keeping = Pick<RelayOptions, "pool" | "client" | "logger"> & {
  readonly schedulePrefix: string | undefined;
  readonly taskQueue: string;
  readonly first: boolean;
};

async function untilKept(
  { pool, client, logger, schedulePrefix, taskQueue, first }: Keeping,
  signal: AbortSignal,
): Promise<void> {
  while (!signal.aborted) {
    try {
      const kept = await keepSchedules({
        pool,
        client,
        taskQueue,
        ...(schedulePrefix === undefined ? {} : { prefix: schedulePrefix }),
      });
      if (first || Object.values(kept).flat().length > 0) logger.info(kept, "schedules are as the book has them");
      return;
    } catch (error) {
      logger.warn({ err: describeError(error) }, "schedules could not be made as the book has them, trying again");
    }
    await pause(SCHEDULES_AGAIN_MS, undefined, { signal }).catch(() => undefined);
  }
}
