import { setTimeout as pause } from "node:timers/promises";
import type { Pool } from "pg";
import { claim, failed, nudged, type Promised, untilNext } from "../db/matter/outbox";
import { withContext } from "../telemetry/context";
import { describeError, type Logger } from "../telemetry/logger";
import { isRefusal } from "./nudge";

export interface CarryOptions {
  readonly pool: Pool;
  readonly logger: Logger;
  /** Name of this relay in the book. */
  readonly name: string;
  /** Carries one promise to Temporal. */
  readonly nudge: (matterId: string) => Promise<void>;
  /** How many promises are carried at once. @default 16 */
  readonly concurrency?: number;
  /** Seconds after which another relay may carry what this one took. @default 30 */
  readonly leaseSeconds?: number;
  /** Milliseconds after which the book is looked into though nothing was announced. @default 5000 */
  readonly lookEvery?: number;
}

/** Carries the book's promises until it is closed. */
export interface Carrier {
  /** Something may be there to carry: look now. */
  wake(): void;
  /** Takes nothing new and waits for what is under way. */
  close(): Promise<void>;
}

/** Starts to carry. What is announced is carried at once; what is not is found by looking. */
export function carry(options: CarryOptions): Carrier {
  const { pool, logger, name, concurrency = 16, leaseSeconds = 30, lookEvery = 5_000 } = options;
  const over = new AbortController();
  const underway = new Set<Promise<void>>();
  let news = new AbortController();
  /** News that came while the book was being looked into count for the next look. */
  let woken = false;

  const wake = (): void => {
    woken = true;
    news.abort();
  };

  const carryOne = async ({ id, matterId }: Promised): Promise<void> => {
    try {
      await options.nudge(matterId);
    } catch (error) {
      const refused = isRefusal(error);
      const dead = await failed(pool, id, { error: words(error), refused });
      if (dead)
        logger.error({ err: describeError(error), alert: "dead-letter", promise: id }, "a promise is a dead letter");
      else logger.warn({ err: describeError(error), promise: id }, "a promise could not be carried yet");
      return;
    }
    await nudged(pool, id);
  };

  /** Takes as many promises as there is room for; gives how many it took. */
  const look = async (): Promise<number> => {
    const taken = await claim(pool, { by: name, limit: concurrency - underway.size, leaseSeconds });
    for (const promised of taken) {
      const one = withContext({ matterId: promised.matterId }, () => carryOne(promised))
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

  const living = (async (): Promise<void> => {
    while (!over.signal.aborted) {
      woken = false;
      try {
        const taken = underway.size < concurrency ? await look() : 0;
        if (taken > 0 && underway.size < concurrency) continue;
        const wait = underway.size < concurrency ? await untilNext(pool) : null;
        await idle(Math.min(lookEvery, Math.max(20, wait ?? lookEvery)));
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
      await living;
    },
  };
}

const words = (error: unknown): string => (error instanceof Error ? error.message : String(error));
