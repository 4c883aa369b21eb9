import { randomUUID } from "node:crypto";
import { leafHash, saltedHash } from "../../db/ledger/leaf";
import { forgetPerson } from "../../db/person";
import { withActor } from "../../db/with-actor";
import { useDatabase } from "../setup/database";
import { actor, useMatters } from "../setup/matter-fixture";

const database = useDatabase();
const matters = useMatters(database);

/** What names the person of this test, wherever it stands; made up so that it can be nothing else. */
const NAME = "令狐试验";
const MAIL = "shiyan@forget.example";
const PHONE = "+86 571 7654 3210";
const LOGIN = "linghu.shiyan";
const ADDRESS = "198.51.100.77";
const TEXTS = [NAME, MAIL, PHONE, LOGIN];

let person: string;
let account: string;
let matter: string;

const forget = async (login = "security", id = person) =>
  withActor(database.pool("api"), await actor(database, login), (session) => forgetPerson(session, id));

/** Columns of the schema in which a text stands, as `table.column`, partitions and staging included. */
async function standsIn(text: string): Promise<string[]> {
  const columns = await matters.rows<{ table_name: string; column_name: string }>(
    `select c.table_name, c.column_name from information_schema.columns c
       join information_schema.tables t using (table_schema, table_name)
      where c.table_schema = 'heqing' and t.table_type = 'BASE TABLE'`,
  );
  const found: string[] = [];
  for (const { table_name: table, column_name: column } of columns) {
    const hit = await matters.value<boolean>(
      `select exists (select from heqing.${table} where strpos("${column}"::text, $1) > 0)`,
      text,
    );
    if (hit) found.push(`${table}.${column}`);
  }
  return found;
}

/** Makes what was done look as if it was done half a year ago and more. */
async function age(): Promise<void> {
  await matters.rows("alter table heqing.audit_event disable trigger refuse_change");
  await matters.rows("update heqing.audit_event set at = at - interval '7 months' where account_id = $1", account);
  await matters.rows("alter table heqing.audit_event enable trigger refuse_change");
}

beforeAll(async () => {
  person = randomUUID();
  account = randomUUID();
  await matters.rows(
    "insert into heqing.person (id, name, email, phone, division_code) values ($1, $2, $3, $4, '339901001')",
    person,
    NAME,
    MAIL,
    PHONE,
  );
  await matters.rows(
    `insert into heqing.account (id, login, password_hash, person_id, unit_id, role, jurisdiction)
     values ($1, $2, 'x', $3, 'demo-town-1', 'township', '339901001')`,
    account,
    LOGIN,
    person,
  );
  await matters.rows(
    `insert into heqing.holding (post_id, person_id, valid, source, division_code)
     values ('demo-town-1-chief', $1, tstzrange(now() - interval '1 year', null), 'test', '339901001')`,
    person,
  );
  matter = await matters.release();
  await matters.advance(matter);
  const who = { ...(await actor(database, LOGIN)), sourceAddress: ADDRESS };
  await withActor(database.pool("api"), who, (session) =>
    session.query(
      "select heqing.receive_act($1, $2, 'acknowledge', '{\"kind\":\"acknowledge\"}', sha256('1'), $3, 'r')",
      [matter, randomUUID(), ADDRESS],
    ),
  );
  await matters.advance(matter);
  await matters.rows(
    "update heqing.delivery set response = '250 ' || address, last_error = address where person_id = $1",
    person,
  );
  await matters.rows(
    "insert into heqing.session (token_hash, account_id, csrf, expires_at, address) values (sha256('s'), $1, 'x', now() + interval '1 hour', $2)",
    account,
    ADDRESS,
  );
  await matters.rows(
    "insert into heqing.sign_in_attempt (login_hash, address) values (sha256(convert_to($1, 'UTF8')), $2)",
    LOGIN,
    ADDRESS,
  );
});

test("the fixture names the person where the book keeps names, and the act is sealed", async () => {
  expect(await standsIn(NAME)).toEqual(["person.name"]);
  expect((await standsIn(MAIL)).sort()).toEqual([
    "delivery.address",
    "delivery.last_error",
    "delivery.response",
    "person.email",
  ]);
  expect(await standsIn(PHONE)).toEqual(["person.phone"]);
  expect(await standsIn(LOGIN)).toEqual(["account.login"]);
  expect((await standsIn(ADDRESS)).sort()).toEqual([
    "act.source_address",
    "audit_event.source_address",
    "ledger_salt.plain",
    "session.address",
    "sign_in_attempt.address",
  ]);
});

test("a person is kept while a post is held, a matter is open, a message waits, or the log is younger than six months", async () => {
  const kept = async () =>
    forget().then(
      () => [],
      (error: { code: string; fields: { reasons: string[] } }) => [error.code, ...error.fields.reasons],
    );
  expect(await kept()).toEqual(["PERSON_KEPT", "post-held", "matter-open", "message-pending", "log-kept"]);
  await matters.rows("update heqing.holding set valid = tstzrange(lower(valid), now()) where person_id = $1", person);
  expect(await kept()).toEqual(["PERSON_KEPT", "matter-open", "message-pending", "log-kept"]);
  await matters.rows("update heqing.matter set open = false where id = $1", matter);
  expect(await kept()).toEqual(["PERSON_KEPT", "message-pending", "log-kept"]);
  await matters.rows("update heqing.delivery set state = 'sent', sent_at = now() where person_id = $1", person);
  expect(await kept()).toEqual(["PERSON_KEPT", "log-kept"]);
  expect(await standsIn(NAME)).toEqual(["person.name"]);
});

test("only the security administrator forgets, within the own reach, and never oneself", async () => {
  for (const login of ["admin", "audit", "county", LOGIN]) {
    await expect(forget(login)).rejects.toMatchObject({ code: "NOT_ENTITLED" });
  }
  await expect(forget("security", randomUUID())).rejects.toMatchObject({ code: "NOT_FOUND" });
  const own = await matters.value<string>("select person_id from heqing.account where login = 'security'");
  await matters.rows("update heqing.holding set valid = 'empty' where person_id = $1", own);
  await expect(forget("security", own)).rejects.toMatchObject({ code: "NOT_ENTITLED" });
});

test("nothing names a forgotten person any more, and every leaf still verifies, though none opens", async () => {
  const leaves = () =>
    matters.rows<{ id: string; canonical: string; leaf_hash: Buffer }>(
      "select id, canonical, leaf_hash from heqing.ledger_leaf order by id",
    );
  const before = await leaves();
  const mine = before.filter(({ canonical }) => canonical.includes('"role":"township"'));
  expect(mine).toHaveLength(1);
  const opened = await matters.rows<{ salt: Buffer; plain: string }>(
    "select salt, plain from heqing.ledger_salt where leaf_id = $1 and field = 'actor'",
    mine[0]?.id,
  );
  expect(mine[0]?.canonical).toContain(saltedHash(opened[0]?.salt ?? Buffer.alloc(0), account));

  await age();
  const at = await forget();
  expect(await forget()).toBe(at); // again is the same

  for (const text of TEXTS) expect([text, await standsIn(text)]).toEqual([text, []]);
  // The log keeps where it came from until the owner trims it: docs/operations/personal-data.md.
  expect(await standsIn(ADDRESS)).toEqual(["audit_event.source_address"]);
  expect(await leaves()).toEqual(before);
  for (const { canonical, leaf_hash } of before) expect(leafHash(canonical).equals(leaf_hash)).toBe(true);
  expect(await matters.rows("select 1 from heqing.ledger_salt where leaf_id = $1", mine[0]?.id)).toEqual([]);
  expect(await matters.rows("select active, password_hash from heqing.account where id = $1", account)).toEqual([
    { active: false, password_hash: "" },
  ]);
  expect(await matters.rows("select 1 from heqing.session where account_id = $1", account)).toEqual([]);
  const [line] = await matters.rows<{ data: object }>(
    "select data from heqing.audit_event where kind = 'person-forgotten'",
  );
  expect(line?.data).toEqual({ person, accounts: 1 });
});
