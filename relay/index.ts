import { hostname } from "node:os";
import type { Client } from "@temporalio/client";
import type { Pool } from "pg";
import { listen } from "../db/connect/listen";
import { OUTBOX_CHANNEL } from "../db/matter/outbox";
import { describeError, type Logger } from "../telemetry/logger";
import { TASK_QUEUE } from "../workflows/names";
import { carry } from "./carry";
import { isRunning, nudge } from "./nudge";
import { reconcile } from "./reconcile";

export interface RelayOptions {
  readonly pool: Pool;
  /** Login for the session that listens. */
  readonly databaseUrl: string;
  readonly client: Client;
  readonly logger: Logger;
  /** @default the engine's */
  readonly taskQueue?: string;
  /** Milliseconds between two rounds of comparing book and Temporal. @default 30000 */
  readonly reconcileEvery?: number;
}

/** A relay at work. */
export interface Relay {
  /** Takes nothing new, finishes what it carries. */
  close(): Promise<void>;
}

/** Starts everything a relay does: hear of promises, carry them, and look for matters that nobody lives through. */
export function startRelay(options: RelayOptions): Relay {
  const { pool, client, logger, taskQueue = TASK_QUEUE } = options;
  const carrier = carry({
    pool,
    logger,
    name: `${hostname()} ${process.pid}`,
    nudge: (matterId) => nudge(client, matterId, taskQueue),
  });
  const listening = listen({
    url: options.databaseUrl,
    applicationName: "heqing relay: listening",
    channel: OUTBOX_CHANNEL,
    onNotice: () => carrier.wake(),
    onLost: (error) => logger.warn({ err: describeError(error) }, "the session that listens was lost"),
  });
  const reconciler = reconcile({
    pool,
    logger,
    isRunning: (matterId) => isRunning(client, matterId),
    ...(options.reconcileEvery === undefined ? {} : { every: options.reconcileEvery }),
  });
  return {
    close: async () => {
      await Promise.all([listening.close(), reconciler.close(), carrier.close()]);
    },
  };
}
