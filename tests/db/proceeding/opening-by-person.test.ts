import { randomUUID } from "node:crypto";
import { type Opened, openProceeding } from "../../../db/proceeding/open";
import { withActor, type Actor } from "../../../db/session/with-actor";
import { useDatabase } from "../../setup/database";
import { actor, useMatters } from "../../setup/matter-fixture";
import { become } from "../../setup/people";

/** A kind that stations open by themselves, by an act of theirs, and that joins the open matter of its section. */
const database = useDatabase();
const matters = useMatters(database);
let ladder: { readonly id: string; readonly version: string; readonly hash: string };

beforeAll(async () => {
  await matters.rows(
    "insert into heqing.opening values ('sampling', 'acknowledge', 'station', '{monitoring_station}', '{supervisor}', true)",
  );
  const [rule] = await matters.rows<typeof ladder>(
    "select id, version::text, hash from heqing.rule where kind = 'ladder' and id = 'default' order by version desc limit 1",
  );
  if (rule === undefined) throw new Error("expected the default ladder in the book");
  ladder = rule;
});

const ASKED = {
  kind: "sampling",
  section: "demo-1",
  division: null,
  parties: [],
  act: { kind: "acknowledge" },
  sourceAddress: null,
  requestId: null,
} as const;

const open = async (who: Actor, more: Partial<Opened> = {}): Promise<unknown> =>
  withActor(database.pool("api"), who, (session) =>
    openProceeding(session, { ...ASKED, pins: { ladder }, actId: randomUUID(), ...more }),
  ).then(
    ({ id, fresh }) => ({ id, fresh }),
    ({ code }: { code: string }) => code,
  );
const station = (): Promise<Actor> => actor(database, "station");

test("a unit of the kind opens one in its own name, seen by its part alone until it is judged", async () => {
  const { id } = (await open(await station())) as { id: string };
  expect(
    await matters.rows(
      `select m.number <> '' as numbered, m.seen_by, m.division_code, y.role, y.unit_id, a.kind
         from heqing.proceeding m join heqing.party y on y.proceeding_id = m.id join heqing.act a on a.proceeding_id = m.id where m.id = $1`,
      id,
    ),
  ).toEqual([
    {
      numbered: true,
      seen_by: ["station"],
      division_code: "339901001",
      role: "station",
      unit_id: "demo-station",
      kind: "acknowledge",
    },
  ]);
});

test("the same key and content is the first answer again, another content or person is refused", async () => {
  const who = await station();
  const actId = randomUUID();
  const first = (await open(who, { actId })) as { id: string };
  expect(await open(who, { actId })).toEqual({ id: first.id, fresh: false });
  expect(await open(who, { actId, section: "demo-2" })).toBe("KEY_REUSED");
  expect(await open(await actor(database, "station2"), { actId })).toBe("KEY_REUSED");
});

test("no other role, unit, place, part or rule", async () => {
  const who = await station();
  expect(await open(await actor(database, "county"))).toBe("NOT_ENTITLED");
  expect(await open(await become(database, "liaison6", { role: "station", jurisdiction: ["339901"] }))).toBe(
    "NOT_ENTITLED",
  );
  expect(await open(who, { section: null, division: "330802" })).toBe("NOT_FOUND");
  expect(await open(who, { section: "nowhere" })).toBe("NOT_FOUND");
  expect(await open(who, { parties: [{ role: "handling", unit: "demo-county-office" }] })).toBe("NOT_ENTITLED");
  expect(await open(who, { parties: [{ role: "supervisor", unit: "no-unit" }] })).toBe("NOT_ENTITLED");
  expect(await open(who, { kind: "matter" })).toBe("NOT_ENTITLED");
  expect(await open(who, { pins: { ladder: { ...ladder, version: "999" } } })).toBe("NOT_ENTITLED");
});

test("where a matter of its section is open it is a child of that, with a number of its own", async () => {
  const matter = await matters.release({ section: "demo-3" });
  const who = await station();
  const children = await Promise.all([open(who, { section: "demo-3" }), open(who, { section: "demo-3" })]);
  const ids = children.map((each) => (each as { id: string }).id);
  expect(
    await matters.rows<object>(
      "select parent_id::text as parent, child_no from heqing.proceeding where id = any ($1) order by child_no",
      ids,
    ),
  ).toEqual([
    { parent: matter, child_no: 1 },
    { parent: matter, child_no: 2 },
  ]);
});
