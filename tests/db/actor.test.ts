import { createHash } from "node:crypto";
import { withActor, type Actor } from "../../db/session/with-actor";
import { raiseSession } from "../../db/session/session";
import { useDatabase } from "../setup/database";
import { actor, become, usePeople } from "../setup/people";

/** Who acts is what the book finds by the hash of a secret, and nothing that a login of Postgres says of itself. */
const database = useDatabase();
const people = usePeople(database);

const WHO = `select account_id::text as account, unit_id as unit, role, jurisdiction, assurance, token_id as token,
                    session_id is not null as session from heqing.actor()`;
const NOBODY = {
  account: null,
  unit: null,
  role: null,
  jurisdiction: null,
  assurance: null,
  token: null,
  session: false,
};

const who = async (as: Pick<Actor, "session">): Promise<unknown> =>
  (await withActor(database.pool("api"), as, (session) => session.query(WHO))).rows[0];
const sha256 = (text: string): Buffer => createHash("sha256").update(text).digest();
const idOf = (login: string): Promise<string> =>
  people.value<string>("select id from heqing.account where login = $1", login);

describe("the actor is", () => {
  test("the account of a session that is good, as the account is now", async () => {
    const town = await actor(database, "town1");
    const told = { account: town.account, unit: "demo-town-1", assurance: "local", token: null, session: true };
    expect(await who(town)).toEqual({ ...told, role: "township", jurisdiction: town.jurisdiction.toString() });
    expect(await who({ session: sha256("guessed") })).toEqual(NOBODY);
    const changed = await become(database, "town1", { jurisdiction: ["339901002"] });
    expect(await who(town)).toEqual(NOBODY);
    expect(await who(changed)).toMatchObject({ jurisdiction: "339901002" });
    await become(database, "town1", town);
  });

  test.each([
    ["expired", "expires_at = now()"],
    ["at its end, however much it was used", "ends_at = now()"],
  ])("nobody where the session is %s", async (_words, change) => {
    const town = await actor(database, "town2");
    await people.rows(`update heqing.session set ${change} where token_hash = $1`, town.session);
    expect(await who(town)).toEqual(NOBODY);
  });

  test("the account of a token that is good, within the token's reach, and nobody once it is not", async () => {
    const account = await idOf("county");
    const secret = sha256("secret of a machine");
    await people.rows(
      `insert into heqing.machine_token (id, name, secret_hash, account_id, role, routes, jurisdiction, created_by, expires_at, confirmed_at, division_code)
       values ('abcdefghij', 'x', $2, $1, 'county', '{x}', '339901001', $1, now() + interval '1 day', now(), '339901')`,
      account,
      secret,
    );
    const told = { account, unit: "demo-county-office", role: "county", jurisdiction: "339901001" };
    expect(await who({ session: secret })).toEqual({
      ...told,
      assurance: "token",
      token: "abcdefghij",
      session: false,
    });
    for (const [change, back] of [
      ["expires_at = now()", "expires_at = now() + interval '1 day'"],
      ["revoked_at = now(), revoked_by = account_id", "revoked_at = null, revoked_by = null"],
      ["confirmed_at = null", "confirmed_at = now()"],
      ["role = 'city'", "role = 'county'"],
      ["jurisdiction = '3388'", "jurisdiction = '339901001'"],
    ]) {
      await people.rows(`update heqing.machine_token set ${change}`);
      expect([change, await who({ session: secret })]).toEqual([change, NOBODY]);
      await people.rows(`update heqing.machine_token set ${back}`);
    }
    await people.rows("update heqing.account set active = false where id = $1", account);
    expect(await who({ session: secret })).toEqual(NOBODY);
    await people.rows("update heqing.account set active = true where id = $1", account);
  });

  test.each(["", "x", "' or true --", "0".repeat(63), "0".repeat(65), "G".repeat(64)])(
    "nobody where the setting says %p",
    async (text) => {
      const { rows } = await database
        .pool("api")
        .query(
          "select set_config('heqing.session', $1, true), (heqing.actor()).role, heqing.reaches_all() as everywhere",
          [text],
        );
      expect(rows[0]).toMatchObject({ role: null, everywhere: false });
    },
  );

  test("the same under the token that a session is raised to, and nobody under the one before", async () => {
    const town = await actor(database, "town3");
    await people.rows("update heqing.session set assurance = 'password' where token_hash = $1", town.session);
    const after = sha256("after");
    const raised = await withActor(database.pool("api"), town, async (session) => {
      const done = await raiseSession(session, { tokenHash: after, csrf: "x", minutes: 10, proven: true });
      return [done, (await session.query(WHO)).rows[0] as unknown];
    });
    expect(raised).toEqual([true, expect.objectContaining({ account: town.account, assurance: "second-factor" })]);
    expect(await who(town)).toEqual(NOBODY);
    expect(await who({ session: after })).toMatchObject({ account: town.account });
  });
});

describe("settings", () => {
  const bodies = async (): Promise<readonly { readonly name: string; readonly body: string }[]> =>
    people.rows(
      `select proname as name, coalesce(pg_get_function_sqlbody(oid), prosrc) as body from pg_proc
        where pronamespace = 'heqing'::regnamespace`,
    );
  const naming = async (pattern: RegExp): Promise<readonly string[]> =>
    (await bodies())
      .filter(({ body }) => pattern.test(body))
      .map(({ name }) => name)
      .sort();
  const EVIDENCE = /\b(told_of_request|actor_(request|address|route))\b/;

  test("are read by two functions, and the one of the actor by one", async () => {
    expect(await naming(/current_setting/)).toEqual(["session_at_hand", "told_of_request"]);
    expect(await naming(/heqing\.session'/)).toEqual(["raise_session", "session_at_hand"]);
    expect(await naming(/session_at_hand/)).toEqual(["act_of_a_person", "actor", "raise_session"]);
  });

  test("are read by no policy, nor by a view, a default or a check", async () => {
    const found = await people.rows<{ at: string; text: string }>(
      `select 'policy ' || policyname as at, coalesce(qual, '') || ' ' || coalesce(with_check, '') as text from pg_policies
       union all select 'view ' || viewname, definition from pg_views where schemaname = 'heqing'
       union all select 'check ' || conname, pg_get_constraintdef(oid) from pg_constraint where connamespace = 'heqing'::regnamespace
       union all select 'default of ' || adrelid::regclass, pg_get_expr(adbin, adrelid) from pg_attrdef`,
    );
    expect(found.length).toBeGreaterThan(50);
    expect(found.filter(({ text }) => /current_setting/.test(text) || EVIDENCE.test(text)).map(({ at }) => at)).toEqual(
      [],
    );
  });

  test("that are evidence are kept beside what was done, and decide nothing", async () => {
    // What a function of these stores is told by its name: an audit line, or from where a link was spent, something proposed or decided.
    expect(await naming(EVIDENCE)).toEqual([
      "actor_address",
      "actor_request",
      "actor_route",
      "audit",
      "audit_row",
      "begin_session",
      "close_proposal",
      "propose",
      "spend_link",
      "use_password_link",
    ]);
    for (const { name, body } of (await bodies()).filter((one) => EVIDENCE.test(one.body))) {
      const asked = /\b(if|when|where|and|or|case)\b[^;]*\b(told_of_request|actor_(request|address|route))\b/i;
      const deciding = body.split(/\n/).filter((line) => asked.test(line));
      expect([name, deciding]).toEqual([name, []]);
    }
  });

  test("say where a request came from, whatever it was called", async () => {
    const route = `GET /o'brien \\ "衢江"; select 1 --`;
    const told = await withActor(
      database.pool("api"),
      { ...(await actor(database, "town1")), requestId: "r", sourceAddress: "192.0.2.7", route },
      (session) =>
        session.query(
          "select heqing.actor_request() as id, heqing.actor_address() as address, heqing.actor_route() as route",
        ),
    );
    expect(told.rows).toEqual([{ id: "r", address: "192.0.2.7", route }]);
  });
});

const FIND_PERSONS = `select id from heqing.person
  where (select heqing.reaches_all()) or division_code ^@ any ((select heqing.reach('division'))::text[])`;

describe("a statement", () => {
  /** How often who acts was looked up while the actor's statement ran. */
  const lookUps = async (as: Actor, sql: string): Promise<{ readonly rows: number; readonly calls: number }> => {
    await people.rows("select setval('heqing.asked', 1)");
    const { rowCount } = await withActor(database.pool("api"), as, (session) => session.query(sql));
    return {
      rows: rowCount ?? 0,
      calls: Number(await people.value<string>("select last_value - 1 from heqing.asked")),
    };
  };

  beforeAll(async () => {
    await people.rows("create sequence heqing.asked");
    const definition = await people.value<string>("select pg_get_functiondef('heqing.actor'::regproc)");
    await people.rows(definition.replace(/\nbegin\n/, "\nbegin\n  perform nextval('heqing.asked');\n"));
    await people.rows(
      `with made as (
         insert into heqing.person (id, name, division_code)
         select gen_random_uuid(), 'one of many', '339901001' from generate_series(1, 1000) returning id)
       insert into heqing.account (login, person_id, unit_id, role, jurisdiction)
       select 'many' || row_number() over (), id, 'demo-town-1', 'liaison', '339901001,unit:demo-town-1' from made`,
    );
    await people.rows(
      `insert into heqing.audit_event (kind, account_id) select 'act', id from heqing.account where login like 'many%'`,
    );
    await people.rows(
      `insert into heqing.machine_token (id, name, secret_hash, account_id, role, routes, jurisdiction, created_by, expires_at, division_code)
       select left(md5(id::text), 10), 'x', sha256(convert_to(id::text, 'UTF8')), id, role, '{x}', '339901001', id,
              now() + interval '1 day', '339901' from heqing.account where login like 'many%'`,
    );
  });

  test.each([
    ["people", "county", "select id, name from heqing.person"],
    ["people, by the module of accounts", "security", FIND_PERSONS],
    ["tokens", "county", "select id from heqing.machine_token"],
    ["accounts", "security", "select id from heqing.account where id in (select heqing.administered())"],
    ["the audit log", "audit", "select id from heqing.audit_event"],
  ])("that lists %s looks up who acts as often for a thousand rows as for none", async (_words, login, sql) => {
    const many = await lookUps(await become(database, login, { jurisdiction: ["339901"] }), sql);
    const few = await lookUps(await become(database, login, { jurisdiction: ["330803"] }), sql);
    expect(many.rows).toBeGreaterThan(1_000);
    expect(few.rows).toBeLessThan(20);
    expect(many.calls).toBeGreaterThan(0);
    expect(many.calls).toBeLessThanOrEqual(12);
    expect(few.calls).toBeLessThanOrEqual(12);
  });

  test("that asked for each row would be found out", async () => {
    const county = await become(database, "county", { jurisdiction: ["339901"] });
    const found = await lookUps(county, "select id from heqing.person where heqing.in_jurisdiction(division_code)");
    expect(found.calls).toBeGreaterThan(1_000);
  });

  test("is asked to look up who acts once, not once a row, by every policy of a list", async () => {
    const policies = await people.rows<{ at: string; text: string }>(
      `select tablename || ' ' || policyname as at, coalesce(qual, '') || ' ' || coalesce(with_check, '') as text from pg_policies`,
    );
    // As Postgres writes a subquery that leans on no row.
    const once = /\( ?SELECT heqing\.\w+\([^()]*\) AS \w+\)/g;
    // For a row that names the parties who see it, and no other, the book asks whether one of them is the actor's unit.
    const named = /seen_by IS NULL\) OR (\(\w+ = once\) OR )?(\(seen_by && )?heqing\.(seen_as|actor_parties)\(/g;
    const asked = policies
      .map(({ at, text }) => ({ at, text: text.replaceAll(once, "once").replaceAll(named, "") }))
      .filter(({ text }) => /heqing\.\w+\(/.test(text));
    expect(asked.map(({ at }) => at)).toEqual([]);
  });

  test("asks by one index a session and one its account", async () => {
    const town = await actor(database, "town1");
    const plan = await people.rows<Record<"QUERY PLAN", string>>(
      `explain (costs off) select a.role from heqing.session s join heqing.account a on a.id = s.account_id and a.active
        where s.token_hash = '\\x${town.session.toString("hex")}' and s.expires_at > now() and s.ends_at > now()`,
    );
    const scans = plan.map((line) => line["QUERY PLAN"]).filter((line) => /Scan/.test(line));
    expect(scans).toHaveLength(2);
  });

  test("knows the next actor on the same connection, and nobody of the one before", async () => {
    const [one, two] = [await actor(database, "town4"), await actor(database, "town5")];
    expect(await who(one)).toMatchObject({ account: one.account });
    expect(await who(two)).toMatchObject({ account: two.account });
    expect((await database.pool("api").query(WHO)).rows).toEqual([NOBODY]);
  });
});
