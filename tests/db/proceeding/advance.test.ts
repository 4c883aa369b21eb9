import { resumeMatter } from "../../../db/proceeding/park";
import type { Life } from "../../../db/proceeding/life";
import { withActor } from "../../../db/session/with-actor";
import { HeqingError } from "../../../domain/errors";
import { useDatabase } from "../../setup/database";
import { actor, LAW, PLAN, useMatters } from "../../setup/matter-fixture";

const database = useDatabase();
const matters = useMatters(database);

/** Advances and sends until nothing is owed. */
async function settled(id: string): Promise<Life> {
  let life = await matters.advance(id);
  while (life.notices.length > 0) life = await matters.deliver(id);
  return life;
}

test("a missed target travels through the book to 销号, with a leaf for each act and a line for each event", async () => {
  const id = await matters.release({ ladder: "default" });
  expect(await settled(id)).toMatchObject({ open: true, parked: false, phase: "warned", notices: [] });
  await matters.sign(id);
  const after = await settled(id);
  expect(after).toMatchObject({ phase: "assigned" });
  await matters.receive("town1", id, { kind: "open" });
  const served = await settled(id);
  expect(served.phase).toBe("served");
  expect(served.wait).toBeGreaterThan(0);
  await matters.receive("liaison1", id, { kind: "acknowledge" });
  await matters.receive("town1", id, PLAN);
  await matters.receive("town1", id, { kind: "report", summary: "已完成" });
  const awaiting = await settled(id);
  expect(awaiting.phase).toBe("awaiting-result");
  const order = await matters.order(id);
  expect(order.number).toMatch(/复测〔\d{4}〕1号$/);
  expect(awaiting.children).toEqual([{ id: order.id, kind: "sampling" }]);
  expect(await settled(order.id)).toMatchObject({ kind: "sampling", phase: "ordered" });
  expect(await matters.release({ order: order.number, outcome: "met" })).toBe(order.id);
  expect(await settled(order.id)).toMatchObject({ open: false, phase: "ended" });
  expect(await settled(id)).toMatchObject({ open: false, phase: "closed", notices: [], due: null, wait: null });

  for (const each of [id, order.id]) {
    const [{ acts, applied, leaves, ...left } = {}] = await matters.rows<Record<string, number>>(
      `select (select count(*)::int from heqing.act where proceeding_id = $1) as acts,
              (select count(*)::int from heqing.act where proceeding_id = $1 and outcome = 'applied' and law_revision is not null) as applied,
              (select count(*)::int from heqing.ledger_leaf where proceeding_id = $1 and kind = 'act') as leaves,
              (select count(*)::int from heqing.step where proceeding_id = $1 and state = 'todo') as todo,
              (select count(*)::int from heqing.duty where proceeding_id = $1 and status = 'running') as running,
              (select count(*)::int from heqing.outbox where proceeding_id = $1 and done_at is null) as promised`,
      each,
    );
    expect(applied).toBe(acts);
    expect(leaves).toBe(acts);
    expect(left).toEqual({ todo: 0, running: 0, promised: 0 });
  }
  const kinds = await matters.rows<{ kind: string }>(
    "select kind from heqing.event where proceeding_id = $1 order by n",
    id,
  );
  expect(kinds.map(({ kind }) => kind)).toEqual(
    expect.arrayContaining([
      "opened",
      "letter-signed",
      "sent",
      "served",
      "acknowledged",
      "plan-filed",
      "report-filed",
      "result-met",
      "closed",
    ]),
  );
  expect(await matters.rows("select state, number from heqing.letter where proceeding_id = $1", id)).toEqual([
    { state: "received", number: expect.stringMatching(/督〔\d{4}〕1号$/) },
  ]);
});
