import type { Queryable } from "../connect/transaction";
import type { Book } from "../schema/rows";
import type { SectionPeriod } from "./verdicts";

/** A month of which a verdict is in force. */
export interface EndedMonth extends SectionPeriod {
  /** Whether everything that is in force of it was taken in as history. */
  readonly history: Book["verdict"]["history"];
}

const columns = (periods: readonly SectionPeriod[]): [string[], string[]] => [
  periods.map(({ sectionId }) => sectionId),
  periods.map(({ period }) => period),
];

/** Those of some months of which a verdict was released. */
export async function releasedMonths(
  session: Queryable,
  months: readonly SectionPeriod[],
): Promise<readonly EndedMonth[]> {
  const { rows } = await session.query<EndedMonth>(
    `select v.section_id as "sectionId", v.period, bool_and(v.history) as history
       from (select distinct * from unnest($1::text[], $2::text[]) as u (section_id, period)) p
       join heqing.verdict v on v.section_id = p.section_id and v.period = p.period
        and v.status = 'final' and v.superseded_by is null
      group by 1, 2 order by 1, 2`,
    columns(months),
  );
  return rows;
}

/** Those of some periods of which a verdict waits or is in force, each as section, line feed and period. */
export async function standingPeriods(
  session: Queryable,
  periods: readonly SectionPeriod[],
): Promise<ReadonlySet<string>> {
  if (periods.length === 0) return new Set();
  const { rows } = await session.query<SectionPeriod>(
    `select distinct v.section_id as "sectionId", v.period
       from unnest($1::text[], $2::text[]) as p (section_id, period)
       join heqing.verdict v on v.section_id = p.section_id and v.period = p.period and v.superseded_by is null`,
    columns(periods),
  );
  return new Set(rows.map(({ sectionId, period }) => `${sectionId}\n${period}`));
}
