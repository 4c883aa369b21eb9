import type { Queryable } from "../connect/transaction";
import type { As } from "../schema/as";
import type { Book } from "../schema/rows";

/** A section with the latest that is known of it. */
export interface SectionRow
  extends
    Pick<Book["section"], "id" | "name" | "province" | "level" | "demo">,
    As<Book["section"], { flowOrder: "flow_order"; divisionCode: "division_code" }>,
    As<Book["division"], { divisionName: "name" }> {
  readonly body: "river" | "lake" | null;
  readonly river: Book["river"]["name"] | null;
  /** 出境 and 入境 side; null where not stated. */
  readonly upstream: Book["division"]["name"] | null;
  readonly downstream: Book["division"]["name"] | null;
  /** Target of today; null where there is none. */
  readonly target: {
    readonly scheme: string;
    readonly class: number;
    readonly source: string;
    readonly status: "binding" | "assumption";
  } | null;
  /** Newest row of the national platform. */
  readonly realtime: {
    readonly readingId: string;
    readonly observedAt: string;
    readonly class: number | null;
    readonly open: string | null;
  } | null;
  /** Newest released verdict of a month, seen within the jurisdiction. */
  readonly verdict: {
    readonly id: string;
    readonly period: string;
    readonly class: number | null;
    readonly outcome: string;
  } | null;
}

const SECTIONS = `
  select s.id, s.name, s.province, s.level, s.body, r.name as river, s.flow_order as "flowOrder",
         s.division_code as "divisionCode", d.name as "divisionName", up.name as upstream, down.name as downstream, s.demo,
         t.target, l.realtime, v.verdict
  from heqing.section s
  join heqing.division d on d.code = s.division_code
  left join heqing.river r on r.id = s.river_id
  left join heqing.division up on up.code = s.division_out
  left join heqing.division down on down.code = s.division_in
  left join lateral (
    select jsonb_build_object('scheme', scheme, 'class', target_class, 'source', source, 'status', status) as target
    from heqing.section_target
    where section_id = s.id and valid @> (now() at time zone 'Asia/Shanghai')::date and upper_inf(recorded)
    order by scheme limit 1
  ) t on true
  left join lateral (
    select jsonb_build_object('readingId', id::text, 'observedAt', heqing.instant(observed_at), 'class', class, 'open', open) as realtime
    from heqing.reading
    where section_id = s.id and kind = 'platform' and observed_at is not null
    order by observed_at desc, id desc limit 1
  ) l on true
  left join lateral (
    select jsonb_build_object('id', id::text, 'period', period, 'class', class, 'outcome', outcome) as verdict
    from heqing.verdict
    where section_id = s.id and status = 'final' and superseded_by is null and order_number is null
    order by period desc, id desc limit 1
  ) v on true`;

/** Every section in flow order, with its newest classes; `divisionPrefix` narrows to a division. */
export async function listSections(session: Queryable, divisionPrefix = ""): Promise<readonly SectionRow[]> {
  const { rows } = await session.query<SectionRow>(
    `${SECTIONS} where starts_with(s.division_code, $1) order by s.demo, r.flow_order, r.id, s.flow_order nulls last, s.id`,
    [divisionPrefix],
  );
  return rows;
}

/** One section, null where there is none. */
export async function readSection(session: Queryable, id: string): Promise<SectionRow | null> {
  const { rows } = await session.query<SectionRow>(`${SECTIONS} where s.id = $1`, [id]);
  return rows[0] ?? null;
}
