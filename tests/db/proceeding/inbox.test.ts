import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { transaction } from "../../../db/connect/transaction";
import { withActor } from "../../../db/session/with-actor";
import { receiveAct } from "../../../db/proceeding/receive";
import { useDatabase } from "../../setup/database";
import { actor, PLAN, QUICK_LAW, useMatters } from "../../setup/matter-fixture";

const database = useDatabase();
const matters = useMatters(database);

/** Brings a matter to where its clocks run: signed and opened by the unit. Gives the instant at which the plan is due. */
async function served(section: string, login: string): Promise<{ readonly id: string; readonly planDue: Date }> {
  const id = await matters.release({ section });
  await matters.advance(id, { law: QUICK_LAW });
  await matters.sign(id);
  await matters.advance(id, { law: QUICK_LAW });
  await matters.receive(login, id, { kind: "open" });
  expect((await matters.advance(id, { law: QUICK_LAW })).phase).toBe("served");
  const planDue = await matters.value<Date>(
    "select due_at from heqing.duty where proceeding_id = $1 and kind = 'plan'",
    id,
  );
  return { id, planDue };
}

test("the same key with the same content gets the first answer again", async () => {
  const id = await matters.release({ section: "demo-1" });
  const key = randomUUID();
  const first = await matters.receive("town1", id, { kind: "acknowledge" }, key);
  expect(first.fresh).toBe(true);
  expect(await matters.receive("town1", id, { kind: "acknowledge" }, key)).toEqual({ ...first, fresh: false });
  expect(await matters.value("select count(*)::int from heqing.act where act_id = $1", key)).toBe(1);
});

test.each([
  ["other content", "town1", { kind: "report", summary: "另一份" } as const],
  ["another account", "liaison1", { kind: "acknowledge" } as const],
])("the same key with %s is refused", async (_what, login, body) => {
  const id = await matters.release({ section: "demo-1" });
  const key = randomUUID();
  await matters.receive("town1", id, { kind: "acknowledge" }, key);
  await expect(matters.receive(login, id, body, key)).rejects.toMatchObject({ code: "KEY_REUSED" });
});

test("another township can't act on a matter, nor see anything of it", async () => {
  const id = await matters.release({ section: "demo-1" });
  await matters.advance(id);
  await expect(matters.receive("town2", id, { kind: "acknowledge" })).rejects.toMatchObject({ code: "NOT_FOUND" });
  const seen = async (login: string): Promise<unknown> =>
    withActor(database.pool("api"), await actor(database, login), async (session) => {
      const { rows } = await session.query(
        `select (select count(*)::int from heqing.proceeding where id = $1) as proceedings,
                (select count(*)::int from heqing.act where proceeding_id = $1) > 0 as acts,
                (select count(*)::int from heqing.step where proceeding_id = $1) > 0 as steps,
                (select count(*)::int from heqing.event where proceeding_id = $1) > 0 as events,
                (select count(*)::int from heqing.letter where proceeding_id = $1) > 0 as letters,
                (select count(*)::int from heqing.delivery where proceeding_id = $1) > 0 as deliveries`,
        [id],
      );
      return rows[0];
    });
  const all = { acts: true, steps: true, events: true, letters: true, deliveries: true };
  expect(await seen("county")).toEqual({ proceedings: 1, ...all });
  // A letter that nobody has signed yet is the office's alone.
  expect(await seen("town1")).toEqual({ proceedings: 1, ...all, letters: false });
  expect(await seen("town2")).toEqual({
    proceedings: 0,
    ...Object.fromEntries(Object.keys(all).map((table) => [table, false])),
  });
});

test("acts are numbered in the order in which they get the matter's lock, and stamped in that order", async () => {
  const id = await matters.release({ section: "demo-1" });
  await Promise.all(Array.from({ length: 8 }, () => matters.receive("town1", id, { kind: "acknowledge" })));
  const rows = await matters.rows<{ ordered: boolean }>(
    "select received_at >= lag(received_at, 1, '-infinity') over (order by seq) as ordered from heqing.act where proceeding_id = $1",
    id,
  );
  expect(rows.length).toBeGreaterThanOrEqual(9);
  expect(rows.every(({ ordered }) => ordered)).toBe(true);
});

test("an act waits for a matter that is being advanced, and is stamped after it", async () => {
  const id = await matters.release({ section: "demo-3" });
  let received: Promise<unknown> = Promise.resolve();
  const held = await transaction(database.pool("worker"), async (session) => {
    const { rows } = await session.query<{ held_at: Date }>("select held_at from heqing.hold_proceeding($1)", [id]);
    received = matters.receive("town3", id, { kind: "acknowledge" });
    await pause(150);
    expect(await matters.value("select received_seq::int from heqing.proceeding where id = $1", id)).toBe(1);
    return rows[0]!.held_at;
  });
  await received;
  const stamped = await matters.value<Date>(
    "select received_at from heqing.act where proceeding_id = $1 and seq = 2",
    id,
  );
  expect(stamped.getTime() - held.getTime()).toBeGreaterThan(100);
});

test("an act whose transaction is held open across the due instant is judged by its stamp: in time", async () => {
  const { id, planDue } = await served("demo-4", "town4");
  await withActor(database.pool("api"), await actor(database, "town4"), async (session) => {
    await receiveAct(session, {
      proceedingId: id,
      actId: randomUUID(),
      body: PLAN,
      sourceAddress: null,
      requestId: null,
    });
    await pause(planDue.getTime() - Date.now() + 300);
    // Whoever advances meanwhile waits for the lock, and so sees the act once it has it.
  });
  await matters.advance(id, { law: QUICK_LAW });
  const duty = await matters.rows(
    "select status, overdue from heqing.duty where proceeding_id = $1 and kind = 'plan'",
    id,
  );
  expect(duty).toEqual([{ status: "met", overdue: false }]);
}, 20_000);

test("an act received after the due instant is late, however quickly it is judged", async () => {
  const { id, planDue } = await served("demo-5", "town5");
  await pause(planDue.getTime() - Date.now() + 50);
  await matters.receive("town5", id, PLAN);
  await matters.advance(id, { law: QUICK_LAW });
  const duty = await matters.rows(
    "select status, overdue from heqing.duty where proceeding_id = $1 and kind = 'plan'",
    id,
  );
  expect(duty).toEqual([{ status: "met", overdue: true }]);
}, 20_000);

test("an act received in time is in time though nobody judged until long after", async () => {
  const { id, planDue } = await served("demo-6", "town6");
  await matters.receive("town6", id, PLAN);
  await pause(planDue.getTime() - Date.now() + 2_000); // beyond the grace, where the office would have been asked
  await matters.advance(id, { law: QUICK_LAW });
  const duty = await matters.rows(
    "select status, overdue from heqing.duty where proceeding_id = $1 and kind = 'plan'",
    id,
  );
  expect(duty).toEqual([{ status: "met", overdue: false }]);
  const causes = await matters.rows(
    "select data ->> 'cause' as cause from heqing.event where proceeding_id = $1 and kind = 'climb-asked'",
    id,
  );
  expect(causes).not.toContainEqual({ cause: "plan-overdue" });
}, 20_000);
