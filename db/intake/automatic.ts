import type { Queryable } from "../connect/transaction";
import type { SectionPeriod, TouchedPeriod } from "./verdicts";
import type { Book } from "../schema/rows";

/** The values of an automatic station at one instant: of a section and instant the row that was stated last. */
export interface AutomaticReading extends SectionPeriod {
  readonly readingId: Book["reading"]["id"];
  /** Day in Asia/Shanghai. */
  readonly day: string;
  /** Texts by item. */
  readonly values: Readonly<Record<string, string>>;
  /** Items in doubt 数据存疑 that nobody has looked at yet; those that were rejected are left out of the values. */
  readonly inDoubt: readonly string[];
}

/**
 * The months, among some periods, for which rows of an automatic station are stated, which somebody who reaches the
 * section does; by section, period and instant.
 */
export async function automaticOf(
  session: Queryable,
  periods: readonly SectionPeriod[],
): Promise<readonly AutomaticReading[]> {
  const months = periods.filter(({ period }) => !period.startsWith("resample:"));
  if (months.length === 0) return [];
  const { rows } = await session.query<AutomaticReading>(
    `select p.section_id as "sectionId", p.period, r.id as "readingId",
            to_char(r.observed_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as day,
            (select coalesce(jsonb_object_agg(v.key, v.value ->> 'text'), '{}')
               from jsonb_each(r.values) v
              where v.value ->> 'mark' is null
                and not exists (select from heqing.doubt d where d.month = p.month and d.statement_id = p.statement_id
                                 and d.item = v.key and d.state = 'rejected')) as values,
            array(select distinct d.item from heqing.doubt d where d.month = p.month and d.statement_id = p.statement_id
                   and d.state = 'open' and r.values ? d.item order by 1) as "inDoubt"
     from (
       select distinct on (p.section_id, p.period, t.about) p.section_id, p.period, t.month, t.id as statement_id, t.reading_id, t.state
       from unnest($1::text[], $2::text[]) as p (section_id, period)
       join heqing.reading r on r.month = to_date(p.period, 'YYYY-MM') and r.kind = 'platform' and r.section_id = p.section_id
        and to_char(r.observed_at at time zone 'Asia/Shanghai', 'YYYY-MM') = p.period
       join heqing.statement t on t.month = r.month and t.reading_id = r.id
       order by p.section_id, p.period, t.about, t.id desc) p
     join heqing.reading r on r.month = p.month and r.id = p.reading_id
     where p.state <> 'retracted'
     order by p.section_id, p.period, r.observed_at`,
    [months.map(({ sectionId }) => sectionId), months.map(({ period }) => period)],
  );
  return rows;
}

/** Months with laboratory values for which a batch stated rows of an automatic station. */
export async function automaticTouched(session: Queryable, batchId: string): Promise<readonly TouchedPeriod[]> {
  const { rows } = await session.query<TouchedPeriod>(
    `select r.section_id as "sectionId", to_char(r.month, 'YYYY-MM') as period,
            to_char(max(r.observed_at) at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as day
     from heqing.statement w
     join heqing.reading r on r.month = w.month and r.id = w.reading_id and r.kind = 'platform'
     where w.batch_id = $1
       and exists (select from heqing.reading m
                    where m.month = r.month and m.kind = 'monthly' and m.section_id = r.section_id and m.order_number is null)
     group by 1, 2 order by 1, 2`,
    [batchId],
  );
  return rows;
}

/** The items of the newest verdict in force of a section, period and scheme, as its trace tells them. */
export interface JudgedItems extends SectionPeriod {
  readonly scheme: Book["verdict"]["scheme"];
  readonly items: unknown;
}

/** What the newest verdicts of some periods rest on. */
export async function judgedItems(
  session: Queryable,
  periods: readonly SectionPeriod[],
): Promise<readonly JudgedItems[]> {
  const { rows } = await session.query<JudgedItems>(
    `select distinct on (v.section_id, v.period, v.scheme)
            v.section_id as "sectionId", v.period, v.scheme, v.trace -> 'items' as items
     from unnest($1::text[], $2::text[]) as p (section_id, period)
     join heqing.verdict v on v.section_id = p.section_id and v.period = p.period and v.superseded_by is null
     order by v.section_id, v.period, v.scheme, v.id desc`,
    [periods.map(({ sectionId }) => sectionId), periods.map(({ period }) => period)],
  );
  return rows;
}
