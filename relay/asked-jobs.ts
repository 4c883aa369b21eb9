import { setTimeout as pause } from "node:timers/promises";
import { type Client, WorkflowExecutionAlreadyStartedError } from "@temporalio/client";
import type { Pool } from "pg";
import { askedRuns } from "../db/job/runs";
import type { JobInput } from "../workflows/messages";
import { describeError, type Logger } from "../telemetry/logger";
import { JOB_WORKFLOW } from "../workflows/names";
import { SCHEDULE_PREFIX } from "./schedules";

/** What the book says on the channel of the outbox when somebody asked for a run of a job. */
export const JOB_ASKED = "job";

/**
 * Starts every run of a job that a person asked for, under an id made of the run: started twice, it runs once. The book shows that it
 * begins, so what Temporal loses before is started again. Gives how many are asked for.
 */
async function startAskedJobs(options: {
  readonly pool: Pool;
  readonly client: Client;
  readonly taskQueue: string;
  readonly prefix: string;
}): Promise<number> {
  const { pool, client, taskQueue, prefix } = options;
  const asked = await askedRuns(pool);
  for (const { run, job } of asked) {
    const input: JobInput = { job, run };
    try {
      await client.workflow.start(JOB_WORKFLOW, {
        workflowId: `${prefix}job-${job}:${run}`,
        taskQueue,
        args: [input],
        workflowIdReusePolicy: "ALLOW_DUPLICATE",
        staticSummary: `${job}, by hand`,
      });
    } catch (error) {
      if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
    }
  }
  return asked.length;
}

export interface AskedJobsOptions {
  readonly pool: Pool;
  readonly client: Client;
  readonly logger: Logger;
  readonly taskQueue: string;
  /** What ids of our schedules and their runs begin with. @default the product's */
  readonly schedulePrefix?: string;
}

/** Milliseconds between two looks, where nobody says that something was asked for. */
const EVERY_MS = 10_000;

/** Starts jobs that persons asked for, as soon as the book tells of them, until told to end. */
export function lookForAskedJobs(
  { pool, client, logger, taskQueue, schedulePrefix = SCHEDULE_PREFIX }: AskedJobsOptions,
  signal: AbortSignal,
): { wake(): void; readonly ended: Promise<void> } {
  let news = new AbortController();
  const ended = (async (): Promise<void> => {
    while (!signal.aborted) {
      news = new AbortController();
      try {
        await startAskedJobs({ pool, client, taskQueue, prefix: schedulePrefix });
      } catch (error) {
        logger.warn({ err: describeError(error) }, "jobs that were asked for could not be started, trying again");
      }
      await pause(EVERY_MS, undefined, { signal: AbortSignal.any([news.signal, signal]) }).catch(() => undefined);
    }
  })();
  return { wake: () => news.abort(), ended };
}
