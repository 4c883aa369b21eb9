import { setTimeout as pause } from "node:timers/promises";
import type { Pool } from "pg";
import { claim, failed, nudged, type OutboxEntry, untilNext } from "../db/proceeding/outbox";
import { withContext } from "../telemetry/context";
import { describeError, type Logger } from "../telemetry/logger";
import { isRefusal } from "./nudge";

export interface DispatchOptions {
  readonly pool: Pool;
  readonly logger: Logger;
  /** Name of this relay in the book. */
  readonly name: string;
  /** Takes one outbox entry to Temporal. */
  readonly nudge: (proceeding: Pick<OutboxEntry, "proceedingId" | "kind">) => Promise<void>;
  /** How many entries are dispatched at once. @default 16 */
  readonly concurrency?: number;
  /** Seconds after which another relay may dispatch what this one took. @default 30 */
  readonly leaseSeconds?: number;
  /** Milliseconds after which the book is looked into though nothing was announced. @default 5000 */
  readonly pollEvery?: number;
}

/** Dispatches outbox entries until it is closed. */
export interface Dispatcher {
  /** There may be an entry: look now. */
  wake(): void;
  /** Takes nothing new and waits for what is under way. */
  close(): Promise<void>;
}

/** Starts to dispatch. What is announced is dispatched at once; what is not is found by polling. */
export function dispatch(options: DispatchOptions): Dispatcher {
  const { pool, logger, name, concurrency = 16, leaseSeconds = 30, pollEvery = 5_000 } = options;
  const over = new AbortController();
  const underway = new Set<Promise<void>>();
  let news = new AbortController();
  /** News that came while the book was being looked into count for the next look. */
  let woken = false;

  const wake = (): void => {
    woken = true;
    news.abort();
  };

  const dispatchOne = async (entry: OutboxEntry): Promise<void> => {
    const { id } = entry;
    try {
      await options.nudge(entry);
    } catch (error) {
      const refused = isRefusal(error);
      const dead = await failed(pool, id, { error: words(error), refused });
      if (dead)
        logger.error(
          { err: describeError(error), alert: "dead-letter", entry: id },
          "an outbox entry is a dead letter",
        );
      else logger.warn({ err: describeError(error), entry: id }, "an outbox entry could not be dispatched yet");
      return;
    }
    await nudged(pool, id);
  };

  /** Takes as many entries as there is room for; gives how many it took. */
  const look = async (): Promise<number> => {
    const taken = await claim(pool, { by: name, limit: concurrency - underway.size, leaseSeconds });
    for (const entry of taken) {
      const one = withContext({ proceedingId: entry.proceedingId }, () => dispatchOne(entry))
        .catch((error: unknown) => logger.warn({ err: describeError(error) }, "the book did not take note"))
        .finally(() => {
          underway.delete(one);
          if (underway.size === concurrency - 1) wake();
        });
      underway.add(one);
    }
    return taken.length;
  };

  const idle = async (milliseconds: number): Promise<void> => {
    if (woken || over.signal.aborted) return;
    news = new AbortController();
    await pause(milliseconds, undefined, { signal: AbortSignal.any([news.signal, over.signal]) }).catch(
      () => undefined,
    );
  };

  const running = (async (): Promise<void> => {
    while (!over.signal.aborted) {
      woken = false;
      try {
        const taken = underway.size < concurrency ? await look() : 0;
        if (taken > 0 && underway.size < concurrency) continue;
        const wait = underway.size < concurrency ? await untilNext(pool) : null;
        await idle(Math.min(pollEvery, Math.max(20, wait ?? pollEvery)));
      } catch (error) {
        logger.warn({ err: describeError(error) }, "the book can't be read, trying again");
        await idle(1_000);
      }
    }
    await Promise.allSettled(underway);
  })();

  return {
    wake,
    close: async () => {
      over.abort();
      await running;
    },
  };
}

const words = (error: unknown): string => (error instanceof Error ? error.message : String(error));
