import type { Outcome } from "../../domain/vocabulary";
import type { Queryable } from "../connect/transaction";
import type { Book } from "../schema/rows";

/** A section and a period. */
export interface SectionPeriod {
  readonly sectionId: Book["verdict"]["section_id"];
  /** `2026-10`, or `resample:<order number>`: values of two orders never mix. */
  readonly period: Book["verdict"]["period"];
}

/** A section and period of which other values are stated than before. */
export interface TouchedPeriod extends SectionPeriod {
  /** The last day of those values: by its rules the period is judged where none is left. */
  readonly day: string;
}

/** What judging needs to know of a section. */
export interface JudgedSection {
  readonly id: Book["section"]["id"];
  readonly body: "river" | "lake" | null;
  /** 国控, 省控, 市控, 县控 or 乡镇. */
  readonly level: Book["section"]["level"];
  readonly divisionCode: Book["section"]["division_code"];
}

/** A laboratory value that counts: of a section, item and day the one that was stated last. */
export interface PeriodSample extends SectionPeriod {
  readonly readingId: Book["reading"]["id"];
  readonly item: NonNullable<Book["reading"]["item"]>;
  readonly text: string;
  readonly mark: string | null;
  readonly sampledOn: NonNullable<Book["reading"]["sampled_on"]>;
  /** 数据存疑: nobody has looked at it yet. */
  readonly inDoubt: boolean;
}

/** A target of a section, valid from its first day to the day before `validTo`. */
export interface SectionTarget {
  readonly sectionId: Book["section_target"]["section_id"];
  readonly scheme: Book["section_target"]["scheme"];
  readonly targetClass: Book["section_target"]["target_class"];
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly source: Book["section_target"]["source"];
  readonly status: "binding" | "assumption";
}

/** A verdict as it is prepared for release: one of a section, period and scheme, in place of the one before it. */
export interface PreparedVerdict extends SectionPeriod {
  readonly scheme: string;
  /** Whether the scheme is the section's leading one, as its trace says too. */
  readonly leading: boolean;
  /** The items worse than the target, as its trace says too. */
  readonly missed: readonly string[];
  readonly class: number | null;
  readonly targetClass: number | null;
  readonly outcome: Outcome;
  readonly trace: unknown;
  readonly ruleVersions: unknown;
  /** Days of the samples; null where none is left. */
  readonly sampledFrom: string | null;
  readonly sampledTo: string | null;
  readonly orderNumber: string | null;
  readonly divisionCode: string;
}

/** The period to which a reading r belongs. */
export const PERIOD = "coalesce('resample:' || r.order_number, to_char(coalesce(r.sampled_on, r.month), 'YYYY-MM'))";

/** The sections and periods for which a batch stated laboratory values that were not stated before. */
export async function touchedPeriods(session: Queryable, batchId: string): Promise<readonly TouchedPeriod[]> {
  const { rows } = await session.query<TouchedPeriod>(
    `select r.section_id as "sectionId", ${PERIOD} as period, to_char(max(r.sampled_on), 'YYYY-MM-DD') as day
     from heqing.statement t
     join heqing.reading r on r.month = t.month and r.id = t.reading_id and r.kind = 'monthly'
     where t.batch_id = $1 group by 1, 2 order by 1, 2`,
    [batchId],
  );
  return rows;
}

const columns = (periods: readonly SectionPeriod[]): [string[], string[]] => [
  periods.map(({ sectionId }) => sectionId),
  periods.map(({ period }) => period),
];

/** The values that count for some periods, by section, period, item and day. */
export async function samplesOf(
  session: Queryable,
  periods: readonly SectionPeriod[],
): Promise<readonly PeriodSample[]> {
  const { rows } = await session.query<PeriodSample>(
    `with stated as (
       select distinct on (p.section_id, p.period, t.about)
              p.section_id, p.period, t.month, t.id as statement_id, t.reading_id, t.state
       from unnest($1::text[], $2::text[]) as p (section_id, period)
       cross join lateral (
         select r.month, r.id from heqing.reading r
          where r.month = case when p.period !~ '^resample:' then to_date(p.period, 'YYYY-MM') end and r.kind = 'monthly'
            and r.section_id = p.section_id and r.order_number is null
         union all
         select r.month, r.id from heqing.reading r
          where r.kind = 'monthly' and r.section_id = p.section_id and r.order_number = substr(p.period, 10)) r
       join heqing.statement t on t.month = r.month and t.reading_id = r.id
       order by p.section_id, p.period, t.about, t.id desc)
     select p.section_id as "sectionId", p.period, r.id as "readingId", r.item, r.values -> r.item ->> 'text' as text,
            r.values -> r.item ->> 'mark' as mark, r.sampled_on as "sampledOn",
            exists (select from heqing.doubt d where d.month = p.month and d.statement_id = p.statement_id
                     and d.item = r.item and d.state = 'open') as "inDoubt"
     from stated p
     join heqing.reading r on r.month = p.month and r.id = p.reading_id
     where p.state <> 'retracted'
     order by p.section_id, p.period, r.item, r.sampled_on`,
    columns(periods),
  );
  return rows;
}

/** What is known of some sections, by id. */
export async function judgedSections(
  session: Queryable,
  sectionIds: readonly string[],
): Promise<ReadonlyMap<string, JudgedSection>> {
  const { rows } = await session.query<JudgedSection>(
    `select id, body, level, division_code as "divisionCode" from heqing.section where id = any($1::text[])`,
    [sectionIds],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** Every target of some sections, as the book knows them now. */
export async function targetsOf(session: Queryable, sectionIds: readonly string[]): Promise<readonly SectionTarget[]> {
  const { rows } = await session.query<SectionTarget>(
    `select section_id as "sectionId", scheme, target_class as "targetClass", lower(valid) as "validFrom",
            upper(valid) as "validTo", source, status
     from heqing.section_target where section_id = any($1::text[]) and upper_inf(recorded) order by section_id, scheme, lower(valid)`,
    [sectionIds],
  );
  return rows;
}

/**
 * Writes preliminary verdicts; each supersedes the preliminary one before it. A final one stays in force until the new
 * one is released. Whether a period is history is settled by its first release: a correction of history stays history, and
 * nothing that reached a matter becomes history; where `history` is null, what was not released yet stays what it was. Gives their ids.
 */
export async function savePreliminary(
  session: Queryable,
  verdicts: readonly PreparedVerdict[],
  { preparedBy, history }: { readonly preparedBy: string; readonly history: boolean | null },
): Promise<readonly string[]> {
  if (verdicts.length === 0) return [];
  const { rows } = await session.query<{ id: Book["verdict"]["id"] }>(
    "select nextval('heqing.verdict_id_seq') as id from generate_series(1, $1)",
    [verdicts.length],
  );
  const ids = rows.map(({ id }) => id);
  await session.query(
    `update heqing.verdict v set superseded_by = n.id
     from unnest($1::bigint[], $2::text[], $3::text[], $4::text[]) as n (id, section_id, scheme, period)
     where v.superseded_by is null and v.status = 'preliminary'
       and (v.section_id, v.scheme, v.period) = (n.section_id, n.scheme, n.period)`,
    [
      ids,
      verdicts.map(({ sectionId }) => sectionId),
      verdicts.map(({ scheme }) => scheme),
      verdicts.map(({ period }) => period),
    ],
  );
  await session.query(
    `insert into heqing.verdict (id, section_id, scheme, "leading", period, status, class, target_class, outcome, items, trace,
                                 rule_versions, sampled_from, sampled_to, order_number, division_code, prepared_by, history)
     overriding system value
     select v.id, "sectionId", v.scheme, v.leading, v.period, 'preliminary', v.class, "targetClass", v.outcome, v.missed, v.trace,
            "ruleVersions", "sampledFrom", "sampledTo", "orderNumber", "divisionCode", $2, coalesce(f.history, $3, p.history,
              (select bool_or(o.history) from heqing.verdict o
                where o.section_id = "sectionId" and o.period = v.period and o.status = 'final' and o.superseded_by is null), false)
     from jsonb_to_recordset($1::jsonb) as v (id bigint, "sectionId" text, scheme text, "leading" boolean, period text,
       class smallint, "targetClass" smallint, outcome text, missed text[], trace jsonb, "ruleVersions" jsonb,
       "sampledFrom" date, "sampledTo" date, "orderNumber" text, "divisionCode" text)
     left join heqing.verdict f on (f.section_id, f.scheme, f.period, f.status) = ("sectionId", v.scheme, v.period, 'final')
       and f.superseded_by is null
     left join heqing.verdict p on p.superseded_by = v.id and p.status = 'preliminary'`,
    [JSON.stringify(verdicts.map((verdict, index) => ({ ...verdict, id: ids[index] }))), preparedBy, history],
  );
  return ids;
}
