import { randomUUID } from "node:crypto";
import type { Pool } from "pg";
import { createPool } from "../../../db/connect/pool";
import { withActor, type Actor } from "../../../db/session/with-actor";
import { secretHash } from "../../../db/session/secret";
import { useDatabase } from "../../setup/database";
import { actor, useMatters } from "../../setup/matter-fixture";
import { mailedLink } from "../../setup/mailed-link";
import { type CountyIds, furnish, loadNeighbour } from "../../setup/two-counties";

/** What a thief of the API's login tries: without a session, with the proof of something small, or with a session of a township. */
const database = useDatabase();
const matters = useMatters(database);
let own: CountyIds;
let other: CountyIds;
let single: Pool;

beforeAll(async () => {
  await loadNeighbour(database);
  own = await furnish(database, matters, "", 1);
  other = await furnish(database, matters, "", 2);
  single = createPool({ url: database.url("api"), applicationName: "tests: one session", max: 1 });
}, 120_000);
afterAll(() => single.end());

const api = () => database.pool("api");
const by = (hash: Buffer, sql: string, ...values: unknown[]) =>
  withActor(api(), { session: hash }, (session) => session.query(sql, values));

test("sees in what its other sessions are doing no hash by which it could become who is at work", async () => {
  const town = await actor(database, "town1");
  const seen = await withActor(api(), town, async () => {
    const { rows } = await single.query<{ query: string }>(
      "select query from pg_stat_activity where usename = current_user",
    );
    return rows.map(({ query }) => query).join("\n");
  });
  expect(seen).toContain("heqing.session");
  expect(seen).not.toContain(town.session.toString("hex"));
});

describe("with the secret of a link or of a token of an account", () => {
  let hashes: readonly (readonly [string, Buffer])[];
  let account: string;

  beforeAll(async () => {
    const deliveryId = await matters.value<string>(
      `select d.id from heqing.delivery d join heqing.account a on a.person_id = d.person_id
        where d.proceeding_id = $1 and a.login = 'town1' limit 1`,
      own.matter,
    );
    const link = secretHash(await mailedLink(matters, deliveryId, "town1"));
    account = await matters.value("select id from heqing.account where login = 'town1'");
    const columns =
      "id, name, secret_hash, account_id, role, routes, jurisdiction, created_by, expires_at, division_code";
    await matters.rows(
      `insert into heqing.machine_token (${columns})
       select 'abcdefghij', 'x', sha256('a token'), a.id, a.role, '{getMatters}', a.jurisdiction, a.id, now() + interval '1 day', '339901001'
         from heqing.account a where a.login = 'town1'`,
    );
    // Where a token has to be confirmed by its person, this one is.
    if (
      await matters.value(
        "select exists (select from information_schema.columns where table_name = 'machine_token' and column_name = 'confirmed_at')",
      )
    )
      await matters.rows("update heqing.machine_token set confirmed_at = now()");
    hashes = [
      ["link", link],
      ["token", secretHash("a token")],
    ];
    await matters.rows(
      "insert into heqing.second_factor (account_id, pending_secret, pending_key_id) values ($1, 'x', 'x') on conflict do nothing",
      account,
    );
  });

  test("is who it is of, and changes nothing of how the account is signed in to", async () => {
    for (const [word, hash] of hashes) {
      expect([word, (await by(hash, "select heqing.actor_account() as account")).rows]).toEqual([word, [{ account }]]);
      for (const sql of [
        "insert into heqing.account_identity (account_id, issuer, subject) values ($1, 'https://thief.example', 'thief')",
        "insert into heqing.recovery_code (account_id, code_hash) values ($1, sha256('x'))",
      ])
        await expect(by(hash, sql, account)).rejects.toMatchObject({ code: "NOT_ENTITLED" });
      for (const sql of [
        "delete from heqing.second_factor where account_id = $1",
        "update heqing.second_factor set pending_secret = 'y' where account_id = $1",
        "select from heqing.second_factor where account_id = $1",
      ])
        expect([word, sql, (await by(hash, sql, account)).rowCount]).toEqual([word, sql, 0]);
      expect((await by(hash, "select heqing.change_own_password('x', 'x', sha256('x')) as changed")).rows).toEqual([
        { changed: null },
      ]);
      expect((await by(hash, "select heqing.raise_session(sha256('x'), 'x', 10, true) as raised")).rows).toEqual([
        { raised: false },
      ]);
      expect((await by(hash, "select from heqing.own_sessions()")).rowCount).toBe(0);
    }
  });
});

describe("with a session of a township", () => {
  let town: Actor;
  beforeAll(async () => {
    town = await actor(database, "town1");
  });

  const OTHERS: readonly (readonly [string, string])[] = [
    ["raises its own role", "update heqing.account set role = 'county' where login = 'town1'"],
    ["widens its own reach", "update heqing.account set jurisdiction = '*' where login = 'town1'"],
    ["ends another's account", "update heqing.account set active = false where login = 'town2'"],
    [
      "permits itself more",
      "insert into heqing.permission (role, resource, verb) values ('township', 'verdict', 'release')",
    ],
    ["renames a person", "update heqing.person set name = 'x'"],
    [
      "makes itself a party",
      "insert into heqing.party (proceeding_id, role, unit_id, division_code) values ($1, 'handling', 'demo-town-1', '339901')",
    ],
    ["reads another's letter", "select from heqing.letter where proceeding_id = $1"],
    ["reads another's messages", "select from heqing.delivery where proceeding_id = $1"],
    ["reads a clue that nobody has proven", "select from heqing.event where kind = 'clue-drafted'"],
    ["reads the duty of a clue", "select from heqing.duty where rung = 'clue'"],
    ["reads another's leaf", "select from heqing.ledger_leaf where proceeding_id = $1"],
    ["reads a salt", "select from heqing.ledger_salt"],
    ["writes an act", "insert into heqing.act (proceeding_id) values ($1)"],
    ["changes an act", "update heqing.act set payload = '{}'"],
    ["changes a leaf", "update heqing.ledger_leaf set canonical = '{}'"],
    ["deletes a leaf", "delete from heqing.ledger_leaf"],
    [
      "writes a leaf",
      "insert into heqing.ledger_leaf (id, kind, subject, canonical, leaf_hash, division_code) values (gen_random_uuid(), 'x', 'x', '{}', sha256('x'), '339901')",
    ],
    ["takes a number", "update heqing.number_series set last = 0"],
    ["calls for a number", "select heqing.next_number('demo-county-office', 'letter', 'x')"],
    ["holds an outbox entry back", "update heqing.outbox set done_at = now()"],
    ["writes an outbox entry", "insert into heqing.outbox (proceeding_id, seq) values ($1, 1)"],
    ["signs a letter", "update heqing.letter set state = 'signed', signed_at = now()"],
    ["reads another's second factor", "select from heqing.second_factor where account_id <> heqing.actor_account_id()"],
    [
      "reads another's recovery codes",
      "select from heqing.recovery_code where account_id <> heqing.actor_account_id()",
    ],
    ["reads tokens", "select id from heqing.machine_token"],
    ["reads the audit log", "select from heqing.audit_event"],
    [
      "releases",
      "insert into heqing.release (id, verdict_id, preliminary_id, opened, prepared_by, released_by, division_code) select gen_random_uuid(), 1, 1, false, a, a, '339901' from heqing.actor_account_id() a",
    ],
    ["retracts a value", "select heqing.retract(1, 'x')"],
    [
      "makes a section",
      "select heqing.make_section('x', 'x', 'x', '{}', 'county', 'river', null, 1, '339901', null, null, null, null, null, 'x')",
    ],
    [
      "seals what it did not release",
      `select heqing.seal_releases('[{"id": "${randomUUID()}", "release": "${randomUUID()}", "canonical": "{}", "salts": []}]')`,
    ],
  ];

  test.each(OTHERS)("nobody %s", async (_words, sql) => {
    const found = await by(town.session, sql, ...(sql.includes("$1") ? [other.matter] : [])).then(
      ({ rowCount }) => rowCount,
      ({ code, fields }: { code: string; fields?: { sqlstate?: string } }) => fields?.sqlstate ?? code,
    );
    expect([0, "42501", "NOT_ENTITLED", "HQ403", "HQ404"]).toContain(found);
  });

  test("nobody stores an act under a hash of something else", async () => {
    const act =
      "select heqing.receive_act($1, gen_random_uuid(), 'acknowledge', '{\"kind\": \"acknowledge\"}', sha256($2), null, null)";
    await expect(by(town.session, act, own.matter, "something else")).rejects.toMatchObject({ code: "NOT_ENTITLED" });
    expect((await by(town.session, act, own.matter, '{"kind":"acknowledge"}')).rowCount).toBe(1);
  });

  test("nobody finds another's rows by another search path, and none can be put in front of a name", async () => {
    const COUNT = `select (select count(*)::int from heqing.letter where proceeding_id = $1)
                        + (select count(*)::int from heqing.event where kind = 'clue-drafted') as found, heqing.may('letter', 'release') as may`;
    for (const path of ["", "public", "heqing, public, pg_catalog", "pg_temp, heqing", "nowhere"]) {
      const { rows } = await withActor(api(), town, async (session) => {
        await session.query("select set_config('search_path', $1, true)", [path]);
        return session.query(COUNT, [other.matter]);
      });
      expect([path, rows]).toEqual([path, [{ found: 0, may: false }]]);
    }
  });

  test("nobody writes a line of the log that the book writes, and none of somebody else", async () => {
    for (const kind of ["act", "release", "sign-in", "local-session", "account-changed", "person-forgotten"]) {
      const line =
        "insert into heqing.audit_event (kind, account_id) select $1, id from heqing.account where login = 'countyhead'";
      await expect(api().query(line, [kind])).rejects.toMatchObject({ code: "42501" });
      const read =
        "select heqing.audit_read($1, (select id from heqing.account where login = 'countyhead'), 'county', null, null, null, null, '{}')";
      await expect(api().query(read, [kind])).rejects.toMatchObject({ code: "HQ403" });
    }
  });
});

describe("with a session of who imports and releases", () => {
  test("nobody puts a value under the import of another", async () => {
    const station = await actor(database, "station2");
    const theirs = await matters.value<string>(
      "select b.id from heqing.import_batch b join heqing.account a on a.id = b.account_id where a.login = 'station' limit 1",
    );
    const copies = await matters.value<string>(
      "select string_agg(quote_ident(attname), ', ') from pg_attribute where attrelid = 'heqing.reading'::regclass and attnum > 0 and attidentity = '' and attname <> 'id' and not attisdropped",
    );
    const plant = `insert into heqing.reading (${copies}) select ${copies} from heqing.reading where batch_id = $1 limit 1`;
    await expect(by(station.session, plant, theirs)).rejects.toMatchObject({ code: "NOT_ENTITLED" });
    await expect(
      by(
        station.session,
        "insert into heqing.quarantine (batch_id, line, cells, raw, row_hash, division_code) select batch_id, 999, cells, raw, sha256('x'), division_code from heqing.quarantine where batch_id = $1 limit 1",
        theirs,
      ),
    ).rejects.toMatchObject({ code: "NOT_ENTITLED" });
  });

  test("nobody opens a second matter by a verdict that was told before", async () => {
    await matters.rows("update heqing.proceeding set open = false where id = $1", other.matter);
    const station = await actor(database, "station2");
    await expect(
      by(
        station.session,
        "select opened from heqing.attach_or_open($1, gen_random_uuid(), $2, sha256('x'), '{}')",
        other.verdict,
        await matters.value("select heqing.verdict_message($1)", other.verdict),
      ),
    ).rejects.toMatchObject({ code: "KEY_REUSED" });
  });

  test("nobody makes a verdict final without its release", async () => {
    const station = await actor(database, "station2");
    const columns =
      'section_id, scheme, period, class, target_class, outcome, trace, rule_versions, division_code, "leading", items';
    await expect(
      by(
        station.session,
        `insert into heqing.verdict (${columns}, status) select ${columns.replace("period", "'2001-02'")}, 'final' from heqing.verdict where id = $1`,
        other.verdict,
      ),
    ).rejects.toMatchObject({ code: "NOT_ENTITLED" });
  });

  test("nobody stages rows, or changes those that are staged, without a session", async () => {
    for (const sql of [
      "insert into heqing.import_stage (batch_id) select gen_random_uuid()",
      "update heqing.import_stage set batch_id = gen_random_uuid()",
      "delete from heqing.import_stage",
    ])
      await expect(api().query(sql)).rejects.toMatchObject({ code: "HQ403" });
  });

  test("nobody makes room for readings without a session", async () => {
    await expect(api().query("select heqing.ensure_reading_months('{1999-01-01}')")).rejects.toMatchObject({
      code: "HQ403",
    });
  });
});

test("no login makes anything anywhere by which a name of the book could be shadowed", async () => {
  for (const login of ["api", "worker", "relay", "sequencer", "readonly"] as const) {
    const { rows } = await database.pool(login).query(
      `select (select count(*)::int from pg_namespace where has_schema_privilege(oid, 'create')) as schemas,
              has_database_privilege(current_database(), 'create') as schema, has_database_privilege(current_database(), 'temp') as temporary`,
    );
    expect([login, rows]).toEqual([login, [{ schemas: 0, schema: false, temporary: false }]]);
    await expect(database.pool(login).query("create temp table account (id int)")).rejects.toMatchObject({
      code: "42501",
    });
  }
});
