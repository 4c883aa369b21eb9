import type { Queryable } from "../connect/transaction";
import type { Book } from "../schema/rows";

/** One value of a month as it was judged. */
export interface SeriesPoint extends Pick<Book["verdict"], "period"> {
  readonly item: string;
  readonly value: string;
}

/** The judged values of a section by month, from the verdicts in force; `preliminary`: with those before their release. */
export async function readSeries(
  session: Queryable,
  sectionId: string,
  preliminary: boolean,
): Promise<readonly SeriesPoint[]> {
  const { rows } = await session.query<SeriesPoint>(
    `select v.period, i.trace ->> 'item' as item, i.trace ->> 'used' as value
       from (select distinct on (period) period, trace from heqing.verdict
              where section_id = $1 and superseded_by is null and period ~ '^[0-9]{4}-[0-9]{2}$' and (status = 'final' or $2)
              order by period, status desc, scheme) v
      cross join lateral jsonb_array_elements(v.trace -> 'items') with ordinality as i (trace, n)
      order by v.period, i.n`,
    [sectionId, preliminary],
  );
  return rows;
}
