import type { Pool } from "pg";
import type { InstantText } from "../../domain/calendar";
import type { JobKind } from "../../domain/vocabulary";
import type { Queryable } from "../connect/transaction";
import type { As } from "../schema/as";
import type { BookFunctions } from "../schema/functions";
import type { Book } from "../schema/rows";

/** What a job did: counts alone. */
export type JobOutcome = Readonly<Record<string, number>>;

/** Begins a run, or its next attempt; false where it is over already. */
export async function beginJobRun(
  session: Queryable,
  { run, job, scheduledFor }: { readonly run: string; readonly job: JobKind; readonly scheduledFor: InstantText },
): Promise<boolean> {
  const { rows } = await session.query<{ goes: BookFunctions["begin_job_run"] }>(
    "select heqing.begin_job_run($1, $2, $3) as goes",
    [run, job, scheduledFor],
  );
  return rows[0]?.goes ?? false;
}

/** Writes down how a run ended, or why this attempt of it failed. */
export async function endJobRun(
  session: Queryable,
  run: string,
  state: "done" | "skipped" | "failed",
  { outcome = null, error = null }: { readonly outcome?: JobOutcome | null; readonly error?: string | null } = {},
): Promise<void> {
  await session.query("select heqing.end_job_run($1, $2, $3, $4)", [
    run,
    state,
    outcome === null ? null : JSON.stringify(outcome),
    error,
  ]);
}

/** Does a job's work while no other run of it does; null where one is under way. The lock goes with its session. */
export async function alone<T>(pool: Pool, job: JobKind, work: () => Promise<T>): Promise<T | null> {
  const client = await pool.connect();
  const lock = [`heqing.job ${job} runs`];
  try {
    const { rows } = await client.query<{ held: boolean }>(
      "select pg_try_advisory_lock(hashtextextended($1, 0)) as held",
      lock,
    );
    if (rows[0]?.held !== true) return null;
    try {
      return await work();
    } finally {
      await client.query("select pg_advisory_unlock(hashtextextended($1, 0))", lock).catch(() => undefined);
    }
  } finally {
    client.release();
  }
}

/** A run that was asked for by hand and has not begun. */
export interface AskedRun extends As<Book["job_run"], { run: "id" }> {
  readonly job: JobKind;
}

/** Runs that were asked for by hand, the oldest first. */
export async function askedRuns(session: Queryable): Promise<readonly AskedRun[]> {
  const { rows } = await session.query<AskedRun>(
    "select id as run, job from heqing.job_run where state = 'asked' order by created_at limit 20",
  );
  return rows;
}
