import type { Queryable } from "../connect/transaction";
import type { Book } from "../schema/rows";
import { PERIOD, type TouchedPeriod } from "./verdicts";

/** A value or row that a batch stated, where it stands in the book. */
interface StatedRow {
  readonly month: Book["statement"]["month"];
  readonly statementId: Book["statement"]["id"];
  readonly readingId: Book["reading"]["id"];
  readonly sectionId: Book["statement"]["section_id"];
}

/** A laboratory's value that a batch stated. */
export interface StatedSample extends StatedRow {
  readonly sampledOn: NonNullable<Book["reading"]["sampled_on"]>;
  readonly orderNumber: Book["reading"]["order_number"];
  readonly item: NonNullable<Book["reading"]["item"]>;
  readonly text: string;
}

/** A row of an automatic station as it is stated now. */
export interface StatedInstant extends StatedRow {
  readonly at: NonNullable<Book["reading"]["observed_at"]>;
  readonly values: Readonly<Record<string, string>>;
  /** Conductivity and turbidity as they came; empty where there is none. */
  readonly ec: string;
  readonly turbidity: string;
  /** 1 to 6; null where the row had none. */
  readonly publishedClass: number | null;
  readonly class: Book["reading"]["class"];
  /** Stated by the batch. */
  readonly fresh: boolean;
  /** Something of it is in doubt, or was rejected. */
  readonly held: boolean;
}

/** What makes a stated value look wrong. */
export interface FoundDoubt extends StatedRow {
  readonly item: string;
  readonly pattern: string;
  readonly ruleId: string;
  readonly ruleVersion: number;
  readonly finding: { readonly zh: string; readonly en: string };
  /** `noted` holds no value back. */
  readonly state: "open" | "noted";
}

/** The sections for which a batch stated something. */
export async function statedSections(session: Queryable, batchId: string): Promise<readonly string[]> {
  const { rows } = await session.query<{ id: Book["statement"]["section_id"] }>(
    "select distinct section_id as id from heqing.statement where batch_id = $1 order by 1",
    [batchId],
  );
  return rows.map(({ id }) => id);
}

/** The laboratory values that a batch stated of some sections, by section, order and day. */
export async function statedSamples(
  session: Queryable,
  batchId: string,
  sectionIds: readonly string[],
): Promise<readonly StatedSample[]> {
  const { rows } = await session.query<StatedSample>(
    `select t.month::text as month, t.id as "statementId", r.id as "readingId", t.section_id as "sectionId",
            to_char(r.sampled_on, 'YYYY-MM-DD') as "sampledOn", r.order_number as "orderNumber", r.item,
            r.values -> r.item ->> 'text' as text
       from heqing.statement t
       join heqing.reading r on r.month = t.month and r.id = t.reading_id and r.kind = 'monthly'
      where t.batch_id = $1 and t.section_id = any($2::text[])
      order by t.section_id, r.order_number, r.sampled_on, r.item`,
    [batchId, sectionIds],
  );
  return rows;
}

const INSTANTS = `
  select distinct on (t.about) t.month::text as month, t.id as "statementId", r.id as "readingId", t.section_id as "sectionId",
         r.observed_at as at,
         (select coalesce(jsonb_object_agg(v.key, v.value ->> 'text'), '{}') from jsonb_each(r.values) v
           where v.value ->> 'mark' is null) as values,
         coalesce(r.raw ->> 'ec_us_cm', '') as ec, coalesce(r.raw ->> 'turbidity_ntu', '') as turbidity,
         case when r.raw ->> 'published_class' ~ '^[1-6]$' then (r.raw ->> 'published_class')::integer end as "publishedClass",
         r.class, coalesce(t.batch_id = $2::uuid, false) as fresh, t.state = 'retracted' as gone,
         exists (select from heqing.doubt d where d.month = t.month and d.statement_id = t.id and d.state in ('open', 'rejected')) as held
    from window_of w
    join heqing.reading r on r.section_id = $1 and r.kind = 'platform' and r.observed_at between w.first and w.last
     and r.month between date_trunc('month', w.first - interval '1 day')::date and w.last::date + 1
    join heqing.statement t on t.month = r.month and t.reading_id = r.id and t.section_id = r.section_id
   order by t.about, t.id desc`;

/** What is stated of a section's automatic station from some minutes before the first row of a batch to its last one, in order of time. */
export async function statedInstants(
  session: Queryable,
  { batchId, sectionId, minutes }: { readonly batchId: string; readonly sectionId: string; readonly minutes: number },
): Promise<readonly StatedInstant[]> {
  return instants(
    session,
    `with window_of as (
       select min(r.observed_at) - make_interval(mins => $3) as first, max(r.observed_at) as last
         from heqing.statement t
         join heqing.reading r on r.month = t.month and r.id = t.reading_id and r.kind = 'platform'
        where t.batch_id = $2 and t.section_id = $1)`,
    [sectionId, batchId, minutes],
  );
}

/** What is stated of a section's automatic station between two instants, in order of time. */
export async function instantsBetween(
  session: Queryable,
  sectionId: string,
  { first, last }: { readonly first: Date; readonly last: Date },
): Promise<readonly StatedInstant[]> {
  const span = "with window_of as (select $3::timestamptz as first, $4::timestamptz as last)";
  return instants(session, span, [sectionId, null, first, last]);
}

async function instants(session: Queryable, span: string, values: unknown[]): Promise<readonly StatedInstant[]> {
  const { rows } = await session.query<StatedInstant & { readonly gone: boolean }>(
    `${span} select * from (${INSTANTS}) stated where not gone order by at`,
    values,
  );
  return rows;
}

/** The sections next to one, up and down the river, today. */
export async function neighboursOf(session: Queryable, sectionId: string): Promise<readonly string[]> {
  const { rows } = await session.query<{ id: Book["section"]["id"] }>(
    `select distinct case from_id when $1 then to_id else from_id end as id from heqing.section_edge
      where $1 in (from_id, to_id) and upper_inf(recorded) and valid @> (now() at time zone 'Asia/Shanghai')::date order by 1`,
    [sectionId],
  );
  return rows.map(({ id }) => id);
}

/** Keeps what was found of the values that a batch stated. */
export async function keepDoubts(session: Queryable, doubts: readonly FoundDoubt[]): Promise<void> {
  if (doubts.length === 0) return;
  await session.query(
    `insert into heqing.doubt (month, reading_id, statement_id, section_id, item, pattern, rule_id, rule_version, finding, state)
     select d.month, d."readingId", d."statementId", d."sectionId", d.item, d.pattern, d."ruleId", d."ruleVersion", d.finding, d.state
       from jsonb_to_recordset($1::jsonb) as d (month date, "readingId" bigint, "statementId" bigint, "sectionId" text, item text,
         pattern text, "ruleId" text, "ruleVersion" integer, finding jsonb, state text)
     on conflict do nothing`,
    [JSON.stringify(doubts)],
  );
}

/** A decision on a value in doubt. */
export interface DoubtDecision {
  readonly sectionId: string;
  readonly readingId: string;
  readonly item: string;
  readonly decision: "confirmed" | "rejected";
  readonly reason: string;
}

/**
 * A second person says whether a value in doubt counts. Gives the period that rests on it, where it is one that is judged.
 * @throws HeqingError NOT_ENTITLED, NOT_FOUND, SECOND_PERSON_NEEDED, ACT_REFUSED where nothing of it is in doubt
 */
export async function decideDoubt(
  session: Queryable,
  { sectionId, readingId, item, decision, reason }: DoubtDecision,
): Promise<readonly (TouchedPeriod & { readonly automatic: boolean })[]> {
  await session.query("select heqing.decide_doubt($1, $2, $3, $4, $5)", [sectionId, readingId, item, decision, reason]);
  const { rows } = await session.query<TouchedPeriod & { readonly automatic: boolean }>(
    `select $1::text as "sectionId", ${PERIOD} as period, r.kind = 'platform' as automatic,
            to_char(coalesce(r.sampled_on, (r.observed_at at time zone 'Asia/Shanghai')::date), 'YYYY-MM-DD') as day
       from heqing.reading r where r.id = $2`,
    [sectionId, readingId],
  );
  return rows;
}
