import type { Queryable } from "../connect/transaction";

/** A section and a period that a batch brought new laboratory values for. */
export interface TouchedPeriod {
  readonly sectionId: string;
  /** `2026-10`, or `resample:<matter number>`. */
  readonly period: string;
}

/** A laboratory value that counts: of a section, item and day the one that was stated last. */
export interface PeriodSample extends TouchedPeriod {
  readonly readingId: string;
  readonly item: string;
  readonly text: string;
  readonly mark: string | null;
  readonly sampledOn: string;
  readonly matterNumber: string | null;
  readonly body: "river" | "lake" | null;
  readonly divisionCode: string;
}

/** A target of a section, valid from its first day to the day before `validTo`. */
export interface SectionTarget {
  readonly sectionId: string;
  readonly scheme: string;
  readonly targetClass: number;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly source: string;
  readonly status: "binding" | "assumption";
}

/** A verdict as it is prepared for release. */
export interface PreparedVerdict extends TouchedPeriod {
  readonly scheme: string;
  readonly class: number | null;
  readonly targetClass: number | null;
  readonly outcome: "met" | "missed" | "unjudgeable" | "undecided" | "no_target";
  readonly trace: unknown;
  readonly ruleVersions: unknown;
  readonly sampledFrom: string;
  readonly sampledTo: string;
  readonly matterNumber: string | null;
  readonly divisionCode: string;
}

const PERIOD = "coalesce('resample:' || r.matter_number, to_char(r.sampled_on, 'YYYY-MM'))";

/** The sections and periods for which a batch stated laboratory values that were not stated before. */
export async function touchedPeriods(session: Queryable, batchId: string): Promise<readonly TouchedPeriod[]> {
  const { rows } = await session.query<TouchedPeriod>(
    `select distinct r.section_id as "sectionId", ${PERIOD} as period
     from heqing.statement t
     join heqing.reading r on r.month = t.month and r.id = t.reading_id and r.kind = 'monthly'
     where t.batch_id = $1 order by 1, 2`,
    [batchId],
  );
  return rows;
}

const columns = (periods: readonly TouchedPeriod[]): [string[], string[]] => [
  periods.map(({ sectionId }) => sectionId),
  periods.map(({ period }) => period),
];

/** The values that count for some periods, by section, period, item and day. */
export async function samplesOf(
  session: Queryable,
  periods: readonly TouchedPeriod[],
): Promise<readonly PeriodSample[]> {
  const { rows } = await session.query<PeriodSample>(
    `with stated as (
       select distinct on (p.section_id, p.period, t.about)
              p.section_id, p.period, t.month, t.reading_id, t.state
       from unnest($1::text[], $2::text[]) as p (section_id, period)
       cross join lateral (
         select r.month, r.id from heqing.reading r
          where r.month = case when p.period !~ '^resample:' then to_date(p.period, 'YYYY-MM') end and r.kind = 'monthly'
            and r.section_id = p.section_id and r.matter_number is null
         union all
         select r.month, r.id from heqing.reading r
          where r.kind = 'monthly' and r.section_id = p.section_id and r.matter_number = substr(p.period, 10)) r
       join heqing.statement t on t.month = r.month and t.reading_id = r.id
       order by p.section_id, p.period, t.about, t.id desc)
     select p.section_id as "sectionId", p.period, r.id as "readingId", r.item, r.values -> r.item ->> 'text' as text,
            r.values -> r.item ->> 'mark' as mark, r.sampled_on as "sampledOn", r.matter_number as "matterNumber",
            s.body, s.division_code as "divisionCode"
     from stated p
     join heqing.section s on s.id = p.section_id
     join heqing.reading r on r.month = p.month and r.id = p.reading_id
     where p.state <> 'retracted'
     order by p.section_id, p.period, r.item, r.sampled_on`,
    columns(periods),
  );
  return rows;
}

/** Every target of some sections. */
export async function targetsOf(session: Queryable, sectionIds: readonly string[]): Promise<readonly SectionTarget[]> {
  const { rows } = await session.query<SectionTarget>(
    `select section_id as "sectionId", scheme, target_class as "targetClass", lower(valid) as "validFrom",
            upper(valid) as "validTo", source, status
     from heqing.section_target where section_id = any($1::text[]) order by section_id, scheme, lower(valid)`,
    [sectionIds],
  );
  return rows;
}

/**
 * Writes preliminary verdicts; each supersedes the preliminary one before it. A final one stays in force until the new
 * one is released. Of a batch taken in as history they are history too. Gives their ids.
 */
export async function savePreliminary(
  session: Queryable,
  verdicts: readonly PreparedVerdict[],
  { preparedBy, batchId }: { readonly preparedBy: string; readonly batchId: string },
): Promise<readonly string[]> {
  if (verdicts.length === 0) return [];
  const { rows } = await session.query<{ id: string }>(
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
    `insert into heqing.verdict (id, section_id, scheme, period, status, class, target_class, outcome, trace, rule_versions,
                                 sampled_from, sampled_to, matter_number, division_code, prepared_by, history)
     overriding system value
     select id, "sectionId", scheme, period, 'preliminary', class, "targetClass", outcome, trace, "ruleVersions",
            "sampledFrom", "sampledTo", "matterNumber", "divisionCode", $2,
            (select b.history from heqing.import_batch b where b.id = $3)
     from jsonb_to_recordset($1::jsonb) as v (id bigint, "sectionId" text, scheme text, period text, class smallint,
       "targetClass" smallint, outcome text, trace jsonb, "ruleVersions" jsonb, "sampledFrom" date, "sampledTo" date,
       "matterNumber" text, "divisionCode" text)`,
    [JSON.stringify(verdicts.map((verdict, index) => ({ ...verdict, id: ids[index] }))), preparedBy, batchId],
  );
  return ids;
}
