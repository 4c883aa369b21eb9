import { setTimeout as pause } from "node:timers/promises";
import type { Pool } from "pg";
import { forgetLooseAttachments } from "../../db/attachment/attachments";
import { requireMigrated } from "../../db/migrate/migrate";
import { describeError, type Logger } from "../../telemetry/logger";

const EVERY_MS = 10 * 60_000;
const AFTER_FAILURE_MS = 60_000;

/** Deletes attachments 附件 that no act has carried for a day, whether Temporal answers or not, until told to end. */
export async function forgetLooseAttachmentsUntil(
  pool: Pool,
  logger: Logger,
  signal: AbortSignal,
  everyMs = EVERY_MS,
): Promise<void> {
  let wait = 0;
  let migrated = false;
  while (!signal.aborted) {
    await pause(wait, undefined, { signal }).catch(() => undefined);
    if (signal.aborted) return;
    try {
      if (!migrated) await requireMigrated(pool);
      migrated = true;
      const gone = await forgetLooseAttachments(pool);
      if (gone > 0) logger.info({ gone }, "attachments that no act carries were deleted");
      wait = gone > 0 ? 0 : everyMs;
    } catch (error) {
      logger.warn({ err: describeError(error) }, "attachments that no act carries can't be deleted, trying again");
      wait = AFTER_FAILURE_MS;
    }
  }
}
