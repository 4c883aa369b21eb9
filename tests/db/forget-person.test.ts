import { randomUUID } from "node:crypto";
import { leafHash, saltedHash } from "../../db/ledger/leaf";
import { withActor } from "../../db/session/with-actor";
import { confirmed, proposed } from "../setup/proposals";
import { useDatabase } from "../setup/database";
import { actor, useMatters } from "../setup/matter-fixture";
import { become } from "../setup/people";
import { columnsWith, makeNamedPerson, NAMED, type NamedPerson } from "../setup/named-person";

const database = useDatabase();
const matters = useMatters(database);

let named: NamedPerson;
beforeAll(async () => {
  named = await makeNamedPerson(database, matters);
});

const propose = (login = "security", id = named.person) =>
  proposed(database, { kind: "person-forget", subject: id, data: {} }, login);
/** By two administrators of different administrations. */
const forget = async () => confirmed(database, await propose());

/** Makes what was done look as if it was done half a year ago and more. */
async function age(): Promise<void> {
  await matters.rows("alter table heqing.audit_event disable trigger refuse_change");
  await matters.rows(
    "update heqing.audit_event set at = at - interval '7 months' where account_id = $1",
    named.account,
  );
  await matters.rows("alter table heqing.audit_event enable trigger refuse_change");
}

test("the fixture names the person where the book keeps names, and the act is sealed", async () => {
  expect(await columnsWith(matters, NAMED.name)).toEqual(["person.name"]);
  expect(await columnsWith(matters, NAMED.mail)).toEqual([
    "delivery.address",
    "delivery.last_error",
    "delivery.response",
    "person.email",
  ]);
  expect(await columnsWith(matters, NAMED.phone)).toEqual(["person.phone"]);
  expect(await columnsWith(matters, NAMED.login)).toEqual(["account.login"]);
  expect(await columnsWith(matters, NAMED.address)).toEqual([
    "act.source_address",
    "audit_event.source_address",
    "known_network.network",
    "ledger_salt.plain",
    "machine_token.last_address",
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
  await matters.rows(
    "update heqing.holding set valid = tstzrange(lower(valid), now()) where person_id = $1",
    named.person,
  );
  expect(await kept()).toEqual(["PERSON_KEPT", "matter-open", "message-pending", "log-kept"]);
  await matters.rows("update heqing.matter set open = false where id = $1", named.matter);
  expect(await kept()).toEqual(["PERSON_KEPT", "message-pending", "log-kept"]);
  await matters.rows("update heqing.delivery set state = 'sent', sent_at = now() where person_id = $1", named.person);
  expect(await kept()).toEqual(["PERSON_KEPT", "log-kept"]);
  expect(await columnsWith(matters, NAMED.name)).toEqual(["person.name"]);
});

test("only the security administrator proposes to forget, within the own reach, and never oneself", async () => {
  for (const login of ["admin", "audit", "county", NAMED.login]) {
    await expect(propose(login)).rejects.toMatchObject({ code: "NOT_ENTITLED" });
  }
  await expect(propose("security", randomUUID())).rejects.toMatchObject({ code: "NOT_FOUND" });
  const security = await actor(database, "security");
  const elsewhere = await become(database, "security", { jurisdiction: ["3388"] });
  const { rows } = await withActor(database.pool("api"), elsewhere, (session) =>
    session.query("select heqing.person_kept($1) as told", [named.person]),
  );
  expect(rows).toEqual([{ told: null }]);
  await become(database, "security", security);
  const own = await matters.value<string>("select person_id from heqing.account where login = 'security'");
  await matters.rows("update heqing.holding set valid = 'empty' where person_id = $1", own);
  await expect(propose("security", own)).rejects.toMatchObject({ code: "NOT_ENTITLED" });
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
  expect(mine[0]?.canonical).toContain(saltedHash(opened[0]?.salt ?? Buffer.alloc(0), named.account));

  await age();
  await forget();
  await expect(propose()).rejects.toMatchObject({ code: "NOT_FOUND" });

  const { address, typed: _typed, file: _file, ...texts } = NAMED;
  for (const text of Object.values(texts)) expect([text, await columnsWith(matters, text)]).toEqual([text, []]);
  // The log keeps where it came from until the owner trims it: docs/operations/personal-data.md.
  expect(await columnsWith(matters, address)).toEqual(["audit_event.source_address"]);
  expect(await leaves()).toEqual(before);
  for (const { canonical, leaf_hash } of before) expect(leafHash(canonical).equals(leaf_hash)).toBe(true);
  // What the act decided, which names nobody, can still be opened.
  expect(await matters.rows("select field from heqing.ledger_salt where leaf_id = $1", mine[0]?.id)).toEqual([
    { field: "hidden" },
  ]);
  expect(
    await matters.rows(
      "select active, password_method, password_verifier from heqing.account where id = $1",
      named.account,
    ),
  ).toEqual([{ active: false, password_method: "", password_verifier: Buffer.alloc(0) }]);
  expect(await matters.rows("select 1 from heqing.session where account_id = $1", named.account)).toEqual([]);
  const [line] = await matters.rows<{ data: object }>(
    "select data from heqing.audit_event where kind = 'person-forgotten'",
  );
  expect(line?.data).toEqual({ person: named.person, accounts: 1 });
});
