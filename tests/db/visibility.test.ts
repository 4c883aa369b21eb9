import { withActor } from "../../db/session/with-actor";
import { useDatabase } from "../setup/database";
import { actor, useMatters } from "../setup/matter-fixture";

const database = useDatabase();
const matters = useMatters(database);

interface Seen {
  readonly letters: readonly string[];
  readonly steps: readonly string[];
  readonly acts: readonly string[];
  readonly events: readonly string[];
  readonly leaves: readonly string[];
}

/** What an account reads of a matter by SQL of its own. */
const seen = async (login: string, id: string): Promise<Seen> =>
  withActor(database.pool("api"), await actor(database, login), async (session) => {
    const { rows } = await session.query<Seen>(
      `select array(select state from heqing.letter where proceeding_id = $1 order by 1) as letters,
              array(select kind from heqing.step where proceeding_id = $1 and by_person order by no) as steps,
              array(select kind from heqing.act where proceeding_id = $1 and account_id is not null order by seq) as acts,
              array(select kind from heqing.event where proceeding_id = $1 order by n) as events,
              array(select canonical::jsonb ->> 'act' from heqing.ledger_leaf where proceeding_id = $1 and kind = 'act' order by 1) as leaves`,
      [id],
    );
    return rows[0] ?? { letters: [], steps: [], acts: [], events: [], leaves: [] };
  });

const PLAN = {
  kind: "plan",
  summary: "排查沿线排口",
  measures: [
    { problem: "排口", owner: "镇", target: "Ⅲ类", deadline: "2026-12-31", measures: "封堵", acceptance: "县治水办" },
  ],
} as const;

let id: string;
beforeAll(async () => {
  id = await matters.release({ section: "demo-1", ladder: "default" });
  await matters.advance(id);
});

test("a letter is the office's alone until it is signed, its reasons for ever; the signed one is everybody's", async () => {
  const step = await matters.value<number>("select no from heqing.step where proceeding_id = $1 and kind = 'sign'", id);
  await matters.receive("county", id, { kind: "submit", step });
  await matters.receive("countyhead", id, { kind: "return", step, reason: "措辞" });
  await matters.receive("county", id, { kind: "submit", step });
  await matters.advance(id);
  const [office, town] = [await seen("county", id), await seen("town1", id)];
  expect([office.letters, town.letters]).toEqual([["draft"], []]);
  expect([office.steps, town.steps]).toEqual([["sign"], []]);
  expect([office.acts, town.acts]).toEqual([["submit", "return", "submit"], []]);
  expect(office.events).toEqual(expect.arrayContaining(["letter-submitted", "letter-returned"]));
  expect(town.events.filter((kind) => kind.startsWith("letter-"))).toEqual(["letter-drafted"]);
  expect(town.leaves).not.toContain("submit");
  await matters.receive("countyhead", id, { kind: "sign", step });
  await matters.advance(id);
  expect((await seen("town1", id)).letters).toEqual(["signed"]);
  expect((await seen("town1", id)).events).toContain("letter-signed");
});

test("a plan that its head has not confirmed is the unit's alone; confirmed it is everybody's", async () => {
  await matters.rows(
    "update heqing.proceeding set state = jsonb_set(state, '{phase}', '\"served\"'), phase = 'served' where id = $1",
    id,
  );
  await matters.receive("liaison1", id, PLAN);
  // Before it is judged too.
  expect((await seen("county", id)).acts).not.toContain("plan");
  await matters.advance(id);
  const [office, town] = [await seen("county", id), await seen("town1", id)];
  expect([office.acts.includes("plan"), town.acts.includes("plan")]).toEqual([false, true]);
  expect([office.steps.includes("confirm"), town.steps.includes("confirm")]).toEqual([false, true]);
  expect([office.events.includes("plan-drafted"), town.events.includes("plan-drafted")]).toEqual([false, true]);
  expect([office.leaves.includes("plan"), town.leaves.includes("plan")]).toEqual([false, true]);
  const step = await matters.value<number>(
    "select no from heqing.step where proceeding_id = $1 and kind = 'confirm'",
    id,
  );
  await matters.receive("town1", id, { kind: "confirm", step });
  await matters.advance(id);
  const after = await seen("county", id);
  expect([after.acts.includes("plan"), after.events.includes("plan-filed")]).toEqual([true, true]);
});

test("a unit that is no longer party sees no more what its role saw", async () => {
  await matters.rows(
    "update heqing.party set recorded = tstzrange(lower(recorded), now()) where proceeding_id = $1 and role = 'supervisor'",
    id,
  );
  expect((await seen("county", id)).acts).not.toContain("submit");
});

test("a proceeding that names roles is seen by the units that have them alone, its hidden parties by themselves", async () => {
  const clue = await matters.value<string>(
    `insert into heqing.proceeding (kind, parent_id, division_code, seen_by)
     select 'clue', id, division_code, '{handling}' from heqing.proceeding where id = $1 returning id`,
    id,
  );
  await matters.rows(
    `insert into heqing.party (proceeding_id, role, unit_id, hidden, division_code)
     select $1, 'handling', 'demo-discipline', true, division_code from heqing.proceeding where id = $1`,
    clue,
  );
  const sees = async (login: string): Promise<unknown> =>
    withActor(database.pool("api"), await actor(database, login), async (session) => {
      const { rows } = await session.query(
        `select (select count(*)::int from heqing.proceeding where id = $1) as proceeding,
                (select count(*)::int from heqing.party where proceeding_id = $1) as parties`,
        [clue],
      );
      return rows[0];
    });
  expect(await sees("discipline")).toEqual({ proceeding: 1, parties: 1 });
  for (const login of ["county", "town1", "city"]) expect(await sees(login)).toEqual({ proceeding: 0, parties: 0 });
});
