import type { Queryable } from "../connect/transaction";

/** What a look for missing values changed. */
export interface GapReport {
  readonly opened: number;
  readonly closed: number;
  readonly open: number;
}

/**
 * Looks which sections of a source had no value for more intervals than its rule allows 缺数: a gap is opened once, and closed
 * when values come again. A source that is paused owes nothing.
 */
export async function reportGaps(session: Queryable, sourceId: string): Promise<GapReport> {
  const { rows } = await session.query<GapReport>(
    `with late as (
       select k.source_id, k.section_id, coalesce(k.last_value_at, k.first_at) as since
         from heqing.source_section k join heqing.source s on s.id = k.source_id and not s.paused
        where k.source_id = $1
          and coalesce(k.last_value_at, k.first_at) < clock_timestamp() - make_interval(mins => s.interval_minutes * s.gap_intervals)
     ), opened as (
       insert into heqing.source_gap (source_id, section_id, since) select source_id, section_id, since from late
       on conflict (source_id, section_id) where closed_at is null do nothing
       returning 1
     ), closed as (
       update heqing.source_gap g set closed_at = clock_timestamp()
        where g.source_id = $1 and g.closed_at is null and not exists (select from late l where l.section_id = g.section_id)
       returning 1
     )
     select (select count(*) from opened)::integer as opened, (select count(*) from closed)::integer as closed,
            (select count(*) from late)::integer as open`,
    [sourceId],
  );
  return rows[0] ?? { opened: 0, closed: 0, open: 0 };
}
