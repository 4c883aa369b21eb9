import type { Queryable } from "../connect/transaction";

/** An order of a re-sampling 复测, with what it says must be sampled. */
export interface ResampleOrder {
  readonly order: string;
  /** Items; none where nothing says what was missed. */
  readonly items: readonly string[];
}

/** The orders of some numbers: what was missed at the section since the matter was opened must be sampled again. */
export async function ordersOf(session: Queryable, numbers: readonly string[]): Promise<readonly ResampleOrder[]> {
  if (numbers.length === 0) return [];
  const { rows } = await session.query<ResampleOrder>(
    `select m.number as "order", array(
              select distinct i.item
                from heqing.verdict v
               cross join lateral jsonb_array_elements_text(coalesce(v.trace -> 'against' -> 'items', '[]')) as i (item)
               where v.section_id = m.section_id and v.status = 'final' and v.outcome = 'missed' and v.superseded_by is null
                 and v.id >= m.verdict_id and (v.matter_number is null or v.matter_number = m.number)
               order by 1) as items
     from heqing.matter m where m.number = any($1::text[])`,
    [numbers],
  );
  return rows;
}
