import { setTimeout as pause } from "node:timers/promises";
import { type AccountMailPorts, sendAccountMails } from "../../activities";
import { requireMigrated } from "../../db/migrate/migrate";
import { describeError, type Logger } from "../../telemetry/logger";

const EVERY_MS = 2_000;
const AFTER_FAILURE_MS = 15_000;

/** Sends mails about accounts as they are due, whether Temporal answers or not, until told to end. */
export async function sendAccountMailsUntil(
  ports: AccountMailPorts,
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
      if (!migrated) await requireMigrated(ports.pool);
      migrated = true;
      wait = (await sendAccountMails(ports)) > 0 ? 0 : everyMs;
    } catch (error) {
      logger.warn({ err: describeError(error) }, "mails about accounts can't be sent, trying again");
      wait = AFTER_FAILURE_MS;
    }
  }
}
