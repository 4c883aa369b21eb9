import { Client } from "pg";
import { ROLES, type Role } from "../../../db/migrate/roles";
import { useDatabase } from "../../setup/database";
import { useMatters } from "../../setup/matter-fixture";
import { serverUrl, testServer } from "../../setup/test-server";
import { furnish, loadNeighbour } from "../../setup/two-counties";

/** What thieves of the smaller logins find: of persons and of what is written nothing, and nothing to change but their own work. */
const database = useDatabase();
const matters = useMatters(database);

beforeAll(async () => {
  await loadNeighbour(database);
  await furnish(database, matters, "", 1);
}, 120_000);

const SMALL = ["relay", "sequencer", "readonly"] as const satisfies readonly Role[];
const PRIVATE = [
  "person",
  "holding",
  "account",
  "session",
  "second_factor",
  "recovery_code",
  "account_identity",
  "machine_token",
  "link",
  "kept_answer",
  "audit_event",
  "letter",
  "delivery",
  "event",
  "duty",
  "ledger_leaf",
  "ledger_salt",
  "number_series",
  "party",
];

describe.each(SMALL)("whoever has the login of the %s", (login) => {
  test.each(PRIVATE)("reads nothing of %s", async (table) => {
    await expect(database.pool(login).query(`select * from heqing.${table}`)).rejects.toMatchObject({ code: "42501" });
  });

  test.each([
    ["writes an act", "insert into heqing.act (proceeding_id) values (1)"],
    ["reads what an act says", "select payload from heqing.act"],
    ["closes a matter", "update heqing.proceeding set open = false"],
    ["reads a state", "select state from heqing.proceeding"],
    ["ends a step", "update heqing.step set state = 'done'"],
    ["makes a verdict", "insert into heqing.verdict (section_id) values ('demo-1')"],
    ["changes a value", "update heqing.reading set line = 0"],
    ["permits itself more", "insert into heqing.permission (role, resource, verb) values ('public', 'letter', 'read')"],
    ["changes a rule", "update heqing.rule set body = '{}'"],
    ["opens a session", "select heqing.open_session('county', 'x', sha256('x'), 'x', null, 10, 10, '{}', null, null)"],
    ["makes a link", "select heqing.make_links('{}')"],
    ["takes a number", "select heqing.next_number('demo-county-office', 'letter', 'x')"],
  ])("nobody %s", async (_words, sql) => {
    await expect(database.pool(login).query(sql)).rejects.toMatchObject({ code: "42501" });
  });

  test("sees of what other logins do nothing", async () => {
    const { rows } = await database
      .pool(login)
      .query(
        "select count(*)::int as seen from pg_stat_activity where usename <> current_user and query not in ('', '<insufficient privilege>')",
      );
    expect(rows).toEqual([{ seen: 0 }]);
  });
});

test("the relay learns which proceedings wait and nothing of what they say", async () => {
  const { rows } = await database.pool("relay").query("select id, kind, open, next_due from heqing.proceeding");
  expect(rows.length).toBeGreaterThan(0);
  await expect(database.pool("relay").query("select number from heqing.proceeding")).rejects.toMatchObject({
    code: "42501",
  });
});

/** The SQLSTATE with which a login is turned away from a database; null where it comes in. */
async function turnedAway(role: Role, name: string): Promise<string | null> {
  const server = testServer();
  const client = new Client({ connectionString: serverUrl(server, ROLES[role], server.passwords[role], name) });
  try {
    await client.connect();
    await client.end();
    return null;
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
}

test("Temporal's login does not come into the book, and no login of the book into Temporal's databases", async () => {
  expect(await turnedAway("temporal", database.name)).toBe("42501");
  for (const role of ["api", "worker", ...SMALL] as const)
    expect([role, await turnedAway(role, "temporal")]).toEqual([role, "42501"]);
});
