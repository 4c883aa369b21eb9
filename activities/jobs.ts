import { ApplicationFailure, ApplicationFailureCategory } from "@temporalio/common";
import type { Pool } from "pg";
import { alone, beginJobRun, endJobRun, type JobOutcome } from "../db/job/runs";
import type { InstantText } from "../domain/calendar";
import { ERROR_CATALOGUE, HeqingError } from "../domain/errors";
import type { JobKind } from "../domain/vocabulary";
import { describeError, type Logger } from "../telemetry/logger";

/** A turn of a job. */
export interface AskedJob {
  readonly job: JobKind;
  /** Its run in the book. */
  readonly run: string;
  /** When it was to begin. */
  readonly scheduledFor: InstantText;
}

/** What a job did, and whether something of it is still to be done. */
export interface JobDone {
  readonly outcome: JobOutcome;
  /** It is tried again. @default false */
  readonly unfinished?: boolean;
}

/** The work of each job; doing it twice is doing it once. */
export type JobPort = Readonly<Record<JobKind, (scheduledFor: InstantText) => Promise<JobDone>>>;

export interface JobActivities {
  /** Does a turn of a job, and keeps in the book how it ended. */
  readonly runJob: (asked: AskedJob) => Promise<void>;
}

interface JobPorts {
  readonly pool: Pool;
  readonly jobs?: JobPort | undefined;
  readonly logger: Logger;
}

/** The activity over the work of each job. */
export const jobActivities = (
  ports: JobPorts,
  withHeartbeat: <T>(work: () => Promise<T>) => Promise<T>,
): JobActivities => ({ runJob: (asked) => withHeartbeat(() => runJob(ports, asked)) });

/** @throws ApplicationFailure (retryable) with the code alone: what went wrong is told to the log */
export async function runJob({ pool, jobs, logger }: JobPorts, asked: AskedJob): Promise<void> {
  const { job, run, scheduledFor } = asked;
  try {
    if (!(await beginJobRun(pool, asked))) return;
    const work = jobs?.[job];
    if (work === undefined) throw new HeqingError("INTERNAL", `expected a worker that does the job ${job}`);
    const done = await alone(pool, job, () => work(scheduledFor));
    if (done === null) return await endJobRun(pool, run, "skipped");
    const { outcome, unfinished = false } = done;
    if (!unfinished) return await endJobRun(pool, run, "done", { outcome });
    await endJobRun(pool, run, "failed", { outcome, error: "UNFINISHED" });
  } catch (error) {
    const code = error instanceof HeqingError ? error.code : "INTERNAL";
    logger.error({ err: describeError(error), alert: "job-failed", job }, "a job failed, it is tried again");
    // Where the book itself is away nothing can be kept of it.
    await endJobRun(pool, run, "failed", { error: code }).catch(() => undefined);
    throw ApplicationFailure.retryable(ERROR_CATALOGUE[code].title, code);
  }
  throw ApplicationFailure.create({
    type: "UNFINISHED",
    message: `${job} has something left to do`,
    category: ApplicationFailureCategory.BENIGN,
  });
}
