import { randomUUID } from "node:crypto";
import { endAccount, listAccounts, readAccount, signOutEverywhere, unlockAccount } from "../../db/account/account";
import type { Queryable } from "../../db/connect/transaction";
import { withActor } from "../../db/session/with-actor";
import { mustHaveSecondFactor, type Role, ROLES, rolesOfUnit, UNIT_KINDS, type UnitKind } from "../../domain/access";
import { useDatabase } from "../setup/database";
import { actor, usePeople } from "../setup/people";
import { confirmed, decided, proposed } from "../setup/proposals";

const database = useDatabase();
const matters = usePeople(database);

const as = async <T>(login: string, work: (session: Queryable) => Promise<T>): Promise<T> =>
  withActor(database.pool("api"), await actor(database, login), work);
const idOf = (login: string) => matters.value<string>("select id from heqing.account where login = $1", login);
const personOf = (login: string) =>
  matters.value<string>("select person_id from heqing.account where login = $1", login);
const end = async (session: Queryable, id: string) =>
  endAccount(session, id, await matters.value<number>("select version from heqing.account where id = $1", id));
const audited = (kind: string, account: string) =>
  matters.rows<{ by: string; data: object }>(
    `select a.login as by, e.data from heqing.audit_event e left join heqing.account a on a.id = e.account_id
      where e.kind = $1 and e.data ->> 'account' = $2 order by e.id`,
    kind,
    account,
  );

const accountNew = (more: object = {}) => {
  const login = `new-${randomUUID().slice(0, 8)}`;
  const data = { login, unitId: "demo-town-1", role: "liaison", jurisdiction: "339901001", ...more };
  return {
    kind: "account-new",
    subject: null,
    data: { person: { name: "新人", email: `${login}@x.example` }, ...data },
  } as const;
};
/** An account that two administrators have made; gives its id. */
async function made(more: object = {}): Promise<string> {
  const proposal = accountNew(more);
  await decided(database, proposal);
  return idOf(proposal.data.login);
}
const change = (subject: string, data: object) => ({ kind: "account-change", subject, data }) as const;

test("an account that one proposed and another confirmed has no password but the one its person will choose", async () => {
  const id = await made();
  expect(await as("security", (session) => readAccount(session, id))).toMatchObject({ role: "liaison", active: true });
  expect(await matters.value("select password_method from heqing.account where id = $1", id)).toBe("");
  expect(await audited("account-made", id)).toMatchObject([{ by: "admin", data: { unit: "demo-town-1" } }]);
  const mails = await matters.rows<{ kind: string }>(
    "select kind from heqing.account_mail where account_id = $1 or person_id = (select person_id from heqing.account where id = $1) order by kind",
    id,
  );
  expect(mails.map(({ kind }) => kind)).toEqual(["decided", "first-password"]);
});

test.each([
  ["everything", "*"],
  ["a province", "33"],
  ["another city", "3308"],
  ["one of two outside", "339901,3308"],
  ["nothing", ""],
  ["a unit that is none", "unit:nowhere"],
  ["a matter that is none", "matter:1"],
])("nobody proposes a wider reach than the own: %s", async (_what, jurisdiction) => {
  const town = await idOf("town2");
  for (const proposal of [accountNew({ jurisdiction }), change(town, { jurisdiction })]) {
    await expect(proposed(database, proposal)).rejects.toMatchObject({ code: "NOT_ENTITLED" });
  }
});

test("a unit and a section of the own reach may be given", async () => {
  const id = await made({ jurisdiction: "unit:demo-town-1,section:demo-1" });
  expect((await as("security", (session) => readAccount(session, id)))?.jurisdiction).toBe(
    "unit:demo-town-1,section:demo-1",
  );
});

test("an account of a wider reach than the own is not there", async () => {
  await matters.rows("update heqing.account set jurisdiction = '33' where login = 'evaluator'");
  const id = await idOf("evaluator");
  expect(await as("security", (session) => readAccount(session, id))).toBeNull();
  await expect(proposed(database, change(id, { role: "county" }))).rejects.toMatchObject({ code: "NOT_ENTITLED" });
  await expect(as("security", (session) => end(session, id))).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test.each(["county", "city", "discipline"])("%s administers nothing and proposes nothing", async (login) => {
  const id = await idOf("town3");
  for (const proposal of [accountNew(), change(id, { role: "county" })]) {
    await expect(proposed(database, proposal, login)).rejects.toMatchObject({ code: "NOT_ENTITLED" });
  }
  for (const work of [end, signOutEverywhere, unlockAccount]) {
    await expect(as<unknown>(login, (session) => work(session, id))).rejects.toMatchObject({ code: "NOT_ENTITLED" });
  }
  const all = { q: null, role: null, active: null };
  expect(await as(login, (session) => listAccounts(session, all, { after: null, limit: 5 }))).toEqual([]);
});

test.each(["admin", "audit"])(
  "%s proposes what concerns administrators, and of other accounts nothing",
  async (login) => {
    const id = await idOf("town3");
    for (const proposal of [accountNew(), change(id, { jurisdiction: "339901" })]) {
      await expect(proposed(database, proposal, login)).rejects.toMatchObject({ code: "NOT_ENTITLED" });
    }
    await expect(as("admin", (session) => end(session, id))).rejects.toMatchObject({ code: "NOT_ENTITLED" });
    const factor = { kind: "second-factor-reset", subject: await idOf("security"), data: {} } as const;
    const proposal = await proposed(database, factor, login);
    await confirmed(database, proposal, login === "admin" ? "audit" : "admin");
  },
);

test("nobody ends, proposes or confirms what concerns the own person", async () => {
  const id = await idOf("security");
  await expect(as("security", (session) => end(session, id))).rejects.toMatchObject({ code: "NOT_ENTITLED" });
  const person = await personOf("security");
  const own = [
    change(id, { jurisdiction: "339901" }),
    { kind: "second-factor-reset", subject: id, data: {} },
    accountNew({ person: { id: person }, unitId: "demo-county-office", role: "city", jurisdiction: "339901" }),
    { kind: "person-change", subject: person, data: { email: "other@x.example" } },
  ] as const;
  for (const proposal of own) {
    await expect(proposed(database, proposal)).rejects.toMatchObject({ code: "NOT_ENTITLED" });
  }
  const concerned = await proposed(database, {
    kind: "person-change",
    subject: await personOf("admin"),
    data: { phone: "0570 1" },
  });
  await expect(confirmed(database, concerned, "admin")).rejects.toMatchObject({
    code: "SECOND_PERSON_NEEDED",
    fields: { reason: "concerns-you" },
  });
});

test("the last of each administration stays, also where two end each other at once", async () => {
  const audit = await idOf("audit");
  await expect(as("security", (session) => end(session, audit))).rejects.toMatchObject({ code: "NOT_ENTITLED" });
  const second = await made({ role: "security_admin", unitId: "demo-administration", jurisdiction: "3399" });
  const [login, first] = [
    await matters.value<string>("select login from heqing.account where id = $1", second),
    await idOf("security"),
  ];
  const ends = await Promise.allSettled([
    as("security", (session) => end(session, second)),
    as(login, (session) => end(session, first)),
  ]);
  expect(ends.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  await matters.rows("update heqing.account set active = login = 'security' where role = 'security_admin'");
});

test("an identity that somebody linked does not outlive a reset of password or second factor", async () => {
  const id = await made();
  const links = () =>
    matters.value<number>("select count(*)::int from heqing.account_identity where account_id = $1", id);
  for (const kind of ["password-reset", "second-factor-reset"] as const) {
    await matters.rows(
      "insert into heqing.account_identity (account_id, issuer, subject) values ($1::uuid, 'https://p.example', $1::uuid::text)",
      id,
    );
    await decided(database, { kind, subject: id, data: {} });
    expect(await links()).toBe(0);
    expect(await audited(kind, id)).toHaveLength(1);
  }
});

test("a person holds one of the three administrations, and one active account of a unit, at most", async () => {
  const office = { unitId: "demo-administration", jurisdiction: "3399" };
  const of = async (login: string, more: object) => accountNew({ person: { id: await personOf(login) }, ...more });
  const refused = (reason: string) => ({ code: "ACCOUNT_REFUSED", fields: { reason } });
  const third = await of("audit", { ...office, role: "system_admin", unitId: "demo-county-office" });
  await expect(proposed(database, third)).rejects.toMatchObject(refused("administrators-apart"));
  await expect(proposed(database, await of("town1", {}))).rejects.toMatchObject(refused("account-in-unit"));
  await expect(proposed(database, accountNew({ login: "town1" }))).rejects.toMatchObject(refused("login-taken"));
  // What stood well when it was proposed is looked at again.
  const both = await Promise.all([
    proposed(database, await of("county", { ...office, role: "system_admin" })),
    proposed(database, await of("county", { ...office, role: "audit_admin" })),
  ]);
  const ends = await Promise.allSettled(both.map((id) => confirmed(database, id, "audit")));
  expect(ends.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  await expect(
    matters.rows(
      `insert into heqing.account (login, person_id, unit_id, role, jurisdiction)
       select 'twice', person_id, unit_id, 'liaison', jurisdiction from heqing.account where login = 'town1'`,
    ),
  ).rejects.toMatchObject({ constraint: "account_one_in_unit" });
});

test("a change stands in the log with old and new value, counts the version, and ends the sessions", async () => {
  const id = await made();
  const open = () =>
    matters.rows(
      "insert into heqing.session (token_hash, account_id, csrf, expires_at) values (sha256(gen_random_uuid()::text::bytea), $1, 'x', now() + interval '1 hour')",
      id,
    );
  const sessions = () => matters.value<number>("select count(*)::int from heqing.session where account_id = $1", id);
  await open();
  await decided(database, change(id, { role: "township" }));
  expect(await audited("account-changed", id)).toEqual([
    { by: "admin", data: { account: id, role: { old: "liaison", new: "township" } } },
  ]);
  expect(await sessions()).toBe(0);
  await open();
  await open();
  expect(await as("security", (session) => signOutEverywhere(session, id))).toBe(2);
  expect(await audited("signed-out-everywhere", id)).toMatchObject([{ data: { sessions: 2 } }]);
  await open();
  await as("security", (session) => end(session, id));
  expect(await sessions()).toBe(0);
  expect(await as("security", (session) => readAccount(session, id))).toMatchObject({
    version: 3,
    active: false,
    role: "township",
  });
});

test("too many wrong passwords are forgiven, from every address", async () => {
  const id = await made();
  const login = await matters.value<string>("select login from heqing.account where id = $1", id);
  await matters.rows(
    `insert into heqing.sign_in_attempt (login_hash, address, failures, locked_until)
     select sha256(convert_to($1, 'UTF8')), address, 9, now() + interval '1 hour' from unnest(array['a', 'b']) address`,
    login,
  );
  const find = { q: login, role: null, active: null };
  const locked = async () =>
    (await as("security", (session) => listAccounts(session, find, { after: null, limit: 1 })))[0]?.locked;
  expect(await locked()).toBe(true);
  expect(await as("security", (session) => unlockAccount(session, id))).toBe(2);
  expect(await locked()).toBe(false);
  expect(await audited("unlocked", id)).toMatchObject([{ data: { addresses: 2 } }]);
});

test("a second factor is taken away with its recovery codes", async () => {
  const id = await idOf("town4");
  await matters.rows(
    `with s as (insert into heqing.second_factor (account_id, secret, key_id, confirmed_at) values ($1, '\\x01', 'k', now()))
     insert into heqing.recovery_code (account_id, code_hash) values ($1, sha256('1'))`,
    id,
  );
  await decided(database, { kind: "second-factor-reset", subject: id, data: {} });
  for (const table of ["recovery_code", "second_factor"]) {
    expect(await matters.value(`select count(*)::int from heqing.${table} where account_id = $1`, id)).toBe(0);
  }
});

test("an account's role is one whose work its unit does, else it is refused with the reason", async () => {
  const person = { id: await personOf("housing") };
  const refused = { code: "ACCOUNT_REFUSED", fields: { reason: "role-not-of-unit" } };
  const of = (role: string) => accountNew({ person, unitId: "demo-county-government", role, jurisdiction: "339901" });
  // A government as 县级部门 would see nothing that it could do.
  await expect(proposed(database, of("department"))).rejects.toMatchObject(refused);
  const id = await made({ person, unitId: "demo-county-government", role: "county", jurisdiction: "339901" });
  await expect(proposed(database, change(id, { role: "township" }))).rejects.toMatchObject(refused);
});

test("the book and domain/access agree on which roles must have a second factor", async () => {
  const roles = await matters.value<readonly string[]>(
    "select array(select r from unnest($1::text[]) with ordinality as x (r, n) where heqing.must_have_second_factor(r) order by n)",
    ROLES,
  );
  expect(roles).toEqual(ROLES.filter(mustHaveSecondFactor));
});

test("the book and domain/access agree on which roles a kind of unit has", async () => {
  const kinds = await matters.rows<{ kind: UnitKind; roles: readonly Role[] }>(
    `select k.kind, array(select r from unnest($1::text[]) with ordinality as x (r, n) where heqing.unit_has_role(k.kind, r) order by n) as roles
       from pg_constraint c, regexp_matches(pg_get_constraintdef(c.oid), '''([a-z_]+)''', 'g') m, lateral (select m[1] as kind) k
      where c.conrelid = 'heqing.unit'::regclass and c.contype = 'c' and pg_get_constraintdef(c.oid) like '%kind%'`,
    ROLES,
  );
  expect(kinds.map(({ kind }) => kind).sort()).toEqual([...UNIT_KINDS].sort());
  for (const { kind, roles } of kinds)
    expect([kind, roles]).toEqual([kind, ROLES.filter((role) => rolesOfUnit(kind).includes(role))]);
});
