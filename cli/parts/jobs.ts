import { getClient } from "@temporalio/activity";
import type { Pool } from "pg";
import { type Channels, fileChannels, type JobPort, type Mailer, notifyUnopened, sendDigests } from "../../activities";
import { databaseNow } from "../../db/connect/clock";
import { outdatedTotal } from "../../db/job/histories";
import { makeBriefs, noteMonthGaps } from "../../db/job/monthly";
import { monthBefore } from "../../domain/job";
import { announceCalendar } from "../../engine/calendar-news";
import type { LawBook } from "../../db/proceeding/law-book";
import { archiveHistories } from "../../relay/archive";
import { compareWithTemporal } from "../../relay/compare";
import type { Logger } from "../../telemetry/logger";

/** What the jobs of a worker lean on. */
export interface JobsOptions {
  readonly pool: Pool;
  readonly mailer: Mailer;
  readonly lawBook: LawBook;
  readonly logger: Logger;
  readonly publicUrl: string;
  /** Where the stand-ins of other channels write; null = they refuse. */
  readonly channelFolder: string | null;
  /** @default by the folder */
  readonly channels?: Channels;
}

/** The work of each job, brought together from the rooms that do it. Each is safe to run again. */
export function jobsOf(options: JobsOptions): JobPort {
  const { pool, lawBook, channelFolder } = options;
  const channels = options.channels ?? fileChannels(channelFolder);
  return {
    digest: async () => {
      const outcome = await sendDigests(options);
      return { outcome: { ...outcome }, unfinished: outcome.waiting > 0 };
    },
    "second-channel": async () => {
      const now = (await databaseNow(pool)).toISOString();
      const outcome = await notifyUnopened({ ...options, channels }, now);
      return { outcome: { ...outcome }, unfinished: outcome.waiting > 0 };
    },
    "missing-data": async (scheduledFor) => ({
      outcome: { ...(await noteMonthGaps(pool, monthBefore(scheduledFor))) },
    }),
    brief: async (scheduledFor) => ({ outcome: { ...(await makeBriefs(pool, monthBefore(scheduledFor))) } }),
    recompute: async () => {
      const { told } = await announceCalendar(pool, { law: lawBook });
      return { outcome: { moved: told, outdated: await outdatedTotal(pool) } };
    },
    archive: async () => ({ outcome: { ...(await archiveHistories(pool, getClient())) } }),
    reconcile: async () => ({ outcome: { ...(await compareWithTemporal(pool, getClient())) } }),
  };
}
