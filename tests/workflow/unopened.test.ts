import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { withActor } from "../../db/session/with-actor";
import type { JobKind } from "../../domain/vocabulary";
import { loadRules, messagingOn } from "../../rules";
import { useEngine } from "../setup/engine";
import { LAW } from "../setup/matter-fixture";
import { actor } from "../setup/people";

jest.setTimeout(180_000);

const folder = mkdtempSync(join(tmpdir(), "heqing-channels-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const shipped = messagingOn(loadRules(), "2026-11-30");
/** 浙政钉 beside SMS, so that both stand-ins are seen. */
const messaging = { ...shipped, digestAt: null, paper: { ...shipped.paper, channels: ["sms", "zzd"] as const } };
const engine = useEngine({ law: { ...LAW.law, messaging: () => messaging }, channelFolder: folder });
const { matters, mail } = engine;

async function run(job: JobKind): Promise<Readonly<Record<string, number>> | null> {
  const asked = await withActor(engine.database.pool("api"), await actor(engine.database, "admin"), async (session) => {
    const { rows } = await session.query<{ run: string }>("select heqing.ask_job($1) as run", [job]);
    return rows[0]?.run ?? "";
  });
  for (const end = Date.now() + 60_000; ;) {
    const [seen] = await matters.rows<{ state: string; outcome: Readonly<Record<string, number>> | null }>(
      "select state, outcome from heqing.job_run where id = $1",
      asked,
    );
    if (seen?.state === "done") return seen.outcome;
    if (Date.now() > end) throw new Error(`the run did not end: ${JSON.stringify(seen)}`);
    await new Promise((done) => setTimeout(done, 50));
  }
}

interface Line {
  readonly channel: string;
  readonly deliveryId: string;
  readonly to: string;
  readonly text: string;
}
const written = (channel: string): readonly Line[] => {
  const file = join(folder, `${channel}.jsonl`);
  return existsSync(file)
    ? readFileSync(file, "utf8")
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line) as Line)
    : [];
};
/** The clock of the mails of a matter is put back. */
const mailedAgo = (id: string, hours: number): Promise<unknown> =>
  matters.rows(
    "update heqing.delivery set sent_at = now() - make_interval(hours => $2::int) where proceeding_id = $1 and channel = 'mail'",
    id,
    hours,
  );

test("a paper that nobody opens goes by the second channel, then somebody is asked to telephone, each once; opening it ends that", async () => {
  const id = await matters.release({ section: "demo-1", ladder: "default" });
  await engine.until(id, ({ phase }) => phase === "warned");
  await matters.rows("update heqing.proceeding set demo = false where id = $1", id);
  await matters.rows(
    "update heqing.person set phone = '13800000001' where id = (select person_id from heqing.account where login = 'town1')",
  );
  await matters.sign(id);
  await mail.waitFor(
    ({ to, mail: { subject = "" } }) => to.includes("town1@demo.heqing.example") && subject.includes("交办通知"),
  );
  await engine.until(id, ({ phase, todo }) => phase === "assigned" && !todo.includes("notify"));

  // Within a day of its mail nothing is done.
  await mailedAgo(id, 23);
  expect(await run("second-channel")).toEqual({ sent: 0, refused: 0, waiting: 0, calls: 0 });
  await mailedAgo(id, 25);
  expect(await run("second-channel")).toEqual({ sent: 2, refused: 0, waiting: 0, calls: 0 });
  const number = await matters.value<string>("select number from heqing.proceeding where id = $1", id);
  for (const channel of ["sms", "zzd"]) {
    const [line, ...more] = written(channel);
    expect(more).toEqual([]);
    expect(line).toMatchObject({ channel, to: "13800000001" });
    expect(line?.text).toContain(number);
    // No person, no section, nothing of what the paper says.
    expect(line?.text).not.toMatch(/王|氨氮|断面|Ⅲ/);
    expect(
      await matters.value(
        "select state from heqing.delivery where id = $1 and channel = $2",
        line?.deliveryId,
        channel,
      ),
    ).toBe("sent");
  }
  expect(await run("second-channel")).toEqual({ sent: 0, refused: 0, waiting: 0, calls: 0 });
  expect((await engine.until(id, () => true)).todo).not.toContain("call");

  await mailedAgo(id, 49);
  expect((await run("second-channel"))?.["calls"]).toBe(1);
  const asked = await engine.until(id, ({ todo }) => todo.includes("call"));
  // Nobody is blamed for it: no clock of the township runs, nothing climbs.
  expect(asked.phase).toBe("assigned");
  expect(
    await matters.rows(
      "select kind from heqing.duty where proceeding_id = $1 and owner = 'responsible' and status = 'running'",
      id,
    ),
  ).toEqual([]);
  await run("second-channel");
  await engine.until(id, ({ todo }) => !todo.includes("notify"));
  expect(
    await matters.value("select count(*)::int from heqing.step where proceeding_id = $1 and kind = 'call'", id),
  ).toBe(1);
  expect([written("sms").length, written("zzd").length]).toEqual([1, 1]);

  await matters.receive("town1", id, { kind: "open" });
  const opened = await engine.until(id, ({ todo, phase }) => phase !== "assigned" || !todo.includes("call"));
  expect(opened.todo).not.toContain("call");
});

test("once the mail server is back a mail goes within a minute: between two tries at most forty seconds pass", async () => {
  await mail.stop();
  const id = await matters.release({ section: "demo-2", ladder: "default" });
  await engine.until(id, ({ mail: words }) => words.some((line) => /^pending [2-9]/.test(line)));
  const handle = engine.client().workflow.getHandle(engine.workflowId(id));
  const { events } = await handle.fetchHistory();
  const tries = (events ?? []).flatMap(({ activityTaskScheduledEventAttributes: at }) =>
    at?.activityType?.name === "deliver" ? [at.retryPolicy] : [],
  );
  expect(tries.length).toBeGreaterThan(0);
  for (const retry of tries) {
    expect(Number(retry?.maximumInterval?.seconds)).toBeLessThanOrEqual(40);
    expect(retry?.maximumAttempts ?? 0).toBe(0);
  }
  await mail.start();
  const back = Date.now();
  await engine.until(id, ({ todo }) => !todo.includes("notify"), 60_000);
  expect(Date.now() - back).toBeLessThan(60_000);
});

test("a job that looks after the whole book, run twice, leaves the same", async () => {
  const told = await run("recompute");
  expect(await run("recompute")).toEqual({ ...told, moved: 0 });
  expect(await run("reconcile")).toEqual(await run("reconcile"));
});
