import { randomUUID } from "node:crypto";
import type { SamplingPersonAct } from "../../../domain/sampling";
import { withActor } from "../../../db/session/with-actor";
import { useDatabase } from "../../setup/database";
import { actor, useMatters } from "../../setup/matter-fixture";

const database = useDatabase();
const matters = useMatters(database);
const { settled, receive, step, value, rows } = matters;

const objectTo = (verdict: string) =>
  ({ kind: "object", about: "data", verdict, against: null, ground: "采样时电站放水", evidence: "放水记录" }) as const;

/** The newest child of a kind. */
const child = async (of: string, kind: string): Promise<{ id: string; number: string }> => {
  const [found] = await rows<{ id: string; number: string }>(
    "select id, number from heqing.proceeding where parent_id = $1 and kind = $2 order by child_no desc limit 1",
    of,
    kind,
  );
  if (found === undefined) throw new Error(`expected a ${kind} of ${of}`);
  return found;
};
const stopped = (id: string): Promise<readonly { kind: string }[]> =>
  rows(
    "select kind from heqing.duty where proceeding_id = $1 and status = 'running' and stopped_since is not null order by kind",
    id,
  );
const verdictOf = (id: string): Promise<string> =>
  value("select verdict_id::text from heqing.proceeding where id = $1", id);

const FIRST = [{ item: "nh3n", text: "1.32", sampledOn: "2001-01-08" }];
const NEW = [{ item: "nh3n", text: "0.81", sampledOn: "2001-02-20" }];

const record = (no: number): SamplingPersonAct => ({
  kind: "record-sampling",
  step: no,
  takenAt: "2026-01-02T03:00:00Z",
  place: "断面中泓",
  samples: [
    { seal: "F-1", items: ["nh3n"], holder: "station" },
    { seal: "F-2", items: ["nh3n"], holder: "other" },
  ],
  otherSide: "present",
  attendance: "联络员",
  note: "",
});

/** A matter served to its unit, whose head objects to the verdict; gives both. */
async function objected(section: string, town: string, period: string): Promise<{ matter: string; objection: string }> {
  const matter = await matters.release({ section, period, ladder: "default", samples: FIRST });
  await settled(matter);
  await matters.serve(matter, town);
  await receive(town, matter, objectTo(await verdictOf(matter)));
  await settled(matter);
  const { id } = await child(matter, "objection");
  await settled(id);
  return { matter, objection: id };
}

/** Proposed by the clerk, approved by the head of the county office. */
async function found(objection: string, finding: "dismissed" | "to-correct" | "to-exclude"): Promise<void> {
  await receive("county", objection, {
    kind: "propose-finding",
    step: await step(objection, "examine"),
    finding,
    reason: "比对",
  });
  await settled(objection);
  await receive("countyhead", objection, { kind: "approve", step: await step(objection, "finding") });
  await settled(objection);
}

test("an objection lives in the book: duties stand still for it, a joint sampling is set beside, a correction ends it", async () => {
  const period = "2001-01";
  const { matter, objection } = await objected("demo-1", "town1", period);
  expect(await stopped(matter)).toEqual([{ kind: "plan" }, { kind: "rectify" }]);
  expect(
    await rows(
      "select ground, cause_proceeding_id::text as cause, until_at from heqing.stop where proceeding_id = $1",
      matter,
    ),
  ).toEqual([{ ground: "objection", cause: objection, until_at: null }]);
  await receive("county", objection, { kind: "accept-objection", step: await step(objection, "examine"), note: "" });
  await settled(objection);
  await receive("county", objection, {
    kind: "order-sampling",
    step: await step(objection, "examine"),
    station: null,
    note: "",
  });
  await settled(objection);
  const joint = await child(objection, "sampling");
  expect(await settled(joint.id)).toMatchObject({ phase: "ordered" });
  await receive("station", joint.id, { kind: "acknowledge" });
  await settled(joint.id);
  await receive("station", joint.id, record(await step(joint.id, "sample")));
  await settled(joint.id);
  await receive("liaison1", joint.id, {
    kind: "countersign",
    step: await step(joint.id, "countersign"),
    agrees: true,
    remark: "",
  });
  expect(await settled(joint.id)).toMatchObject({ phase: "analysing" });
  expect(await matters.release({ order: joint.number, outcome: "met", samples: NEW })).toBe(joint.id);
  await settled(joint.id);
  await settled(objection);
  expect(
    await value("select state #> '{results,0,compared}' from heqing.proceeding where id = $1", objection),
  ).toMatchObject([{ item: "nh3n", first: "1.32", now: "0.81", within: false, counts: "new" }]);
  await found(objection, "to-correct");
  expect(
    await rows(
      "select unit_id from heqing.step where proceeding_id = $1 and kind = 'correct-value' and state = 'todo'",
      objection,
    ),
  ).toEqual([{ unit_id: "demo-station" }]);
  // The station's correction of the month is released: it replaces the verdict of the matter.
  expect(await matters.release({ section: "demo-1", period, outcome: "met", samples: NEW })).toBe(matter);
  await settled(matter);
  expect(await settled(objection)).toMatchObject({ open: false, phase: "ended" });
  await settled(matter);
  expect(await stopped(matter)).toEqual([]);
  expect(await value("select until_at is not null from heqing.stop where proceeding_id = $1", matter)).toBe(true);
  expect(await step(matter, "no-miss-left")).toBeGreaterThan(0);
});

test("a dismissed objection lets the clocks run on; the superior's arbitration is another station's, and the first one has no part in it", async () => {
  await rows(
    `insert into heqing.unit (id, name, kind, division_code) values ('test-city-station', '演示市监测站', 'monitoring_station', '339900')`,
  );
  const { matter, objection } = await objected("demo-2", "town2", "2001-02");
  await receive("county", objection, { kind: "accept-objection", step: await step(objection, "examine"), note: "" });
  await settled(objection);
  await found(objection, "dismissed");
  await settled(matter);
  expect(await stopped(matter)).toEqual([]);
  const [{ started, moves } = { started: "", moves: [] }] = await rows<{ started: string; moves: readonly object[] }>(
    "select started_at as started, moves from heqing.duty where proceeding_id = $1 and kind = 'rectify'",
    matter,
  );
  expect([started !== "", moves]).toEqual([true, [expect.objectContaining({ cause: "resumed" })]]);

  await receive("town2", matter, { ...objectTo(await verdictOf(matter)), against: 1 });
  await settled(matter);
  const second = await child(matter, "objection");
  await settled(second.id);
  expect(
    await rows("select unit_id from heqing.party where proceeding_id = $1 and role = 'arbiter'", second.id),
  ).toEqual([{ unit_id: "demo-city-office" }]);
  expect(
    await rows("select unit_id from heqing.step where proceeding_id = $1 and kind = 'examine'", second.id),
  ).toEqual([{ unit_id: "demo-city-office" }]);
  await receive("city", second.id, { kind: "accept-objection", step: await step(second.id, "examine"), note: "" });
  await settled(second.id);
  await receive("city", second.id, {
    kind: "order-sampling",
    step: await step(second.id, "examine"),
    station: "test-city-station",
    note: "",
  });
  await settled(second.id);
  const arbitration = await child(second.id, "sampling");
  await settled(arbitration.id);
  expect(
    await rows("select role, unit_id from heqing.party where proceeding_id = $1 order by role", arbitration.id),
  ).toEqual([
    { role: "arbiter", unit_id: "demo-city-office" },
    { role: "responsible", unit_id: "demo-town-2" },
    { role: "station", unit_id: "test-city-station" },
    { role: "supervisor", unit_id: "demo-county-office" },
  ]);
});

test("raised before anything runs, it stops what comes to be owed; another township sees nothing of it", async () => {
  const matter = await matters.release({ section: "demo-3", period: "2001-03", ladder: "default" });
  await settled(matter);
  await receive("town3", matter, objectTo(await verdictOf(matter)));
  expect(await settled(matter)).toMatchObject({ parked: false });
  await matters.serve(matter, "town3");
  expect(await stopped(matter)).toEqual([{ kind: "plan" }, { kind: "rectify" }]);
  const { id } = await child(matter, "objection");
  await settled(id);
  const seen = async (login: string, what: string): Promise<number> =>
    withActor(database.pool("api"), await actor(database, login), async (session) => {
      const { rows: counted } = await session.query<{ n: number }>(what, [id]);
      return counted[0]?.n ?? 0;
    });
  const file = "select count(*)::int as n from heqing.proceeding where id = $1";
  expect([await seen("town3", file), await seen("county", file), await seen("station", file)]).toEqual([1, 1, 1]);
  expect(await seen("town4", file)).toBe(0);
  // What is proposed and not approved is the office's own.
  await receive("county", id, { kind: "accept-objection", step: await step(id, "examine"), note: "" }, randomUUID());
  await settled(id);
  await receive("county", id, {
    kind: "propose-finding",
    step: await step(id, "examine"),
    finding: "dismissed",
    reason: "内部意见",
  });
  await settled(id);
  const proposed = "select count(*)::int as n from heqing.act where proceeding_id = $1 and kind = 'propose-finding'";
  expect([await seen("county", proposed), await seen("town3", proposed)]).toEqual([1, 0]);
  const waits = "select count(*)::int as n from heqing.step where proceeding_id = $1 and kind = 'finding'";
  expect([await seen("county", waits), await seen("town3", waits)]).toEqual([1, 0]);
});
