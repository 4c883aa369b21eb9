import { z } from "zod";
import { askJob, type JobRunRow, readJobRuns, readJobSchedules } from "../../db/read/jobs";
import { databaseNow } from "../../db/connect/clock";
import { withActor } from "../../db/session/with-actor";
import { mayRead, rolesThat } from "../../domain/access";
import { type InstantText, shanghaiDate } from "../../domain/calendar";
import { jobPlan, nextTurn } from "../../domain/job";
import { JOB_STATE_WORDS, JOB_WORDS } from "../../domain/vocabulary";
import { messagingOn } from "../../rules";
import { jobScheduleId } from "../../workflows/names";
import { answer, route } from "../http/route";
import { INSTANT } from "../http/shapes";

const RUN = z.object({
  run: z.string(),
  state: z.enum(JOB_STATE_WORDS),
  attempts: z.number(),
  byHand: z.boolean(),
  startedAt: INSTANT.nullable(),
  endedAt: INSTANT.nullable(),
  /** Counts by what was counted. */
  outcome: z.record(z.string(), z.number()).nullable(),
  errorCode: z.string().nullable(),
});

const TURN = z.object({
  kind: z.enum(["daily", "monthly", "every"]),
  at: z.string().nullable(),
  day: z.number().nullable(),
  minutes: z.number().nullable(),
});

const JOB = z.object({
  job: z.enum(JOB_WORDS),
  /** When it is done; null = by hand alone. */
  turn: TURN.nullable(),
  overlap: z.enum(["skip", "buffer-one"]),
  catchupSeconds: z.number(),
  /** Its schedule is in the book and not paused. */
  scheduled: z.boolean(),
  /** The next turn; null where none is scheduled. */
  nextAt: INSTANT.nullable(),
  /** The newest runs, the newest first. */
  runs: z.array(RUN),
});

/** Runs shown of each job. */
const RUNS = 5;

const runView = (row: JobRunRow): z.input<typeof RUN> => ({
  run: row.run,
  state: row.state,
  attempts: row.attempts,
  byHand: row.byHand,
  startedAt: row.startedAt?.toISOString() ?? null,
  endedAt: row.endedAt?.toISOString() ?? null,
  outcome: row.outcome,
  errorCode: row.errorCode,
});

export const jobsRoute = route({
  method: "get",
  path: "/jobs",
  summary: "What is done again and again over the whole book: when each job runs next, how its last runs ended",
  access: mayRead("job"),
  answers: { 200: z.object({ items: z.array(JOB) }) },
  handle: async ({ ports, who }) => {
    const { runs, schedules, now } = await withActor(
      ports.pool,
      who.actor,
      async (session) => ({
        runs: await readJobRuns(session, RUNS),
        schedules: await readJobSchedules(session),
        now: (await databaseNow(session)).toISOString() as InstantText,
      }),
      { readOnly: true },
    );
    const messaging = messagingOn(ports.rules, shanghaiDate(now));
    return answer(200, {
      items: JOB_WORDS.map((job) => {
        const { turn, overlap, catchupSeconds } = jobPlan(job, messaging);
        const scheduled = schedules.some(({ id, paused }) => id === jobScheduleId(job) && !paused);
        return {
          job,
          turn: turn === null ? null : { at: null, day: null, minutes: null, ...turn },
          overlap,
          catchupSeconds,
          scheduled,
          nextAt: turn === null || !scheduled ? null : new Date(nextTurn(turn, now)).toISOString(),
          runs: runs.filter((row) => row.job === job).map(runView),
        };
      }),
    });
  },
});

export const startJobRoute = route({
  method: "post",
  path: "/jobs/:job/runs",
  summary: "Starts a job by hand; while a run that was asked for has not begun, the same run is given",
  access: rolesThat("job", "run"),
  params: z.object({ job: z.enum(JOB_WORDS) }),
  idempotent: "kept",
  answers: { 202: z.object({ run: z.string() }) },
  handle: async ({ ports, who, params }) => {
    const run = await withActor(ports.pool, who.actor, (session) => askJob(session, params.job));
    return answer(202, { run }, { location: "/jobs" });
  },
});
