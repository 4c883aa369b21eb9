import type { JobKind, JobState } from "../../domain/vocabulary";
import type { JobOutcome } from "../job/runs";
import type { Queryable } from "../connect/transaction";
import type { As, Given } from "../schema/as";
import type { BookFunctions } from "../schema/functions";

type Shown = Given<BookFunctions["shown_runs"]>;

/** A run of a job. */
export interface JobRunRow
  extends
    Pick<Shown, "run" | "attempts">,
    As<Shown, { byHand: "by_hand"; createdAt: "created_at" }>,
    As<BookFunctions["shown_runs"], { startedAt: "started_at"; endedAt: "ended_at"; errorCode: "error_code" }> {
  readonly job: JobKind;
  readonly state: JobState;
  readonly outcome: JobOutcome | null;
}

/** The newest runs of each job, the newest first. */
export async function readJobRuns(session: Queryable, each: number): Promise<readonly JobRunRow[]> {
  const { rows } = await session.query<JobRunRow>(
    `select run, job, state, attempts, by_hand as "byHand", created_at as "createdAt", started_at as "startedAt", ended_at as "endedAt",
            outcome, error_code as "errorCode"
       from heqing.shown_runs($1)`,
    [each],
  );
  return rows;
}

/** A job's schedule in the book. */
export type JobScheduleRow = Given<BookFunctions["shown_schedules"]>;

/** Schedules of jobs in the book, and which are paused. */
export async function readJobSchedules(session: Queryable): Promise<readonly JobScheduleRow[]> {
  const { rows } = await session.query<JobScheduleRow>("select id, paused from heqing.shown_schedules()");
  return rows;
}

/** Asks for a run of a job by hand; gives its id. @throws HeqingError NOT_ENTITLED */
export async function askJob(session: Queryable, job: JobKind): Promise<string> {
  const { rows } = await session.query<{ run: BookFunctions["ask_job"] }>("select heqing.ask_job($1) as run", [job]);
  return rows[0]?.run ?? "";
}
