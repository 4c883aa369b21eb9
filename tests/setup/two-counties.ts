import { randomUUID } from "node:crypto";
import { Readable } from "node:stream";
import { payloadHash } from "../../db/ledger/canonical";
import { loadAccounts, loadRegistry } from "../../db/registry/load";
import { demoMonth } from "../../intake/sheet/demo-sheet";
import { importFile } from "../../intake/import-file";
import { demonstration, type Registry } from "../../registry";
import { loadRules } from "../../rules";
import { releaseVerdicts } from "../../engine/release";
import type { ProceedingKind } from "../../domain/vocabulary";
import type { TestDatabase } from "./database";
import { actor, type Matters } from "./matter-fixture";
import { settle } from "./served";

/** Ids of things that exist in a county. */
export interface CountyIds {
  readonly matter: string;
  /** An act on it by its township. */
  readonly act: string;
  /** A re-sampling of the matter, and an act on it by the station. */
  readonly sampling: string;
  readonly samplingAct: string;
  /** An objection within it, and the unit's withdrawal. */
  readonly objection: string;
  readonly objectionAct: string;
  /** A hearing of the upstream side, and an act in it by its township. */
  readonly hearing: string;
  readonly hearingAct: string;
  /** A file that an act on the matter carries. */
  readonly attachment: string;
  /** The drafted letter of the matter. */
  readonly letter: string;
  /** A request of the matter to a department, with an act on it, and an interview. */
  readonly request: string;
  readonly requestAct: string;
  readonly interview: string;
  readonly interviewAct: string;
  readonly section: string;
  /** A value of the section, on which the released verdict rests. */
  readonly reading: string;
  readonly verdict: string;
  /** Waits for its release. */
  readonly preliminary: string;
  readonly import: string;
}

/** The demonstration county's neighbour in another city: its copy under other codes, ids, names and logins. */
export function neighbour(): Registry {
  const text = JSON.stringify(demonstration()).replaceAll("3399", "3388").replaceAll("demo-", "next-");
  const copy = JSON.parse(text.replaceAll("演示", "邻").replaceAll("演治", "邻治")) as Registry;
  return { ...copy, accounts: copy.accounts.map((account) => ({ ...account, login: `next-${account.login}` })) };
}

/** Which department has a task in the matter of which township. */
const DEPARTMENTS: Readonly<Record<number, string>> = { 1: "housing", 2: "farming" };

/** The neighbour's registry and accounts, which have the same roles under logins that begin with `next-`. */
export async function loadNeighbour(database: TestDatabase): Promise<void> {
  const owner = database.pool("owner");
  const county = neighbour();
  await loadRegistry(owner, county);
  await loadAccounts(owner, county.accounts);
}

/**
 * Gives a county something of everything: values with a refused row, a preliminary and a released verdict, a matter of
 * the first township (or of another) with notices sent, a letter drafted, an act received, a task of a department, and
 * whatever tells of a clue.
 */
export async function furnish(
  database: TestDatabase,
  matters: Matters,
  prefix: "" | "next-" = "",
  place = 1,
): Promise<CountyIds> {
  const own = prefix === "" ? "demo-" : "next-";
  const { sections } = prefix === "" ? demonstration() : neighbour();
  const section = `${own}${place}`;
  const bring = async (date: string, bad = "") => {
    const text = demoMonth({ sections, missing: new Set([section]), date });
    return importFile({
      pool: database.pool("api"),
      actor: await actor(database, `${prefix}station`),
      fileName: `${own}${date}.csv`,
      source: Readable.from([Buffer.from(text + bad)]),
    });
  };
  const [month, later] = [`2025-0${place}`, `2025-1${place}`];
  const { batchId } = await bring(`${month}-05`, `${sections[0]?.name},2025-13-4${place},tp,x,,\n`);
  const { verdictIds } = await bring(`${later}-05`);
  const first = await matters.value<string>(
    "select id from heqing.verdict where section_id = $1 and period = $2",
    section,
    month,
  );
  const preliminary = await matters.value<string>(
    "select id from heqing.verdict where section_id = $1 and id = any($2::bigint[])",
    section,
    verdictIds,
  );
  const {
    released: [released],
  } = await releaseVerdicts({
    pool: database.pool("api"),
    actor: await actor(database, `${prefix}station2`),
    verdictIds: [first],
    library: loadRules(),
    requestId: randomUUID(),
  });
  const matter = released?.proceedingId ?? "";
  await settle(matters, matter);
  const act = randomUUID();
  await matters.receive(`${prefix}town${place}`, matter, { kind: "acknowledge" }, act);
  await matters.advance(matter);
  const attachment = await carryFile(matters, matter);
  await draftClue(matters, matter);
  const sampling = await childOf(matters, matter, "sampling");
  const hearing = await childOf(matters, matter, "hearing");
  const objection = await childOf(matters, matter, "objection");
  const request = await childOf(matters, matter, "request");
  const interview = await childOf(matters, matter, "interview");
  const department = `${own}${DEPARTMENTS[place] ?? "housing"}`;
  await matters.rows(
    `insert into heqing.party (proceeding_id, role, unit_id, division_code)
     select id, case kind when 'request' then 'department' else 'interviewed' end, $2, division_code
       from heqing.proceeding where id = any ($1)`,
    [request, interview],
    department,
  );
  await taskOf(matters, department, matter, sampling, hearing, request, interview, objection);
  const samplingAct = randomUUID();
  await matters.receive(`${prefix}station`, sampling, { kind: "acknowledge" }, samplingAct);
  const hearingAct = randomUUID();
  await matters.receive(`${prefix}town${place}`, hearing, { kind: "acknowledge" }, hearingAct);
  const objectionAct = randomUUID();
  const withdrawal = { kind: "withdraw-objection", reason: "x" } as const;
  await matters.receive(`${prefix}town${place}`, objection, withdrawal, objectionAct);
  const requestAct = randomUUID();
  await matters.receive(`${prefix}town${place}`, request, { kind: "withdraw-request", reason: "x" }, requestAct);
  const interviewAct = randomUUID();
  await matters.receive(`${prefix}county`, interview, MINUTES, interviewAct);
  return {
    matter,
    act,
    sampling,
    samplingAct,
    hearing,
    hearingAct,
    attachment,
    letter: await matters.value<string>(
      // Shown to every party, as a signed one is.
      "update heqing.letter set seen_by = null where id = (select l.id from heqing.letter l where l.proceeding_id = $1 order by l.step_no limit 1) returning id::text",
      matter,
    ),
    request,
    requestAct,
    objection,
    objectionAct,
    interview,
    interviewAct,
    section,
    reading: await matters.value<string>(
      "select max(id)::text from heqing.reading where section_id = $1 and batch_id = $2",
      section,
      batchId,
    ),
    verdict: released?.verdictId ?? "",
    preliminary,
    import: batchId,
  };
}

/** An attachment of a proceeding, as an act of its unit carries it. */
const carryFile = (matters: Matters, id: string): Promise<string> =>
  matters.value<string>(
    `with made as (
       insert into heqing.attachment (id, proceeding_id, kind, name, bytes, content_hash, account_id, division_code)
       select gen_random_uuid(), a.proceeding_id, 'png', 'x', 1, sha256('x'), a.account_id, a.division_code
         from heqing.act a where a.proceeding_id = $1 and a.account_id is not null order by a.seq desc limit 1
       returning id), content as (
       insert into heqing.attachment_copy (attachment_id, copy, content) select id, copy, 'x' from made, unnest(array['original', 'public', 'thumbnail']) copy)
     insert into heqing.attached (proceeding_id, seq, place, attachment_id)
     select a.proceeding_id, a.seq, 1, made.id from made, heqing.act a
      where a.proceeding_id = $1 and a.account_id is not null order by a.seq desc limit 1
     returning attachment_id::text`,
    id,
  );

/** A task of a unit, over by now, in some proceedings: what it has or had a task in is seen by it. */
export const taskOf = (matters: Matters, unit: string, ...proceedings: readonly string[]): Promise<readonly object[]> =>
  matters.rows<object>(
    `insert into heqing.step (id, proceeding_id, no, kind, payload, by_person, unit_id, state, division_code, created_at)
     select gen_random_uuid(), id, 9002, 'call', '{"kind": "call", "no": 9002}', true, $2, 'lifted', division_code, now()
       from heqing.proceeding where id = any ($1)`,
    proceedings,
    unit,
  );

/** A child of a matter as it stands before its first act was judged, with the matter's parties. */
export const childOf = (matters: Matters, matter: string, kind: ProceedingKind): Promise<string> =>
  matters.value<string>(
    `with made as (
       insert into heqing.proceeding (kind, parent_id, child_no, number, section_id, division_code, scheme, verdict_id, pins, demo)
       select $2, m.id, 9001, m.number || '-9001-' || $2, m.section_id, m.division_code, m.scheme, m.verdict_id, m.pins, m.demo
         from heqing.proceeding m where m.id = $1
       returning id)
     , parties as (
       insert into heqing.party (proceeding_id, role, unit_id, division_code)
       select made.id, y.role, y.unit_id, y.division_code from made, heqing.party y
        where y.proceeding_id = $1 and y.role <> 'handling')
     select id::text from made`,
    matter,
    kind,
  );

const MINUTES = {
  kind: "record-minutes",
  on: "2025-01-01",
  participants: [],
  problem: "x",
  measures: "x",
  requirement: "x",
} as const;

const NO_WORDS = { zh: "", en: "" };

/** A row in every table that may tell of a clue, and a duty that tells of none. */
async function draftClue(matters: Matters, matter: string): Promise<void> {
  await matters.rows(
    `insert into heqing.event (proceeding_id, n, at, kind, data, law_revision, seen_by, division_code)
     select id, 9001, now(), 'clue-drafted', '{"step": 9001}', 'test', '{handling}', division_code from heqing.matter where id = $1`,
    matter,
  );
  await matters.rows(
    `insert into heqing.duty (proceeding_id, no, kind, owner, unit_id, rung, started_at, due_at, provisional, explanation, status, seen_by, division_code)
     select id, 9000 + n, 'rectify', case v.rung when 'clue' then 'handling' else 'responsible' end,
            case v.rung when 'clue' then office_id else unit_id end, v.rung, now(), now(), false, $2, 'lifted',
            case v.rung when 'clue' then '{handling}'::text[] end, division_code
       from heqing.matter cross join (values (0, 'supervision-order'), (1, 'clue')) as v (n, rung) where id = $1`,
    matter,
    JSON.stringify({ dueDate: "2025-01-01", steps: [], notices: [], moves: [], sentence: NO_WORDS, basis: NO_WORDS }),
  );
  await matters.rows(
    `with step as (
       insert into heqing.step (id, proceeding_id, no, kind, payload, by_person, unit_id, state, division_code, created_at, done_at)
       select gen_random_uuid(), id, 9003, 'sign', '{"kind": "sign", "no": 9003, "rung": "supervision-order"}', true, office_id, 'done',
              division_code, now(), now()
         from heqing.matter where id = $1
       returning id, proceeding_id, division_code)
     insert into heqing.letter (id, proceeding_id, step_id, step_no, kind, rung, number, draft, state, signed_at, division_code)
     select gen_random_uuid(), proceeding_id, id, 9003, 'letter', 'supervision-order', id::text, $2, 'signed', now(), division_code from step`,
    matter,
    JSON.stringify({ title: "x", addressee: "x", paragraphs: [], citations: [], signer: "x" }),
  );
  await matters.rows(
    `insert into heqing.stop (proceeding_id, no, ground, duties, from_at, until_at, division_code)
     select id, 9001, 'test', '{9000}', now(), now(), division_code from heqing.matter where id = $1`,
    matter,
  );
  await matters.rows(
    `insert into heqing.doubt (month, reading_id, statement_id, section_id, item, pattern, rule_id, rule_version, finding)
     select r.month, r.id, t.id, r.section_id, r.item, 'probe-range', 'probe-range', 1, '{"zh": "", "en": ""}'
       from heqing.reading r join heqing.statement t on t.month = r.month and t.reading_id = r.id
      where r.section_id = (select section_id from heqing.matter where id = $1) and r.kind = 'monthly' order by r.id desc limit 1`,
    matter,
  );
  await matters.rows(
    `insert into heqing.warning (section_id, kind, about, rule_id, rule_version, finding, division_code)
     select section_id, 'sustained', 'test', 'sustained-warning', 1, '{"zh": "", "en": ""}', division_code from heqing.matter where id = $1
     on conflict do nothing`,
    matter,
  );
  await matters.rows(
    `insert into heqing.release_refusal (verdict_id, reason, refused_by, division_code)
     select v.id, 'test', v.prepared_by, v.division_code from heqing.verdict v
      where v.section_id = (select section_id from heqing.matter where id = $1) and v.status = 'preliminary' and v.superseded_by is not null
      order by v.id desc limit 1`,
    matter,
  );
  await matters.rows(
    `with step as (
       insert into heqing.step (id, proceeding_id, no, kind, payload, by_person, unit_id, state, seen_by, division_code, created_at)
       select gen_random_uuid(), id, 9001, 'clue', '{"kind": "clue", "no": 9001, "rung": "clue"}', true, office_id, 'todo', '{handling}',
              division_code, now()
         from heqing.matter where id = $1
       returning id, proceeding_id, division_code)
     , letter as (
       insert into heqing.letter (id, proceeding_id, step_id, step_no, kind, rung, draft, seen_by, division_code)
       select gen_random_uuid(), proceeding_id, id, 9001, 'letter', 'clue', $2, '{handling}', division_code from step)
     insert into heqing.delivery (id, proceeding_id, step_id, person_id, post_id, party, channel, address, message_id, division_code)
     select gen_random_uuid(), s.proceeding_id, s.id, d.person_id, d.post_id, 'supervisor', 'mail', 'x@example.org', s.id::text, s.division_code
       from step s cross join lateral (select person_id, post_id from heqing.delivery where proceeding_id = $1 limit 1) d`,
    matter,
    JSON.stringify({ title: "x", addressee: "x", paragraphs: [], citations: [], signer: "x" }),
  );
  await matters.rows(
    `insert into heqing.ledger_leaf (id, kind, proceeding_id, subject, canonical, leaf_hash, seen_by, division_code)
     select gen_random_uuid(), 'event', id, 'proceeding/' || id, '{"kind":"clue-drafted"}', sha256(convert_to(id::text, 'UTF8')), '{handling}',
            division_code
       from heqing.matter where id = $1`,
    matter,
  );
  const body = { kind: "set-clue-aside", step: 9001, reason: "test" } as const;
  await matters.rows(
    `insert into heqing.act (proceeding_id, seq, act_id, kind, payload, payload_hash, account_id, role, seen_by, division_code, received_at, outcome, handled_at)
     select id, -9001, gen_random_uuid(), 'set-clue-aside', $2, $3, null, 'county', '{handling}', division_code, now(), 'applied', now()
       from heqing.matter where id = $1`,
    matter,
    JSON.stringify(body),
    payloadHash(body),
  );
}
