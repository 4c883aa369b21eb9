import { setTimeout as pause } from "node:timers/promises";
import type { Pool } from "pg";
import { requireMigrated } from "../../db/migrate/migrate";
import { announceCalendar } from "../../engine/calendar-news";
import type { LawBook } from "../../db/proceeding/law-book";
import { describeError, type Logger } from "../../telemetry/logger";

const AGAIN_MS = 30_000;

/**
 * Tells the running proceedings of this release's calendar, as often as the book can't be had at first; one that was
 * announced to the end costs one look. Ends early, and without an error, where the worker ends.
 */
export async function announceAtStart(
  pool: Pool,
  law: Pick<LawBook, "calendar">,
  logger: Logger,
  signal: AbortSignal,
  againMs = AGAIN_MS,
): Promise<void> {
  while (!signal.aborted) {
    try {
      await requireMigrated(pool);
      const news = await announceCalendar(pool, { law }, signal);
      if (news.told > 0) logger.info({ ...news }, "the calendar moved dates of running proceedings");
      return;
    } catch (error) {
      if (signal.aborted) return;
      logger.warn({ err: describeError(error) }, "the calendar can't be announced, trying again");
    }
    await pause(againMs, undefined, { signal }).catch(() => undefined);
  }
}
