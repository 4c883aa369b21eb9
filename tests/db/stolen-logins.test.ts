import { createHash } from "node:crypto";
import type { Pool } from "pg";
import { createPool } from "../../db/connect/pool";
import { withActor } from "../../db/session/with-actor";
import { useDatabase } from "../setup/database";
import { actor, usePeople } from "../setup/people";

/** What docs/operations/security.md says that a thief of a database login can't do. */
const database = useDatabase();
const people = usePeople(database);
const mine = async () => actor(database, "town1");

let single: Pool;
beforeAll(() => {
  single = createPool({ url: database.url("api"), applicationName: "tests: one session", max: 1 });
});
afterAll(() => single.end());

describe("whoever has the login of the api", () => {
  const WHO =
    "select heqing.actor_account() as account, heqing.actor_role() as role, heqing.reaches_all() as everywhere";

  test("becomes nobody by any setting but the hash of a secret that was shown", async () => {
    const county = await actor(database, "county");
    const [me] = (await withActor(single, await mine(), (session) => session.query(WHO))).rows as object[];
    const claims = [
      ["heqing.account", county.account],
      ["heqing.role", "security_admin"],
      ["heqing.jurisdiction", "*"],
      ["heqing.assurance", "second-factor"],
      ["heqing.token", "abcdefghij"],
      ["heqing.unit", "demo-county-office"],
      ["heqing.request", JSON.stringify({ account: county.account, role: "security_admin", jurisdiction: "*" })],
    ];
    const after = await withActor(single, await mine(), async (session) => {
      for (const [name, value] of claims) await session.query("select set_config($1, $2, true)", [name, value]);
      return (await session.query(WHO)).rows;
    });
    expect(after).toEqual([me]);
    for (const shown of [county.account, county.account.replaceAll("-", "").repeat(2), "*"]) {
      const { rows } = await single
        .query(`select set_config('heqing.session', $1, true); `.replace("$1", `'${shown}'`) + WHO)
        .then((results) => (results as unknown as { rows: object[] }[])[1] ?? { rows: [] });
      expect(rows).toEqual([{ account: null, role: null, everywhere: false }]);
    }
  });

  test.each([
    [
      "plants no session",
      "insert into heqing.session (token_hash, account_id, csrf, expires_at) select sha256('x'), id, 'x', now() from heqing.account limit 1",
    ],
    ["reads no session", "select token_hash from heqing.session"],
    [
      "makes no session longer",
      "update heqing.session set expires_at = now() + interval '1 year', ends_at = now() + interval '1 year'",
    ],
    ["gives no session another proof", "update heqing.session set assurance = 'second-factor', proven_at = now()"],
    ["opens no local session", "select * from heqing.local_session('countyhead')"],
    [
      "begins none by the inner function",
      "select heqing.begin_session(a, 'second-factor', sha256('x'), 'x', null, 10, 10, '{}', null, null) from heqing.account a",
    ],
    ["reads no verifier", "select password_verifier from heqing.account"],
    ["reads no salt", "select password_method from heqing.account"],
    ["compares no verifier", "update heqing.account set active = active where password_verifier = sha256('x')"],
    ["sets no verifier", "update heqing.account set password_verifier = sha256('x')"],
    ["reads not what salts of unknown logins are made of", "select secret from heqing.decoy"],
    ["reads no hash of a token", "select secret_hash from heqing.machine_token"],
    ["plants no token", "insert into heqing.machine_token (id) values ('abcdefghij')"],
    ["reads no link", "select * from heqing.link"],
    ["makes no link", "select heqing.make_links('{}')"],
    ["puts nothing in front of a name", "create function pg_temp.actor() returns int language sql return 1"],
    ["makes no functions of its own", "create function heqing.mine() returns int language sql return 1"],
    ["changes not who acts", "alter function heqing.actor() security invoker"],
  ])("%s", async (_words, sql) => {
    await expect(single.query(sql)).rejects.toMatchObject({ code: "42501" });
    await expect(withActor(single, await mine(), (session) => session.query(sql))).rejects.toMatchObject({
      code: "INTERNAL",
      fields: { sqlstate: "42501" },
    });
  });

  test("opens a session by the raw hash of the password alone, and learns no more of an account", async () => {
    const open = async (login: string, raw: Buffer) =>
      (
        await single.query<{ opened: boolean }>(
          "select opened from heqing.open_session($1, $2, sha256(random()::text::bytea), 'x', null, 10, 10, '{}', null, null)",
          [login, raw],
        )
      ).rows[0]?.opened;
    const raw = Buffer.from("the raw hash of a password");
    expect(await open("county", Buffer.alloc(0))).toBe(false);
    await people.rows(
      "update heqing.account set password_method = 'm', password_verifier = sha256($1) where login = 'county'",
      raw,
    );
    const kept = createHash("sha256").update(raw).digest();
    expect([await open("county", kept), await open("county", raw), await open("nobody", raw)]).toEqual([
      false,
      true,
      false,
    ]);
    await people.rows("update heqing.account set password_method = '', password_verifier = '' where login = 'county'");
    expect(await open("county", raw)).toBe(false);
  });

  test("is told a salt of every login, the same each time, with nothing by which a login that nobody has is known", async () => {
    const told = async (login: string) =>
      (
        await single.query<{ method: string }>(
          "select heqing.password_method($1, '$argon2id$v=19$m=8,t=1,p=1') as method",
          [login],
        )
      ).rows[0]?.method;
    const [one, again, other] = [await told("nobody"), await told("nobody"), await told("somebody-else")];
    expect(one).toMatch(/^\$argon2id\$v=19\$m=8,t=1,p=1\$[A-Za-z0-9+/]{22}$/);
    expect(again).toBe(one);
    expect(other).not.toBe(one);
  });

  test("prolongs a session whose token it has had, by half a day and never past its end", async () => {
    const me = await mine();
    await people.rows(
      `update heqing.session set assurance = 'password', ends_at = now() + interval '1 hour' where token_hash = $1`,
      me.session,
    );
    await single.query("select heqing.prolong_session($1, 1000000)", [me.session]);
    const left = "select extract(epoch from expires_at - now())::float8 from heqing.session where token_hash = $1";
    expect(await people.value(left, me.session)).toBeLessThanOrEqual(3600);
    await people.rows(
      "update heqing.session set ends_at = now() + interval '7 days' where token_hash = $1",
      me.session,
    );
    await single.query("select heqing.prolong_session($1, 1000000)", [me.session]);
    expect(await people.value(left, me.session)).toBeLessThanOrEqual(12 * 3600);
    await people.rows("update heqing.session set expires_at = now() where token_hash = $1", me.session);
    await single.query("select heqing.prolong_session($1, 10)", [me.session]);
    expect(await people.value(left, me.session)).toBeLessThanOrEqual(0);
  });

  test("has no use for a session of the owner's: no token leads to it, and it is neither told, prolonged nor raised", async () => {
    const me = await mine();
    const { rows: found } = await single.query("select * from heqing.find_session($1)", [me.session]);
    const before = await people.value("select expires_at::text from heqing.session where token_hash = $1", me.session);
    await single.query("select heqing.prolong_session($1, 700)", [me.session]);
    const { rows: raised } = await withActor(single, me, (session) =>
      session.query("select heqing.raise_session(sha256('x'), 'x', 10, true) as raised"),
    );
    expect([found, raised]).toEqual([[], [{ raised: false }]]);
    expect(await people.value("select expires_at::text from heqing.session where token_hash = $1", me.session)).toBe(
      before,
    );
  });

  test("reads no answer that was kept for another, and keeps none in another's name", async () => {
    const county = await actor(database, "county");
    await people.rows(
      "insert into heqing.kept_answer (account_id, key, asked, status, answer) values ($1, gen_random_uuid(), sha256('x'), 200, 'secret')",
      county.account,
    );
    const seen = "select answer from heqing.kept_answer";
    expect((await single.query(seen)).rows).toEqual([]);
    expect((await withActor(single, await mine(), (session) => session.query(seen))).rows).toEqual([]);
    expect((await withActor(single, county, (session) => session.query(seen))).rowCount).toBe(1);
    await expect(
      withActor(single, await mine(), (session) =>
        session.query(
          "insert into heqing.kept_answer (account_id, key, asked) values ($1, gen_random_uuid(), sha256('x'))",
          [county.account],
        ),
      ),
    ).rejects.toMatchObject({ code: "NOT_ENTITLED" });
  });
});

test.each([
  ["reads no session", "select * from heqing.session"],
  ["opens no session", "select heqing.open_session('county', 'x', sha256('x'), 'x', null, 10, 10, '{}', null, null)"],
  ["opens no local session", "select heqing.local_session('county')"],
  ["reads no account", "select login from heqing.account"],
  ["reads no salt", "select heqing.password_method('county', 'x')"],
  ["sets no password", "select heqing.use_password_link(sha256('x'), 'x', sha256('x'))"],
  ["confirms no proposal", "select heqing.confirm_proposal(gen_random_uuid())"],
  ["makes no link of its own choosing", "insert into heqing.password_link (token_hash) values (sha256('x'))"],
  ["makes no token", "select heqing.make_token('abcdefghij', sha256('x'), 'x', null, '{x}', null, 1)"],
  ["spends no link", "select heqing.spend_link(sha256('x'), gen_random_uuid())"],
  ["releases no second factor", "select secret from heqing.second_factor"],
  ["reads no kept answer", "select * from heqing.kept_answer"],
  ["reads no audit log", "select * from heqing.audit_event"],
])("whoever has the login of the worker %s", async (_words, sql) => {
  await expect(database.pool("worker").query(sql)).rejects.toMatchObject({ code: "42501" });
});

test("whoever has the login of the worker stores no act in a person's name, unless they have had a session of theirs", async () => {
  const chief = await mine();
  const insert = `insert into heqing.act (proceeding_id, seq, act_id, kind, payload, payload_hash, account_id, role, division_code, received_at)
    values (1, 1, gen_random_uuid(), 'acknowledge', '{}', sha256('x'), $1, 'township', '339901', now())`;
  await expect(database.pool("worker").query(insert, [chief.account])).rejects.toMatchObject({ code: "HQ403" });
  const other = await actor(database, "town2");
  await expect(
    withActor(database.pool("worker"), other, (session) => session.query(insert, [chief.account])),
  ).rejects.toMatchObject({ code: "NOT_ENTITLED" });
});
