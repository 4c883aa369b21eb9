import { randomUUID } from "node:crypto";
import { finishDelivery, recordAttempt } from "../../../db/matter/delivery";
import { noticeRequest } from "../../../db/matter/notice-request";
import { resumeMatter } from "../../../db/matter/park";
import { withActor } from "../../../db/session/with-actor";
import { HeqingError } from "../../../domain/errors";
import type { Life } from "../../../db/matter/life";
import { useDatabase } from "../../setup/database";
import { actor, LAW, PLAN, useMatters } from "../../setup/matter-fixture";

const database = useDatabase();
const matters = useMatters(database);

/** Sends every message still owed as a mail server that takes everything would see it. */
async function sendAll(life: Life): Promise<void> {
  const worker = database.pool("worker");
  for (const { id } of life.steps) {
    const request = await noticeRequest(worker, id);
    for (const delivery of request?.deliveries ?? []) {
      await recordAttempt(worker, delivery.id, { state: "sent", response: "250 ok" });
    }
    await finishDelivery(worker, id);
  }
}

/** Advances and sends until nothing is owed. */
async function settled(matterId: string): Promise<Life> {
  let life = await matters.advance(matterId);
  while (life.steps.length > 0) {
    await sendAll(life);
    life = await matters.advance(matterId);
  }
  return life;
}

test("a missed target travels through the book to 销号, with a leaf for each act and a line for each event", async () => {
  const id = await matters.release({ ladder: "default" });
  const number = await matters.value<string>("select number from heqing.matter where id = $1", id);
  expect(await settled(id)).toMatchObject({ open: true, parked: false, phase: "warned", steps: [], due: null });
  await matters.sign(id);
  const served = await settled(id);
  expect(served.phase).toBe("served");
  expect(served.wait).toBeGreaterThan(0);
  await matters.receive("liaison1", id, { kind: "acknowledge" });
  await matters.receive("town1", id, PLAN);
  await matters.receive("town1", id, { kind: "report", summary: "已完成" });
  expect((await settled(id)).phase).toBe("awaiting-resample");
  await matters.release({ matterNumber: number, outcome: "met" });
  expect(await settled(id)).toMatchObject({ open: false, phase: "closed", steps: [], due: null, wait: null });

  const counts = await matters.rows<Record<string, number>>(
    `select (select count(*)::int from heqing.act where proceeding_id = $1) as acts,
            (select count(*)::int from heqing.act where proceeding_id = $1 and outcome = 'applied' and law_revision is not null) as applied,
            (select count(*)::int from heqing.ledger_leaf where proceeding_id = $1 and kind = 'act') as leaves,
            (select count(*)::int from heqing.step where proceeding_id = $1 and state = 'todo') as todo,
            (select count(*)::int from heqing.duty where proceeding_id = $1 and status = 'running') as running,
            (select count(*)::int from heqing.outbox where proceeding_id = $1 and done_at is null) as promised`,
    id,
  );
  const [{ acts, applied, leaves, ...left } = {}] = counts;
  expect(applied).toBe(acts);
  expect(leaves).toBe(acts);
  expect(left).toEqual({ todo: 0, running: 0, promised: 0 });
  const kinds = await matters.rows<{ kind: string }>(
    "select kind from heqing.event where proceeding_id = $1 order by n",
    id,
  );
  expect(kinds.map(({ kind }) => kind)).toEqual(
    expect.arrayContaining([
      "opened",
      "letter-signed",
      "served",
      "acknowledged",
      "plan-filed",
      "report-filed",
      "resample-met",
      "closed",
    ]),
  );
});

test("a notice has one row for each holder of the posts it goes to, written before anything is sent", async () => {
  const id = await matters.release({ section: "demo-2" });
  const life = await matters.advance(id);
  expect(life.steps.map(({ notice }) => notice)).toEqual(["early-warning", "signature-wanted"]);
  const rows = await matters.rows<Record<string, unknown>>(
    `select s.no, d.audience, p.email, d.state, d.message_id = '<' || d.id || '@heqing.test>' as own
       from heqing.delivery d join heqing.step s on s.id = d.step_id join heqing.person p on p.id = d.person_id
      where d.proceeding_id = $1 order by s.no, p.email`,
    id,
  );
  expect(rows).toEqual([
    { no: 1, audience: "responsible-unit", email: "liaison2@demo.heqing.example", state: "pending", own: true },
    { no: 1, audience: "responsible-unit", email: "town2@demo.heqing.example", state: "pending", own: true },
    { no: 3, audience: "county-office", email: "county@demo.heqing.example", state: "pending", own: true },
    { no: 3, audience: "county-office", email: "countyhead@demo.heqing.example", state: "pending", own: true },
  ]);
});

test("advancing again changes nothing and gives the same steps, read from the book", async () => {
  const id = await matters.release({ section: "demo-3" });
  const first = await matters.advance(id);
  expect(await matters.advance(id)).toEqual({ ...first, asOf: expect.any(String) });
  expect(await matters.value("select count(*)::int from heqing.event where proceeding_id = $1", id)).toBe(2);
});

test("what fails in the middle leaves nothing behind", async () => {
  const id = await matters.release({ section: "demo-4" });
  const lost = new HeqingError("DATABASE_UNREACHABLE", "gone");
  await expect(
    matters.advance(id, {
      draftLetter: () => {
        throw lost;
      },
    }),
  ).rejects.toBe(lost);
  expect(await matters.rows("select no from heqing.step where proceeding_id = $1", id)).toEqual([]);
  expect(await matters.value("select handled_seq from heqing.matter where id = $1", id)).toBe("0");
  expect(await matters.advance(id)).toMatchObject({ parked: false, phase: "warned" });
});

test("a section that misses again joins its open matter", async () => {
  const id = await matters.release({ section: "demo-5" });
  await matters.advance(id);
  expect(await matters.release({ section: "demo-5" })).toBe(id);
  await matters.advance(id);
  expect(await matters.value("select state -> 'furtherMisses' from heqing.proceeding where id = $1", id)).toBe(1);
});

test("two releases at once open one matter", async () => {
  const [a, b] = await Promise.all([matters.release({ section: "demo-6" }), matters.release({ section: "demo-6" })]);
  expect(a).toBe(b);
  expect(await matters.value("select count(*)::int from heqing.matter where section_id = 'demo-6'")).toBe(1);
});

test("a miss that reaches a matter which closes before it is judged opens the next one", async () => {
  const id = await matters.release({ section: "demo-7", ladder: "default" });
  const number = await matters.value<string>("select number from heqing.matter where id = $1", id);
  await settled(id);
  await matters.sign(id);
  await settled(id);
  await matters.receive("town1", id, PLAN);
  await matters.receive("town1", id, { kind: "report", summary: "已完成" });
  await settled(id);
  await matters.release({ section: "demo-7", matterNumber: number, outcome: "met" });
  expect(await matters.release({ section: "demo-7" })).toBe(id); // promised to the matter that still is open
  expect((await matters.advance(id)).open).toBe(false);
  const next = await matters.value<string>("select id from heqing.matter where section_id = 'demo-7' and open");
  expect(next).not.toBe(id);
  expect((await matters.advance(next)).phase).toBe("warned");
});

test("a permanent failure parks the matter with its reason; only a system administrator resumes it", async () => {
  const id = await matters.release({ section: "demo-8" });
  const parked: unknown[] = [];
  const law = {
    ...LAW.law,
    ladder: () => {
      throw new HeqingError("RULE_CHANGED", "expected another ladder");
    },
  };
  expect(await matters.advance(id, { law, onParked: (reason) => parked.push(reason) })).toMatchObject({ parked: true });
  expect(parked).toHaveLength(1);
  expect(await matters.rows("select parked_code, parked_reason from heqing.matter where id = $1", id)).toEqual([
    { parked_code: "RULE_CHANGED", parked_reason: "expected another ladder" },
  ]);
  expect(await matters.advance(id)).toMatchObject({ parked: true, steps: [] });
  const resumeAs = async (login: string): Promise<boolean> =>
    withActor(database.pool("api"), await actor(database, login), (session) => resumeMatter(session, id));
  await expect(resumeAs("county")).rejects.toMatchObject({ code: "NOT_ENTITLED" });
  expect(await resumeAs("admin")).toBe(true);
  expect(await matters.advance(id)).toMatchObject({ parked: false, phase: "warned" });
});

test("a matter that the book does not know has no life", async () => {
  expect(await matters.advance("1")).toMatchObject({ open: false, steps: [] });
});

test("a notice nobody can be reached by is done at once with nobody reached, and becomes a task", async () => {
  await database
    .pool("owner")
    .query(
      "update heqing.person set email = null where division_code in (select division_code from heqing.section where id = 'demo-2')",
    );
  const id = await matters.value<string>("select id from heqing.matter where section_id = 'demo-2' and open");
  await settled(id);
  await matters.sign(id);
  const life = await settled(id);
  expect(life.phase).toBe("assigned");
  expect(
    await matters.rows(
      "select kind, unit_id from heqing.step where proceeding_id = $1 and by_person and state = 'todo'",
      id,
    ),
  ).toEqual([{ kind: "serve-otherwise", unit_id: "demo-county-office" }]);
});

test("telling twice that a notice was delivered is telling once", async () => {
  const id = await matters.release({ section: "demo-3", period: `resample:${randomUUID()}` });
  const life = await matters.advance(id);
  const worker = database.pool("worker");
  expect(await finishDelivery(worker, life.steps[0]!.id)).toBe(false);
  await sendAll(life);
  await sendAll(life);
  expect(
    await matters.value("select count(*)::int from heqing.act where proceeding_id = $1 and kind = 'delivered'", id),
  ).toBe(life.steps.length);
});
