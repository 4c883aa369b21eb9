import { Readable } from "node:stream";
import { findLink, makeLinks } from "../../../db/session/link";
import { secretHash } from "../../../db/session/secret";
import { withActor } from "../../../db/session/with-actor";
import { importFile } from "../../../intake/import-file";
import { useDatabase } from "../../setup/database";
import { actor, useMatters } from "../../setup/matter-fixture";

/** What a thief of the worker's login tries: acts in a person's name, letters, numbers, messages and links of their own choosing. */
const database = useDatabase();
const matters = useMatters(database);
const worker = () => database.pool("worker");
const REFUSED = { code: "HQ403" };
const CLOSED = { code: "42501" };

/** A matter whose letter waits for the head's signature. */
let drafted: string;
/** One whose letter is signed, with the message that asks to acknowledge it not sent yet. */
let signed: string;

beforeAll(async () => {
  drafted = await matters.release({ section: "demo-1" });
  await matters.settled(drafted);
  signed = await matters.release({ section: "demo-2" });
  await matters.settled(signed);
  await matters.sign(signed);
  await matters.advance(signed);
}, 60_000);

const head = () => matters.value<string>("select person_id from heqing.account where login = 'countyhead'");
const messageOf = (id: string, login: string, notice: string) =>
  matters.value<string>(
    `select d.id from heqing.delivery d join heqing.account a on a.person_id = d.person_id join heqing.step s on s.id = d.step_id
      where d.proceeding_id = $1 and a.login = $2 and s.payload ->> 'notice' = $3`,
    id,
    login,
    notice,
  );

describe("stores no act that the law would take for a person's", () => {
  const insert = (columns: string, values: string) =>
    `insert into heqing.act (proceeding_id, seq, act_id, kind, payload, payload_hash, division_code, received_at, ${columns})
     values ($1, 999, gen_random_uuid(), 'verdict', '{}', sha256('x'), '339901', now(), ${values})`;

  test.each([
    [
      "with a person and a head's post",
      "role, person_id, posts",
      `'system', $2, '[{"party": "supervisor", "kind": "head"}]'`,
    ],
    [
      "with a post alone",
      "role, post_id",
      "'system', (select id from heqing.post limit 1 offset length($2::text) * 0)",
    ],
    ["with the role of an office", "role, request_id", "'county', $2::text"],
    ["with a proof", "role, assurance, request_id", "'system', 'second-factor', $2::text"],
  ])("%s", async (_words, columns, values) => {
    await expect(worker().query(insert(columns, values), [drafted, await head()])).rejects.toMatchObject(REFUSED);
  });

  test.each(["sign", "acknowledge", "approve", "plan"])("of the kind %s", async (kind) => {
    const store =
      "select heqing.store_act($1, gen_random_uuid(), $2, $3, sha256('x'), null, 'system', null, null, true)";
    await expect(worker().query(store, [drafted, kind, JSON.stringify({ kind })])).rejects.toMatchObject(REFUSED);
  });

  test("in a line of the timeline that names somebody who did nothing", async () => {
    const line = `insert into heqing.event (proceeding_id, n, at, kind, act_seq, account_id, data, law_revision, division_code)
      values ($1, 999, now(), 'letter-signed', 1, $2, '{}', 'x', '339901')`;
    const account = await matters.value("select id from heqing.account where login = 'countyhead'");
    await expect(worker().query(line, [drafted, account])).rejects.toMatchObject(CLOSED);
  });
});

describe("writes no letter of its own", () => {
  test("signs none that nobody signed", async () => {
    const account = await matters.value("select id from heqing.account where login = 'countyhead'");
    const sign =
      "update heqing.letter set state = 'signed', signed_at = now(), signed_by = $2, number = 'x', content_hash = sha256('x') where proceeding_id = $1";
    await expect(worker().query(sign, [drafted, account])).rejects.toMatchObject(REFUSED);
    await expect(
      worker().query("update heqing.letter set number = 'x' where proceeding_id = $1", [drafted]),
    ).rejects.toMatchObject(REFUSED);
  });

  test("changes no text that was submitted, and signs none but that", async () => {
    const change =
      "update heqing.letter set draft = jsonb_set(draft, '{title}', '\"x\"'), made_from = null where proceeding_id = $1";
    const submitted = await matters.release({ section: "demo-3" });
    await matters.settled(submitted);
    await matters.receive("county", submitted, { kind: "submit", step: await matters.step(submitted, "sign") });
    await matters.advance(submitted);
    await expect(worker().query(change, [submitted])).rejects.toMatchObject(REFUSED);
    await matters.receive("countyhead", submitted, { kind: "sign", step: await matters.step(submitted, "sign") });
    await matters.advance(submitted);
    expect(
      await matters.value(
        "select content_hash = sha256(convert_to(heqing.canonical(draft), 'UTF8')) from heqing.letter where proceeding_id = $1",
        submitted,
      ),
    ).toBe(true);
  });

  test("neither by the signature on another letter", async () => {
    const sign = `update heqing.letter l set state = 'signed', signed_at = now(), signed_by = s.signed_by, number = 'x', content_hash = sha256('x')
      from heqing.letter s where s.proceeding_id = $2 and l.proceeding_id = $1`;
    await expect(worker().query(sign, [drafted, signed])).rejects.toMatchObject(REFUSED);
  });

  test.each([
    `draft = '{"title": "x"}'`,
    "number = 'x'",
    "content_hash = sha256('x')",
    "signed_by = null",
    "signed_at = now()",
    "rung = 'clue'",
  ])("changes of a signed one not %s", async (change) => {
    await expect(
      worker().query(`update heqing.letter set ${change} where proceeding_id = $1`, [signed]),
    ).rejects.toMatchObject(REFUSED);
  });
});

test.each([
  ["sets a series of numbers back", "update heqing.number_series set last = 0"],
  ["begins a series", "insert into heqing.number_series values ('demo-county-office', 'x', 2026, 100)"],
  ["moves a matter to another section", "update heqing.proceeding set section_id = 'demo-2'"],
  ["moves a matter to where others see it", "update heqing.proceeding set division_code = '3388'"],
  ["gives a matter another number", "update heqing.proceeding set number = 'x'"],
  ["pins other rules", "update heqing.proceeding set pins = '{}'"],
  [
    "opens a matter without a verdict",
    "insert into heqing.proceeding (kind, number, section_id, division_code, verdict_id) select 'matter', 'x', section_id, division_code, verdict_id from heqing.proceeding limit 1",
  ],
  ["gives a task to another unit", "update heqing.step set unit_id = 'demo-town-2'"],
  ["makes a task one that nobody sees", "update heqing.step set seen_by = '{}'"],
  [
    "writes to somebody",
    "insert into heqing.delivery (id, proceeding_id, step_id, person_id, post_id, party, channel, address, message_id, division_code) select gen_random_uuid(), proceeding_id, step_id, person_id, post_id, party, channel, 'thief@example.com', 'x', division_code from heqing.delivery limit 1",
  ],
  ["sends a message to another address", "update heqing.delivery set address = 'thief@example.com'"],
  [
    "sends a message to another person",
    "update heqing.delivery set person_id = (select id from heqing.person limit 1)",
  ],
  ["turns an outbox entry to another proceeding", "update heqing.outbox set proceeding_id = 1"],
  ["changes what an act says", "update heqing.act set payload = '{}'"],
  ["deletes an event", "delete from heqing.event"],
])("nobody %s", async (_words, sql) => {
  await expect(worker().query(sql)).rejects.toMatchObject(CLOSED);
});

test("writes to nobody for a task of persons, and for no notice that is over", async () => {
  const before = await matters.value("select count(*)::int from heqing.delivery");
  await worker().query(
    `select heqing.write_deliveries($1, (select jsonb_agg(jsonb_build_object('step_id', s.id, 'to', '["responsible", "supervisor", "handling"]'::jsonb))
         from heqing.step s where s.proceeding_id = $1 and (s.by_person or s.state <> 'todo')),
       '{"responsible": ["chief", "head"], "supervisor": ["chief", "head"], "handling": ["head"]}', 'x')`,
    [drafted],
  );
  expect(await matters.value("select count(*)::int from heqing.delivery")).toBe(before);
});

describe("a link", () => {
  const open = (secret: string | undefined) => findLink(database.pool("api"), secretHash(secret ?? ""));

  test("is for the message that the book ordered, for 72 hours, by a secret that stands nowhere", async () => {
    const delivery = await messageOf(signed, "town1", "assignment").then(
      (id) => id ?? messageOf(signed, "town2", "assignment"),
    );
    const secret = (await makeLinks(worker(), [delivery])).get(delivery);
    expect(secret).toMatch(/^[0-9a-f]{50}$/);
    const link = await open(secret);
    expect(link).toMatchObject({ state: "open", matterId: signed });
    expect(Number(link?.expiresAt) - Date.now()).toBeLessThanOrEqual(72 * 3_600_000);
    const kept = await matters.value<string>(
      "select (select string_agg(l::text, '') from heqing.link l) || (select string_agg(d::text, '') from heqing.delivery d)",
    );
    expect(kept).not.toContain(secret);
    expect(kept).not.toContain(Buffer.from(secret ?? "").toString("hex"));
  });

  test("is made for no message that asks nothing of the kind, goes to another office, or is answered", async () => {
    const others = await matters.rows<{ id: string }>(
      `select d.id from heqing.delivery d join heqing.step s on s.id = d.step_id
        where d.party <> 'responsible' or d.state <> 'pending' or s.payload ->> 'notice' not in ('assignment', 'climbed', 'chase', 'overdue')`,
    );
    expect(others.length).toBeGreaterThan(3);
    expect(
      await makeLinks(
        worker(),
        others.map(({ id }) => id),
      ),
    ).toEqual(new Map());
  });

  test("acknowledges no letter that nobody signed, whatever the worker says of the matter", async () => {
    const [step] = await matters.rows<{ id: string }>(
      `with ordered as (
         insert into heqing.step (id, proceeding_id, no, kind, payload, by_person, state, division_code, created_at)
         select gen_random_uuid(), $1, 900, 'notify', '{"kind": "notify", "no": 900, "notice": "assignment"}', false, 'todo', '339901', now() returning id)
       select id from ordered`,
      drafted,
    );
    await worker().query("update heqing.proceeding set phase = 'served' where id = $1", [drafted]);
    await worker().query(`select heqing.write_deliveries($1, $2, '{"responsible": ["chief", "liaison"]}', 'x')`, [
      drafted,
      JSON.stringify([{ step_id: step?.id, to: ["responsible"] }]),
    ]);
    const made = await matters.rows<{ id: string; address: string }>(
      "select id, address from heqing.delivery where step_id = $1",
      step?.id,
    );
    expect(made.length).toBeGreaterThan(0);
    expect(made.every(({ address }) => address.endsWith("@demo.heqing.example"))).toBe(true);
    expect(
      await makeLinks(
        worker(),
        made.map(({ id }) => id),
      ),
    ).toEqual(new Map());
  });
});

describe("for a source that is switched on", () => {
  let account: string;
  beforeAll(async () => {
    account = await matters.value("select id from heqing.account where login = 'station'");
    await matters.rows(
      `insert into heqing.source (id, kind, name, account_id, unit_id, division_code, rule, interval_minutes, gap_intervals, entered_by, paused)
       select 'machine', 'token', 'x', a.id, a.unit_id, '339901', 'x@1', 240, 2, a.id, false from heqing.account a where a.id = $1`,
      account,
    );
    await matters.rows("insert into heqing.source_content (sha256, bytes) values (sha256('x'), 'x')");
    await matters.rows(
      "insert into heqing.source_fetch (id, source_id, address, account_id, division_code, state, sha256) values ($1, 'machine', '', $2, '339901', 'kept', sha256('x'))",
      FETCH,
      account,
    );
  });
  const FETCH = "00000000-0000-4000-8000-000000000001";
  const secret = secretHash("a fetch");

  test("does nothing in a proceeding in the name of its account", async () => {
    await worker().query("select heqing.act_for_source($1, $2)", [FETCH, secret]);
    const store = `select heqing.store_act($1, gen_random_uuid(), 'acknowledge', '{}', sha256('x'), $2, 'station', null, null, true)`;
    await expect(
      withActor(worker(), { session: secret }, (session) => session.query(store, [drafted, account])),
    ).rejects.toMatchObject({ code: "NOT_ENTITLED", message: expect.stringContaining("by a person") as string });
  });

  test("finds values doubtful, and decides on none in the name of its account", async () => {
    await worker().query("select heqing.act_for_source($1, $2)", [FETCH, secret]);
    await importFile({
      pool: database.pool("api"),
      actor: await actor(database, "station"),
      fileName: "监测.csv",
      source: Readable.from([Buffer.from("section,date,item,value\n演示溪甲乙交接断面,2021-02-05,tp,0.05\n")]),
    });
    const [reading] = await matters.rows<{ month: string; id: string; statement: string; section: string }>(
      `select t.month::text, t.reading_id::text as id, t.id::text as statement, t.section_id as section
         from heqing.statement t where t.section_id like 'demo-%' order by t.id limit 1`,
    );
    const keep = (state: string, decided: string) =>
      withActor(worker(), { session: secret }, (session) =>
        session.query(
          `insert into heqing.doubt (month, reading_id, statement_id, section_id, item, pattern, rule_id, rule_version, finding, state, reason, by_account, decided_at)
           values ($1, $2, $3, $4, 'tp', 'jump', 'x', 1, '{}', '${state}', ${decided})`,
          [reading?.month, reading?.id, reading?.statement, reading?.section],
        ),
      );
    for (const state of ["confirmed", "rejected"])
      await expect(keep(state, `'seen', heqing.actor_account_id(), now()`)).rejects.toMatchObject({
        fields: { sqlstate: "42501" },
      });
    expect(await matters.value("select count(*)::int from heqing.doubt where rule_id = 'x'")).toBe(0);
    await keep("open", "null, null, null");
    expect(await matters.value("select count(*)::int from heqing.doubt where rule_id = 'x'")).toBe(1);
  });

  test("acts for it no longer than the book lets it", async () => {
    for (const change of ["secret_until = now() + interval '1 year'", "secret_hash = sha256('mine')"])
      await expect(
        worker().query(`update heqing.source_fetch set ${change} where id = $1`, [FETCH]),
      ).rejects.toMatchObject(REFUSED);
    await worker().query("update heqing.source_fetch set secret_hash = null, secret_until = null where id = $1", [
      FETCH,
    ]);
  });
});
