import type { Pool } from "pg";
import { createPool } from "../../db/connect/pool";
import { withActor } from "../../db/session/with-actor";
import { useDatabase } from "../setup/database";
import { actor, useMatters } from "../setup/matter-fixture";
import { type CountyIds, furnish, loadNeighbour } from "../setup/two-counties";

/** SQL as the login of the api, by a township that tries to get at the next township's matter. */
const database = useDatabase();
const matters = useMatters(database);
let own: CountyIds;
let other: CountyIds;

beforeAll(async () => {
  await loadNeighbour(database);
  own = await furnish(database, matters, "", 1);
  other = await furnish(database, matters, "", 2);
  await furnish(database, matters, "next-", 1);
}, 120_000);

// One session, so that whoever comes next certainly gets the one before.
let single: Pool;
beforeAll(() => {
  single = createPool({ url: database.url("api"), applicationName: "tests: one session", max: 1 });
});
afterAll(() => single.end());
const mine = async () => actor(database, "town1");
const TABLES = ["matter", "event", "act", "duty", "step", "letter", "delivery", "ledger_leaf", "verdict", "release"];
const count = TABLES.map(
  (name) => `(select count(*)::int from heqing.${name} x where ${placeOf(name)} <> all ($1)) as ${name}`,
);

/** The matter or section that a row is of. */
function placeOf(table: string): string {
  if (table === "matter") return "x.id::text";
  if (table === "verdict") return "x.section_id";
  return table === "release" ? "x.proceeding_id::text" : "x.proceeding_id::text";
}

test("without an actor sees nothing of any matter", async () => {
  const { rows } = await single.query(`select ${count.join(", ")}`, [[]]);
  expect(rows).toEqual([Object.fromEntries(TABLES.map((name) => [name, 0]))]);
});

test("as oneself sees nothing of another's", async () => {
  const { rows } = await withActor(single, await mine(), (session) =>
    session.query(`select ${count.filter((_, at) => TABLES[at] !== "verdict").join(", ")}`, [
      [own.matter, own.sampling, own.hearing, own.request, own.interview, own.objection],
    ]),
  );
  expect(Object.values(rows[0] as object).every((found) => found === 0)).toBe(true);
});

const IMPORT_OF_ANOTHER = `
  insert into heqing.import_batch (id, kind, file_name, account_id, division_code)
  select gen_random_uuid(), 'monthly', 'x', id, '339901001' from heqing.account where login = 'station'`;

test("as oneself ends the own sessions alone, and neither sees nor undoes the tries that lock an account", async () => {
  const [me, other] = [await mine(), await actor(database, "county")];
  await matters.rows("insert into heqing.sign_in_attempt (login_hash, address) values (sha256('x'), '192.0.2.1')");
  const [session] = await matters.rows<{ id: string }>(
    "select id from heqing.session where token_hash = $1",
    other.session,
  );
  const done = await withActor(single, me, async (connection) => [
    (await connection.query("delete from heqing.sign_in_attempt")).rowCount,
    (await connection.query("select heqing.end_own_session($1) as ended", [session?.id])).rows[0] as unknown,
    (await connection.query("select from heqing.own_sessions() where id = $1", [session?.id])).rowCount,
  ]);
  expect(done).toEqual([0, { ended: false }, 0]);
  await withActor(single, me, (connection) => connection.query("select heqing.end_other_sessions()"));
  expect(await matters.value("select count(*)::int from heqing.session where token_hash = $1", other.session)).toBe(1);
  expect(await matters.value("select count(*)::int from heqing.sign_in_attempt")).toBe(1);
});

test.each([
  [
    "the door of acts",
    "select heqing.receive_act($1, gen_random_uuid(), 'acknowledge', '{}', sha256(''), null, null)",
    "NOT_FOUND",
  ],
  [
    "the door of the engine",
    "select heqing.store_act($1, gen_random_uuid(), 'acknowledge', '{}', sha256(''), null, 'system', null, null, true)",
    "INTERNAL",
  ],
  [
    "the door of a release",
    "select heqing.attach_or_open($1, gen_random_uuid(), '{}', sha256(''), '{}')",
    "NOT_ENTITLED",
  ],
  ["resuming", "select heqing.unpark($1)", "NOT_ENTITLED"],
  ["writing an act", "insert into heqing.act (proceeding_id) values ($1)", "INTERNAL"],
  ["writing the matter", "update heqing.matter set open = false where id = $1", "INTERNAL"],
  ["its state", "select state from heqing.proceeding where id = $1", "INTERNAL"],
  ["the salts of the ledger", "select * from heqing.ledger_salt where $1::text is not null", "INTERNAL"],
  [
    "a line of the log about somebody else",
    "insert into heqing.audit_event (kind, account_id) select 'act', id from heqing.account where login = 'countyhead'",
    "NOT_ENTITLED",
  ],
  ["a line of another day", "insert into heqing.audit_event (kind, at) values ('act', '2020-01-01')", "INTERNAL"],
  ["a line of the log changed", "update heqing.audit_event set kind = 'act'", "INTERNAL"],
  ["a line of the log dropped", "delete from heqing.audit_event", "INTERNAL"],
  ["the log emptied", "truncate heqing.audit_event", "INTERNAL"],
  ["the log's guard switched off", "alter table heqing.audit_event disable trigger all", "INTERNAL"],
  ["all guards switched off", "set session_replication_role = replica", "INTERNAL"],
  ["from where others acted", "select source_address from heqing.act", "INTERNAL"],
  ["an import in another's name", IMPORT_OF_ANOTHER, "NOT_ENTITLED"],
  ["another login", "set role heqing_worker", "INTERNAL"],
  ["the owner", "set session authorization heqing_owner", "INTERNAL"],
  ["row security switched off", "set row_security = off; select * from heqing.matter", "INTERNAL"],
  ["a copy out", "copy heqing.matter to program 'true'", "INTERNAL"],
])("as oneself is refused %s", async (_words, sql, code) => {
  const work = withActor(single, await mine(), (session) =>
    sql.includes("$1") ? session.query(sql, [other.matter]) : session.query(sql),
  );
  await expect(work).rejects.toMatchObject({ code });
});

test("on a session used before by somebody else sees nothing of theirs", async () => {
  const pid = async (): Promise<unknown> => (await single.query("select pg_backend_pid() as pid")).rows[0];
  const before = await pid();
  const county = await actor(database, "county");
  const seen = await withActor(single, county, (session) => session.query("select 1 from heqing.matter"));
  expect(seen.rowCount).toBe(2);
  expect(await pid()).toEqual(before);
  expect((await single.query("select 1 from heqing.matter")).rowCount).toBe(0);
  const mineOnly = await withActor(single, await mine(), (session) => session.query("select 1 from heqing.matter"));
  expect(mineOnly.rowCount).toBe(1);
});

test("after a transaction of somebody else that failed sees nothing of theirs", async () => {
  const county = await actor(database, "county");
  const failing = withActor(single, county, (session) => session.query("select 1 / 0 from heqing.matter"));
  await expect(failing).rejects.toThrow("division by zero");
  expect((await single.query("select 1 from heqing.matter")).rowCount).toBe(0);
});
