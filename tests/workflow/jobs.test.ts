import { createHash } from "node:crypto";
import { gunzipSync } from "node:zlib";
import { jobSchedules } from "../../cli/job-schedules";
import { keepJobSchedules } from "../../db/job/schedules";
import { withActor } from "../../db/session/with-actor";
import { JOB_WORDS, type JobKind } from "../../domain/vocabulary";
import { keepSchedules } from "../../relay/schedules";
import { loadRules, messagingOn } from "../../rules";
import { useEngine } from "../setup/engine";
import { LAW } from "../setup/matter-fixture";
import { actor } from "../setup/people";

jest.setTimeout(180_000);

const library = loadRules();
const messaging = messagingOn(library, "2026-11-30");
const engine = useEngine({ law: { ...LAW.law, messaging: () => messaging } });
const { matters, mail } = engine;

interface Run {
  readonly id: string;
  readonly state: string;
  readonly outcome: Readonly<Record<string, number>> | null;
  readonly attempts: number;
}

/** Asked for by hand through the book; gives the run once it has ended. */
async function byHand(job: JobKind): Promise<Run> {
  const run = await ask(job);
  return ended(run);
}

const ask = async (job: JobKind, login = "admin"): Promise<string> =>
  withActor(engine.database.pool("api"), await actor(engine.database, login), async (session) => {
    const { rows } = await session.query<{ run: string }>("select heqing.ask_job($1) as run", [job]);
    return rows[0]?.run ?? "";
  });

async function ended(run: string): Promise<Run> {
  for (const end = Date.now() + 60_000; ;) {
    const [seen] = await matters.rows<Run>(
      "select id, state, outcome, attempts from heqing.job_run where id = $1",
      run,
    );
    if (seen !== undefined && (seen.state === "done" || seen.state === "skipped")) return seen;
    if (Date.now() > end) throw new Error(`the run did not end: ${JSON.stringify(seen)}`);
    await new Promise((done) => setTimeout(done, 50));
  }
}

test("every job has its schedule in Temporal, with the overlap and the window that were chosen for it", async () => {
  const jobs = jobSchedules(library, "2026-11-30");
  expect(jobs.map(({ id }) => id).sort()).toEqual(JOB_WORDS.map((job) => `job-${job}`).sort());
  const ownerUrl = engine.database.url("owner");
  expect(await keepJobSchedules({ ownerUrl, jobs })).toBe(JOB_WORDS.length);
  expect(await keepJobSchedules({ ownerUrl, jobs })).toBe(0);
  const prefix = `${engine.temporal.taskQueue}.book:`;
  await keepSchedules({
    pool: engine.database.pool("relay"),
    client: engine.client(),
    taskQueue: `${engine.temporal.taskQueue}.book`,
    prefix,
  });
  const brief = await engine.client().schedule.getHandle(`${prefix}job-brief`).describe();
  expect([brief.policies.overlap, brief.policies.catchupWindow]).toEqual(["BUFFER_ONE", 21 * 86_400_000]);
  // Eight in the morning of Shanghai is midnight of Greenwich, on the same day.
  expect(brief.spec.calendars?.[0]).toMatchObject({
    dayOfMonth: [{ start: 5 }],
    hour: [{ start: 0 }],
    minute: [{ start: 0 }],
  });
  // A turn of the schedule itself is a run in the book.
  await engine.client().schedule.getHandle(`${prefix}job-reconcile`).trigger();
  for (const end = Date.now() + 60_000; ;) {
    const [run] = await matters.rows<Run>(
      "select state from heqing.job_run where job = 'reconcile' and asked_by is null",
    );
    if (run?.state === "done") break;
    if (Date.now() > end) throw new Error("the schedule began no run");
    await new Promise((done) => setTimeout(done, 50));
  }
  await matters.rows("delete from heqing.schedule");
  await keepSchedules({
    pool: engine.database.pool("relay"),
    client: engine.client(),
    taskQueue: `${engine.temporal.taskQueue}.book`,
    prefix,
  });
});

test("the digest goes by its job, tells its matter, and a second run sends nothing", async () => {
  const id = await matters.release({ section: "demo-1", ladder: "default" });
  await matters.rows("update heqing.proceeding set demo = false where id = $1", id);
  await engine.until(id, ({ phase }) => phase === "warned");
  await matters.rows(
    "update heqing.step set not_before = now() - interval '1 minute' where gathered and proceeding_id = $1",
    id,
  );
  expect((await byHand("digest")).outcome).toEqual({ gathered: 2, sent: 2, waiting: 0 });
  const came = await mail.waitFor(({ to }) => to.includes("county@demo.heqing.example"));
  expect(came.mail.subject).toBe("【河清】今日消息汇总：1 个事项，1 条");
  expect(came.mail.html).toContain("文书待送签提醒");
  await engine.until(id, ({ todo }) => !todo.includes("notify"));
  expect((await byHand("digest")).outcome).toEqual({ gathered: 0, sent: 0, waiting: 0 });
});

test("nobody but the system's administrator starts a job, and what was asked for twice runs once", async () => {
  await expect(ask("digest", "county")).rejects.toMatchObject({ code: "NOT_ENTITLED" });
  await engine.stopRelay();
  const [first, second] = [await ask("recompute"), await ask("recompute")];
  expect(first).toBe(second);
  engine.startRelay();
  expect(await ended(first)).toMatchObject({ state: "done", attempts: 1 });
});

test("histories of what is closed are kept with their hash, once", async () => {
  const id = await matters.release({ section: "demo-2", ladder: "default" });
  await engine.until(id, ({ phase, todo }) => phase === "warned" && !todo.includes("notify"));
  await matters.rows("update heqing.proceeding set open = false, next_due = null, closed_at = now() where id = $1", id);
  const handle = engine.client().workflow.getHandle(engine.workflowId(id));
  await handle.terminate("it is closed in the book");
  const kept = async () =>
    matters.rows<{ sha256: Buffer; content: Buffer; events: number }>(
      "select sha256, content, events from heqing.kept_history where proceeding_id = $1",
      id,
    );
  // Visibility lags behind.
  for (const end = Date.now() + 60_000; (await kept()).length === 0;) {
    await byHand("archive");
    if (Date.now() > end) throw new Error("no history was kept");
  }
  const [history] = await kept();
  const text = gunzipSync(history?.content ?? Buffer.alloc(0));
  expect(
    createHash("sha256")
      .update(text)
      .digest()
      .equals(history?.sha256 ?? Buffer.alloc(0)),
  ).toBe(true);
  expect((JSON.parse(text.toString("utf8")) as { events: unknown[] }).events).toHaveLength(history?.events ?? 0);
  await byHand("archive");
  expect(await kept()).toHaveLength(1);
});

test("at month's end what has no verdict is listed, and the brief of each office says so; run twice, both stay as they are", async () => {
  const first = await byHand("missing-data");
  expect(first.outcome?.["opened"]).toBeGreaterThan(0);
  expect((await byHand("missing-data")).outcome).toEqual({ opened: 0, closed: 0, open: first.outcome?.["open"] });
  const briefs = await byHand("brief");
  expect(briefs.outcome?.["made"]).toBe(briefs.outcome?.["offices"]);
  expect((await byHand("brief")).outcome).toEqual({ offices: briefs.outcome?.["offices"], made: 0 });
  const [county] = await matters.rows<{ content: { sections: { gap: boolean }[]; matters: unknown[] } }>(
    "select content from heqing.brief b join heqing.unit u on u.id = b.unit_id where u.kind = 'county_office' and b.division_code ^@ '339901'",
  );
  expect(county?.content.sections.some(({ gap }) => gap)).toBe(true);
});
