import { randomUUID } from "node:crypto";
import supertest from "supertest";
import { createApp } from "../../api/app";
import { LINK_PLACE } from "../../letters";
import { ACT, STANDING } from "../../workflows/names";
import type { ActInput, Standing } from "../../workflows/messages";
import { apiParts } from "../setup/api";
import type { SunkMail } from "../setup/mail-sink";
import { PLAN } from "../setup/matter-fixture";
import { useEngine } from "../setup/engine";
import { writeHistory } from "../setup/history";

jest.setTimeout(60_000);

const engine = useEngine();
const { matters, mail } = engine;

const to =
  (address: string, words: string) =>
  ({ to: reached, mail: { subject = "" } }: SunkMail): boolean =>
    reached.includes(`${address}@demo.heqing.example`) && subject.includes(words);

/** Signs the letter that waits, once it waits. */
const sign = async (id: string): Promise<void> => {
  await engine.step(id, "sign");
  await matters.sign(id);
};

/** The office accepts what waits for it, once the run has come there. */
const accept = async (id: string): Promise<void> => {
  const step = await engine.step(id, "accept");
  await matters.receive("county", id, { kind: "accept", step, note: "现场核查，整改到位" });
};

/** Presses the link that came by mail to liaison1, as a browser would; the book has nothing that would open it. */
async function acknowledgeByLink(id: string, { mail: { text = "" } }: SunkMail): Promise<void> {
  const secret = /^.*http:\/\/heqing\.test\/link\/([a-z0-9]{50})$/m.exec(text)?.[1] ?? "";
  expect(secret).not.toBe("");
  const kept = await matters.value<string>(
    `select (select string_agg(d::text, '') from heqing.delivery d where d.proceeding_id = $1)
         || (select string_agg(l::text, '') from heqing.link l)`,
    id,
  );
  expect(kept).toContain(LINK_PLACE);
  expect(kept).not.toContain(secret);
  const app = createApp(apiParts(engine.database));
  const shown = await supertest(app).get(`/api/v1/links/${secret}`);
  expect(shown.body).toMatchObject({ state: "open" });
  const pressed = await supertest(app).post(`/api/v1/links/${secret}`).set("idempotency-key", randomUUID());
  expect(pressed.status).toBe(202);
  const [act] = await matters.rows(
    `select a.login, c.assurance from heqing.act c join heqing.account a on a.id = c.account_id
      where c.proceeding_id = $1 and c.kind = 'acknowledge'`,
    id,
  );
  expect(act).toEqual({ login: "liaison1", assurance: "link" });
}

test("a missed target travels from the verdict to 销号 by what people do", async () => {
  const id = await matters.release({ section: "demo-1", ladder: "default" });
  const number = await matters.value<string>("select number from heqing.matter where id = $1", id);
  const warning = await mail.waitFor(to("town1", "预警提示"));
  expect(warning.mail.subject).toContain(number);
  await mail.waitFor(to("county", "待送签"));
  await sign(id);
  const assignment = await mail.waitFor(to("liaison1", "交办通知"));
  expect(assignment.mail.text).toContain("为什么是这一天");
  await engine.until(id, ({ phase }) => phase === "assigned");

  await acknowledgeByLink(id, assignment);
  await engine.until(id, ({ phase }) => phase === "acknowledged");
  await matters.receive("town1", id, PLAN);
  await matters.receive("town1", id, { kind: "report", summary: "已完成" });
  await accept(id);
  await mail.waitFor(to("station", "复测通知"));
  const order = await matters.order(id);
  expect(await matters.release({ section: "demo-1", order: order.number, outcome: "met" })).toBe(order.id);
  await mail.waitFor(to("town1", "销号"));
  await engine.until(id, ({ phase, todo }) => phase === "closed" && !todo.includes("notify"));
  await engine.until(order.id, ({ phase, todo }) => phase === "ended" && !todo.includes("notify"));
  // Both runs are over, and none has failed.
  await engine.client().workflow.getHandle(engine.workflowId(id)).result();
  await engine.client().workflow.getHandle(engine.workflowId(order.id, "sampling")).result();
  await writeHistory(engine.client(), engine.workflowId(id), "rectification-closed@1");
  await writeHistory(engine.client(), engine.workflowId(order.id, "sampling"), "sampling-answered@1");
  expect(mail.taken.filter(to("town1", "预警提示"))).toHaveLength(1);
});

test("an opening is two workflow tasks, one judgement, one delivery, one upsert and one timer", async () => {
  const id = await matters.release({ section: "demo-8", ladder: "default" });
  await engine.until(id, ({ phase, todo }) => phase === "warned" && !todo.includes("notify"));
  const counted = async (): Promise<Readonly<Record<string, number>>> => {
    const { events } = await engine.client().workflow.getHandle(engine.workflowId(id)).fetchHistory();
    const counts: Record<string, number> = {};
    for (const event of events ?? []) {
      const kind = Object.keys(event).find((key) => key.endsWith("EventAttributes")) ?? "";
      counts[kind] = (counts[kind] ?? 0) + 1;
    }
    return counts;
  };
  // The delivery's answer is in the book before the run knows of it.
  while (((await counted())["workflowTaskCompletedEventAttributes"] ?? 0) < 2)
    await new Promise((d) => setTimeout(d, 50));
  expect(await counted()).toEqual({
    workflowExecutionStartedEventAttributes: 1,
    workflowExecutionSignaledEventAttributes: 1,
    workflowTaskScheduledEventAttributes: 2,
    workflowTaskStartedEventAttributes: 2,
    workflowTaskCompletedEventAttributes: 2,
    markerRecordedEventAttributes: 1,
    upsertWorkflowSearchAttributesEventAttributes: 1,
    activityTaskScheduledEventAttributes: 1,
    activityTaskStartedEventAttributes: 1,
    activityTaskCompletedEventAttributes: 1,
    timerStartedEventAttributes: 1,
  });
});

test("a report that is given back is owed again, by the ladder's limit for it; the second one is accepted and sampled", async () => {
  const id = await matters.release({ section: "demo-6", ladder: "default" });
  await sign(id);
  await engine.until(id, ({ phase }) => phase === "assigned");
  await matters.receive("town6", id, { kind: "acknowledge" });
  // Plan and report come in one act.
  const { kind: _, ...planned } = PLAN;
  await matters.receive("town6", id, { kind: "report", summary: "已完成", plan: planned });
  await mail.waitFor(to("county", "整改情况报告提交"));
  await engine.until(id, ({ phase }) => phase === "accepting");
  const step = await engine.step(id, "accept");
  await matters.receive("county", id, { kind: "give-back", step, reason: "下游排口仍在出水" });
  const told = await mail.waitFor(to("town6", "退回整改"));
  expect(told.mail.text).toContain("下游排口仍在出水");
  expect(told.mail.text).toContain("退回整改后十五日");
  await engine.until(id, ({ phase }) => phase === "rectifying");
  const running = "select kind from heqing.duty where proceeding_id = $1 and status = 'running' order by kind";
  expect(await matters.rows(running, id)).toEqual([{ kind: "rectify" }]);
  expect(await matters.rows("select 1 from heqing.proceeding where parent_id = $1", id)).toEqual([]);
  await matters.receive("town6", id, { kind: "report", summary: "下游排口已封堵" });
  await accept(id);
  await engine.until(id, ({ phase }) => phase === "awaiting-result");
  const order = await matters.order(id);
  await matters.release({ section: "demo-6", order: order.number, outcome: "met" });
  await mail.waitFor(to("town6", "销号"));
  await engine.until(id, ({ phase, todo }) => phase === "closed" && !todo.includes("notify"));
  await engine.client().workflow.getHandle(engine.workflowId(id)).result();
  await writeHistory(engine.client(), engine.workflowId(id), "rectification-given-back@1");
});

test("an update answers once the act was judged, and an act on a closed matter is a recorded refusal", async () => {
  const id = await matters.release({ section: "demo-2", ladder: "default" });
  await sign(id);
  await engine.until(id, ({ phase }) => phase === "assigned");
  const actId = randomUUID();
  await matters.receive("town2", id, { kind: "acknowledge" }, actId);
  const handle = engine.client().workflow.getHandle(engine.workflowId(id));
  await handle.executeUpdate<void, [ActInput]>(ACT, { args: [{ actId }] });
  expect(await matters.value("select outcome from heqing.act where act_id = $1", actId)).toBe("applied");

  await matters.receive("town2", id, PLAN);
  await matters.receive("town2", id, { kind: "report", summary: "已完成" });
  await accept(id);
  await engine.until(id, ({ phase }) => phase === "awaiting-result");
  const order = await matters.order(id);
  await matters.release({ section: "demo-2", order: order.number, outcome: "met" });
  await engine.until(id, ({ open, todo }) => !open && !todo.includes("notify"));
  await handle.result();
  await writeHistory(engine.client(), engine.workflowId(id), "rectification-update@1");
  const late = await matters.receive("town2", id, { kind: "report", summary: "再报" });
  await engine.until(id, ({ handled }) => handled >= late.seq);
  const refusal = "select outcome from heqing.act where proceeding_id = $1 and seq = $2";
  expect(await matters.value(refusal, id, late.seq)).toBe("refused");
});

test("mail that is down delays and nothing more: everything comes once it is up, each message once", async () => {
  await mail.stop();
  const id = await matters.release({ section: "demo-3", ladder: "default" });
  const step = await engine.step(id, "notify");
  await engine.until(id, ({ phase }) => phase === "warned");
  const tried = (): Promise<number> =>
    matters.value("select coalesce(max(attempts), 0) from heqing.delivery where proceeding_id = $1", id);
  while ((await tried()) < 2) await new Promise((done) => setTimeout(done, 100));
  await mail.start();
  await mail.waitFor(to("town3", "预警提示"), 40_000);
  await engine.until(id, ({ events, todo }) => events.includes("sent") && !todo.includes("notify"));
  const sent = await matters.rows<{ state: string }>("select state from heqing.delivery where proceeding_id = $1", id);
  expect(new Set(sent.map(({ state }) => state))).toEqual(new Set(["sent"]));
  expect(mail.taken.filter(to("town3", "预警提示"))).toHaveLength(1);
  expect(step).toBe(1);
});

test("a recipient refused for good becomes a task of the county office, and the others of the wave are told", async () => {
  mail.treat((recipient) => (recipient.endsWith("4@demo.heqing.example") ? "refuses for good" : "takes"));
  const id = await matters.release({ section: "demo-4", ladder: "default" });
  await sign(id);
  await mail.waitFor(to("county", "未送达"));
  await engine.step(id, "serve-otherwise");
  expect((await engine.until(id, () => true)).phase).toBe("assigned");
});

test("a run ended by hand goes on in another, which sends nothing twice", async () => {
  const id = await matters.release({ section: "demo-5", ladder: "default" });
  await mail.waitFor(to("town5", "预警提示"));
  await engine.until(id, ({ todo }) => !todo.includes("notify"));
  await engine.client().workflow.getHandle(engine.workflowId(id)).terminate("by hand");
  await sign(id);
  await mail.waitFor(to("town5", "交办通知"));
  expect(mail.taken.filter(to("town5", "预警提示"))).toHaveLength(1);
});

test("a run ended by hand is started again though nobody does anything", async () => {
  const id = await matters.release({ section: "demo-6", ladder: "default" });
  await engine.until(id, ({ phase, todo }) => phase === "warned" && !todo.includes("notify"));
  const handle = engine.client().workflow.getHandle(engine.workflowId(id));
  await handle.terminate("by hand");
  for (const end = Date.now() + 40_000; (await handle.describe()).status.name !== "RUNNING";) {
    if (Date.now() > end) throw new Error("no run was started");
    await new Promise((done) => setTimeout(done, 100));
  }
});

test("Temporal's own page tells where a matter stands, and finds it by its phase", async () => {
  const id = await matters.value<string>(
    "select id from heqing.proceeding where section_id = 'demo-8' and kind = 'matter' and open",
  );
  await sign(id);
  await engine.until(id, ({ phase, todo }) => phase === "assigned" && !todo.includes("notify"));
  const workflowId = engine.workflowId(id);
  const handle = engine.client().workflow.getHandle(workflowId);
  const standing = await handle.query<Standing | null>(STANDING);
  expect(standing).toMatchObject({ phase: "assigned", waitsFor: "proof of service", parked: false, unsent: 0 });
  const query = `Phase = 'assigned' and Section = 'demo-8' and WorkflowId = '${workflowId}'`;
  for (const end = Date.now() + 20_000; (await engine.client().workflow.count(query)).count !== 1;) {
    if (Date.now() > end) throw new Error("the workflow is not found by its phase");
    await new Promise((done) => setTimeout(done, 200));
  }
});

test("a matter left alone climbs nowhere by itself: the office is asked, and shows as idle", async () => {
  const id = await matters.release({ section: "demo-7", ladder: "fast" });
  await sign(id);
  await matters.receive("town1", id, { kind: "open" });
  const seen = await engine.until(id, ({ todo }) => todo.includes("climb-question"), 110_000);
  expect(seen.events).not.toContain("climbed");
  expect(seen.phase).toBe("served");
  await writeHistory(engine.client(), engine.workflowId(id), "rectification-left-alone@1");
  await mail.waitFor(to("county", "提级、延期或者说明"));
  expect(mail.taken.filter(({ mail: { text = "" } }) => text.includes("线索"))).toEqual([]);
}, 150_000);
