import { readWhole } from "../../../db/proceeding/whole";
import { replay } from "../../../engine/replay";
import { useDatabase } from "../../setup/database";
import { LAW, PLAN, useMatters } from "../../setup/matter-fixture";

const database = useDatabase();
const matters = useMatters(database);

test("the law over the acts of the book, step by step, leads where the book stands", async () => {
  const id = await matters.release({ ladder: "default" });
  await matters.advance(id);
  await matters.deliver(id);
  await matters.serve(id);
  await matters.receive("town1", id, PLAN);
  await matters.receive("town1", id, { kind: "report", summary: "已完成" });
  await matters.accept(id);
  await matters.advance(id);
  const number = await matters.value<string>("select number from heqing.proceeding where id = $1", id);
  const whole = await readWhole(database.pool("owner"), number);
  const { steps, differing } = replay(whole, LAW.law);
  expect(differing).toEqual([]);
  expect(steps.map((step) => (step.cause === "act" ? step.act : step.trigger))).toEqual([
    "verdict",
    "delivered",
    "delivered",
    "submit",
    "sign",
    "open",
    "plan",
    "report",
    "accept",
  ]);
});

test("a state that the law does not lead to is told by its parts", async () => {
  const id = await matters.release({ section: "demo-2" });
  await matters.advance(id);
  await database
    .pool("owner")
    .query(`update heqing.proceeding set state = jsonb_set(state, '{rung}', '"elsewhere"') where id = $1`, [id]);
  expect(replay(await readWhole(database.pool("owner"), id), LAW.law).differing).toEqual(["rung"]);
});

test("what is no number of a matter is refused by name", async () => {
  await expect(readWhole(database.pool("owner"), "整改〔1999〕1号")).rejects.toMatchObject({ code: "NOT_FOUND" });
});
