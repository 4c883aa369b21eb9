import type { WaterClass } from "../../domain/water";
import type { Queryable } from "../transaction";
import { likePart } from "./matters";
import { classNameOrNull } from "./verdicts";

/** A section with its target and what is known of it last. Classes are printed names. */
export interface SectionRow {
  readonly id: string;
  readonly name: string;
  readonly river: string | null;
  readonly level: string;
  readonly body: string | null;
  readonly divisionName: string;
  readonly upstream: string | null;
  readonly downstream: string | null;
  readonly targetClass: string | null;
  readonly targetStatus: string | null;
  readonly targetSource: string | null;
  readonly latest: {
    readonly period: string;
    readonly class: string | null;
    readonly outcome: string;
    readonly status: string;
  } | null;
  readonly realtime: { readonly at: string; readonly class: string | null; readonly open: string | null } | null;
  readonly demo: boolean;
}

/** What a list of sections is narrowed to; null = not narrowed. */
export interface SectionFilter {
  readonly id: string | null;
  readonly q: string | null;
  readonly level: string | null;
  readonly demo: boolean | null;
  /** Whether verdicts before their release are among the latest. */
  readonly preliminary: boolean;
}

interface SectionLine extends Omit<SectionRow, "targetClass" | "latest" | "realtime"> {
  readonly targetClass: WaterClass | null;
  readonly period: string | null;
  readonly class: WaterClass | null;
  readonly outcome: string | null;
  readonly status: string | null;
  readonly at: Date | null;
  readonly realtimeClass: WaterClass | null;
  readonly open: string | null;
}

const sectionRow = ({
  period,
  outcome,
  status,
  at,
  realtimeClass,
  open,
  class: last,
  ...line
}: SectionLine): SectionRow => ({
  ...line,
  targetClass: classNameOrNull(line.targetClass),
  latest:
    period === null || outcome === null || status === null
      ? null
      : { period, class: classNameOrNull(last), outcome, status },
  realtime: at === null ? null : { at: at.toISOString(), class: classNameOrNull(realtimeClass), open },
});

/** Sections in the order of rivers and flow. Results of a month are those the actor may see; the sections are public. */
export async function readSections(session: Queryable, filter: SectionFilter): Promise<readonly SectionRow[]> {
  const { rows } = await session.query<SectionLine>(
    `select s.id, s.name, r.name as river, s.level, s.body, d.name as "divisionName", up.name as upstream,
            down.name as downstream, t.target_class as "targetClass", t.status as "targetStatus", t.source as "targetSource",
            v.period, v.class, v.outcome, v.status, p.observed_at as at, p.class as "realtimeClass", p.open, s.demo
       from heqing.section s
       join heqing.division d on d.code = s.division_code
       left join heqing.river r on r.id = s.river_id
       left join heqing.division up on up.code = s.division_out
       left join heqing.division down on down.code = s.division_in
       left join lateral (
         select target_class, status, source from heqing.section_target
          where section_id = s.id and valid @> (now() at time zone 'Asia/Shanghai')::date order by scheme limit 1) t on true
       left join lateral (
         select period, class, outcome, status from heqing.verdict
          where section_id = s.id and superseded_by is null and period ~ '^[0-9]' and (status = 'final' or $5)
          order by period desc, status desc limit 1) v on true
       left join lateral (
         select observed_at, class, open from heqing.reading
          where section_id = s.id and kind = 'platform' and observed_at is not null
          order by observed_at desc, id desc limit 1) p on true
      where ($1::text is null or s.id = $1) and ($2::text is null or s.name ilike $2 or r.name ilike $2)
        and ($3::text is null or s.level = $3) and ($4::boolean is null or s.demo = $4)
      order by s.demo, r.flow_order nulls last, r.id, s.flow_order nulls last, s.name, s.id`,
    [filter.id, filter.q === null ? null : likePart(filter.q), filter.level, filter.demo, filter.preliminary],
  );
  return rows.map(sectionRow);
}

/** One value of a month as it was judged. */
export interface SeriesPoint {
  readonly period: string;
  readonly item: string;
  readonly value: string;
}

/** The judged values of a section by month, from the verdicts in force; for a preliminary reader the newest of each. */
export async function readSeries(
  session: Queryable,
  sectionId: string,
  preliminary: boolean,
): Promise<readonly SeriesPoint[]> {
  const { rows } = await session.query<SeriesPoint>(
    `select v.period, i.trace ->> 'item' as item, i.trace ->> 'used' as value
       from (select distinct on (period) period, trace from heqing.verdict
              where section_id = $1 and superseded_by is null and period ~ '^[0-9]' and (status = 'final' or $2)
              order by period, status desc, scheme) v
      cross join lateral jsonb_array_elements(v.trace -> 'items') with ordinality as i (trace, n)
      order by v.period, i.n`,
    [sectionId, preliminary],
  );
  return rows;
}
