import { createHash, randomUUID } from "node:crypto";
import {
  changeAccount,
  listAccounts,
  makeAccount,
  readAccount,
  resetPassword,
  resetSecondFactor,
  signOutEverywhere,
  unlockAccount,
  type NewAccount,
} from "../../db/account/account";
import type { Queryable } from "../../db/connect/transaction";
import { withActor } from "../../db/session/with-actor";
import { type Role, ROLES, rolesOfUnit, UNIT_KINDS, type UnitKind } from "../../domain/access";
import { useDatabase } from "../setup/database";
import { actor, usePeople } from "../setup/people";

const database = useDatabase();
const matters = usePeople(database);

/** What is kept of a password that nobody knows. */
const kept = (word: string) => ({ method: `method of ${word}`, verifier: createHash("sha256").update(word).digest() });

const as = async <T>(login: string, work: (session: Queryable) => Promise<T>): Promise<T> =>
  withActor(database.pool("api"), await actor(database, login), work);
const idOf = (login: string) => matters.value<string>("select id from heqing.account where login = $1", login);
const personOf = (login: string) =>
  matters.value<string>("select person_id from heqing.account where login = $1", login);
const audited = (kind: string, account: string) =>
  matters.rows<{ by: string; data: object }>(
    `select a.login as by, e.data from heqing.audit_event e left join heqing.account a on a.id = e.account_id
      where e.kind = $1 and e.data ->> 'account' = $2 order by e.id`,
    kind,
    account,
  );

const fresh = async (more: Partial<NewAccount> = {}): Promise<NewAccount> => ({
  id: randomUUID(),
  login: `new-${randomUUID().slice(0, 8)}`,
  password: kept("nothing"),
  personId: await personOf("town1"),
  unitId: "demo-town-1",
  role: "liaison",
  jurisdiction: "339901001",
  ...more,
});

test("the security administrator makes an account whose password has to be changed; the log says which, without its secrets", async () => {
  const account = await fresh();
  await as("security", (session) => makeAccount(session, account));
  expect(await as("security", (session) => readAccount(session, account.id))).toMatchObject({
    login: account.login,
    role: "liaison",
    active: true,
    mustChangePassword: true,
    version: 1,
  });
  const [line] = await audited("account-made", account.id);
  expect(line).toMatchObject({
    by: "security",
    data: { role: "liaison", jurisdiction: "339901001", unit: "demo-town-1" },
  });
  expect(JSON.stringify(line)).not.toContain("method of nothing");
  expect(JSON.stringify(line)).not.toContain(kept("nothing").verifier.toString("hex"));
});

test.each([
  ["everything", { jurisdiction: "*" }],
  ["a province", { jurisdiction: "33" }],
  ["another city", { jurisdiction: "3308" }],
  ["one of two outside", { jurisdiction: "339901,3308" }],
  ["nothing", { jurisdiction: "" }],
  ["a unit that is none", { jurisdiction: "unit:nowhere" }],
  ["a matter that is none", { jurisdiction: "matter:1" }],
])("nobody gives a wider reach than the own: %s", async (_what, more) => {
  const account = await fresh(more);
  await expect(as("security", (session) => makeAccount(session, account))).rejects.toMatchObject({
    code: "NOT_ENTITLED",
  });
  const town = await idOf("town2");
  await as("security", (session) => changeAccount(session, town, { active: true }));
  await expect(
    as("security", (session) => changeAccount(session, town, { jurisdiction: account.jurisdiction })),
  ).rejects.toMatchObject({ code: "NOT_ENTITLED" });
});

test("a unit and a section of the own reach may be given", async () => {
  const account = await fresh({ jurisdiction: "unit:demo-town-1,section:demo-1" });
  await as("security", (session) => makeAccount(session, account));
  expect((await as("security", (session) => readAccount(session, account.id)))?.jurisdiction).toBe(
    "unit:demo-town-1,section:demo-1",
  );
});

test("an account of a wider reach than the own is not there", async () => {
  await matters.rows("update heqing.account set jurisdiction = '33' where login = 'evaluator'");
  const id = await idOf("evaluator");
  expect(await as("security", (session) => readAccount(session, id))).toBeNull();
  await as("security", (session) => changeAccount(session, id, { active: false }));
  expect(await matters.value("select active from heqing.account where id = $1", id)).toBe(true);
  await expect(as("security", (session) => signOutEverywhere(session, id))).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
});

test.each(["county", "city", "admin", "audit", "discipline"])("%s administers nothing", async (login) => {
  const id = await idOf("town3");
  const account = await fresh();
  await expect(as(login, (session) => makeAccount(session, account))).rejects.toMatchObject({
    code: expect.stringMatching(/^NOT_(ENTITLED|FOUND)$/),
  });
  await as(login, (session) => changeAccount(session, id, { role: "county" }));
  await expect(as(login, (session) => resetPassword(session, id, kept("x")))).rejects.toMatchObject({
    code: "NOT_ENTITLED",
  });
  expect(await matters.value("select role || password_method from heqing.account where id = $1", id)).toBe("township");
  for (const work of [signOutEverywhere, unlockAccount, resetSecondFactor]) {
    await expect(as<unknown>(login, (session) => work(session, id))).rejects.toMatchObject({ code: "NOT_ENTITLED" });
  }
  expect(
    await as(login, (session) =>
      listAccounts(session, { q: null, role: null, active: null }, { after: null, limit: 5 }),
    ),
  ).toEqual([]);
});

test("nobody changes the own account", async () => {
  const id = await idOf("security");
  for (const change of [{ active: false }, { role: "county" }, { jurisdiction: "339901" }]) {
    await expect(as("security", (session) => changeAccount(session, id, change))).rejects.toMatchObject({
      code: "NOT_ENTITLED",
    });
  }
  await expect(as("security", (session) => resetSecondFactor(session, id))).rejects.toMatchObject({
    code: "NOT_ENTITLED",
  });
  expect(await matters.value("select active and role = 'security_admin' from heqing.account where id = $1", id)).toBe(
    true,
  );
});

test("nobody administers an account of the own person: not by another account, nor by making one", async () => {
  const own = {
    personId: await personOf("security"),
    role: "county",
    unitId: "demo-county-office",
    jurisdiction: "339901",
  };
  await expect(as("security", async (session) => makeAccount(session, await fresh(own)))).rejects.toMatchObject({
    code: "NOT_ENTITLED",
  });
  const second = await fresh(own);
  await matters.rows(
    "insert into heqing.account (id, login, person_id, unit_id, role, jurisdiction) values ($1, $2, $3, $4, 'township', '339901001')",
    second.id,
    second.login,
    second.personId,
    second.unitId,
  );
  for (const work of [
    (session: Queryable) => changeAccount(session, second.id, { role: "county" }),
    (session: Queryable) => changeAccount(session, second.id, { jurisdiction: "339901" }),
    (session: Queryable) => resetPassword(session, second.id, kept("another")),
    (session: Queryable) => resetSecondFactor(session, second.id),
    (session: Queryable) => unlockAccount(session, second.id),
  ]) {
    await expect(as<unknown>("security", work)).rejects.toMatchObject({ code: "NOT_ENTITLED" });
  }
  await matters.rows("delete from heqing.account where id = $1", second.id);
});

test("the last of each administration stays, also where two end each other at once", async () => {
  const end = (id: string) => (session: Queryable) => changeAccount(session, id, { active: false });
  const audit = await idOf("audit");
  for (const change of [{ active: false }, { role: "evaluator" }]) {
    await expect(as("security", (session) => changeAccount(session, audit, change))).rejects.toMatchObject({
      code: "NOT_ENTITLED",
    });
  }
  const second = await fresh({ personId: await personOf("county"), role: "security_admin", jurisdiction: "3399" });
  await as("security", (session) => makeAccount(session, { ...second, unitId: "demo-administration" }));
  const ends = await Promise.allSettled([
    as("security", end(second.id)),
    as(second.login, end(await idOf("security"))),
  ]);
  expect(ends.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  await matters.rows("update heqing.account set active = login = 'security' where role = 'security_admin'");
});

test("an identity that somebody linked does not outlive another password, nor a second factor taken away", async () => {
  const account = await fresh();
  await as("security", (session) => makeAccount(session, account));
  const link = () =>
    matters.rows(
      "insert into heqing.account_identity (account_id, issuer, subject) values ($1::uuid, 'https://p.example', $1::uuid::text)",
      account.id,
    );
  const links = () =>
    matters.value<number>("select count(*)::int from heqing.account_identity where account_id = $1", account.id);
  for (const care of [
    (session: Queryable) => resetPassword(session, account.id, kept("another")),
    (session: Queryable) => resetSecondFactor(session, account.id),
  ]) {
    await link();
    expect(await links()).toBe(1);
    await as<unknown>("security", care);
    expect(await links()).toBe(0);
  }
});

test("one person holds one of the three administrations at most, two at once included", async () => {
  const [admin, audit] = [await personOf("admin"), await personOf("audit")];
  const make = async (personId: string, role: string) => {
    const account = await fresh({ personId, role, unitId: "demo-administration", jurisdiction: "3399" });
    return as("security", (session) => makeAccount(session, account));
  };
  await expect(make(admin, "audit_admin")).rejects.toMatchObject({
    code: "ACCOUNT_REFUSED",
    fields: { reason: "administrators-apart" },
  });
  await expect(make(audit, "system_admin")).rejects.toMatchObject({ code: "ACCOUNT_REFUSED" });
  const clerk = await personOf("county");
  const both = await Promise.allSettled([make(clerk, "system_admin"), make(clerk, "audit_admin")]);
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  await expect(
    database.pool("owner").query("update heqing.account set role = 'audit_admin' where login = 'security'"),
  ).resolves.toBeDefined();
  await matters.rows("update heqing.account set role = 'security_admin' where login = 'security'");
});

test("a login is taken once", async () => {
  const account = await fresh({ login: "town1" });
  await expect(as("security", (session) => makeAccount(session, account))).rejects.toMatchObject({
    code: "ACCOUNT_REFUSED",
    fields: { reason: "login-taken" },
  });
});

test("a change stands in the log with old and new value, counts the version, and ends the sessions", async () => {
  const account = await fresh();
  await as("security", (session) => makeAccount(session, account));
  const open = () =>
    matters.rows(
      "insert into heqing.session (token_hash, account_id, csrf, expires_at) values (sha256(gen_random_uuid()::text::bytea), $1, 'x', now() + interval '1 hour')",
      account.id,
    );
  const sessions = () =>
    matters.value<number>("select count(*)::int from heqing.session where account_id = $1", account.id);
  await open();
  await as("security", (session) => changeAccount(session, account.id, { role: "township" }));
  expect(await audited("account-changed", account.id)).toEqual([
    { by: "security", data: { account: account.id, role: { old: "liaison", new: "township" } } },
  ]);
  expect(await sessions()).toBe(0);
  await open();
  await as("security", (session) => changeAccount(session, account.id, { active: false }));
  expect(await sessions()).toBe(0);
  await open();
  await as("security", (session) => resetPassword(session, account.id, kept("other")));
  expect([await sessions(), (await audited("password-reset", account.id)).length]).toEqual([0, 1]);
  await open();
  await open();
  expect(await as("security", (session) => signOutEverywhere(session, account.id))).toBe(2);
  expect(await audited("signed-out-everywhere", account.id)).toMatchObject([{ data: { sessions: 2 } }]);
  const changed = await as("security", (session) => readAccount(session, account.id));
  expect(changed).toMatchObject({ version: 4, active: false, role: "township", mustChangePassword: true });
});

test("too many wrong passwords are forgiven, from every address", async () => {
  const account = await fresh();
  await as("security", (session) => makeAccount(session, account));
  await matters.rows(
    `insert into heqing.sign_in_attempt (login_hash, address, failures, locked_until)
     select sha256(convert_to($1, 'UTF8')), address, 9, now() + interval '1 hour' from unnest(array['a', 'b']) address`,
    account.login,
  );
  const locked = async () =>
    (
      await as("security", (session) =>
        listAccounts(session, { q: account.login, role: null, active: null }, { after: null, limit: 1 }),
      )
    )[0]?.locked;
  expect(await locked()).toBe(true);
  expect(await as("security", (session) => unlockAccount(session, account.id))).toBe(2);
  expect(await locked()).toBe(false);
  expect(await audited("unlocked", account.id)).toMatchObject([{ data: { addresses: 2 } }]);
});

test("a second factor is taken away with its recovery codes", async () => {
  const id = await idOf("town4");
  await matters.rows(
    `with s as (insert into heqing.second_factor (account_id, secret, key_id, confirmed_at) values ($1, '\\x01', 'k', now())
                on conflict (account_id) do update set secret = excluded.secret, key_id = 'k', confirmed_at = now())
     insert into heqing.recovery_code (account_id, code_hash) values ($1, sha256('1'))`,
    id,
  );
  expect(await as("security", (session) => resetSecondFactor(session, id))).toBe(true);
  expect(await matters.value("select count(*)::int from heqing.recovery_code where account_id = $1", id)).toBe(0);
  expect(await as("security", (session) => resetSecondFactor(session, id))).toBe(false);
  expect(await audited("second-factor-reset", id)).toMatchObject([{ data: { was: true } }, { data: { was: false } }]);
});

test("the api's role can't touch what no administrator may: login, unit and person of an account", async () => {
  for (const column of ["login = 'other'", "unit_id = 'demo-town-2'", "person_id = gen_random_uuid()", "version = 1"]) {
    await expect(as("security", (session) => session.query(`update heqing.account set ${column}`))).rejects.toThrow(
      /permission denied/,
    );
  }
  await expect(as("security", (session) => session.query("delete from heqing.account"))).rejects.toThrow(
    /permission denied/,
  );
});

test("an account's role is one whose work its unit does, else it is refused with the reason", async () => {
  const personId = await personOf("housing");
  const make = async (unitId: string, role: string) =>
    as("security", async (session) =>
      makeAccount(session, await fresh({ personId, role, unitId, jurisdiction: "339901" })),
    );
  // A government as 县级部门 would see nothing that it could do.
  await expect(make("demo-county-government", "department")).rejects.toMatchObject({
    code: "ACCOUNT_REFUSED",
    fields: { reason: "role-not-of-unit" },
  });
  await make("demo-county-government", "county");
  const id = await matters.value<string>(
    "select id::text from heqing.account where unit_id = 'demo-county-government' order by created_at desc limit 1",
  );
  await expect(as("security", (session) => changeAccount(session, id, { role: "township" }))).rejects.toMatchObject({
    code: "ACCOUNT_REFUSED",
    fields: { reason: "role-not-of-unit" },
  });
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
