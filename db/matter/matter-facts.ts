import type { ItemCode, WaterClass } from "../../domain/water";

/** The released verdict that opened a matter, or that joined last. */
export interface VerdictRecord {
  readonly id: string;
  readonly period: string;
  readonly waterClass: WaterClass | null;
  readonly targetClass: WaterClass | null;
  /** The items that share the worst class. */
  readonly limiting: readonly ItemCode[];
}

/** What a letter or notice says of a matter, whatever its state: names of units and places, of no person. */
export interface MatterFacts {
  readonly id: string;
  readonly number: string;
  readonly divisionCode: string;
  readonly demo: boolean;
  readonly section: {
    readonly id: string;
    readonly name: string;
    readonly river: string | null;
    readonly level: string;
  };
  readonly responsibleUnit: string;
  readonly office: string;
  readonly station: string | null;
  readonly verdict: VerdictRecord;
}

export interface FactsRow {
  readonly id: string;
  readonly number: string;
  readonly division_code: string;
  readonly demo: boolean;
  readonly section_id: string;
  readonly section_name: string;
  readonly river_name: string | null;
  readonly level: string;
  readonly unit_name: string;
  readonly office_name: string;
  readonly station_name: string | null;
  readonly verdict_id: string;
  readonly period: string;
  readonly class: number | null;
  readonly target_class: number | null;
  readonly limiting: readonly ItemCode[] | null;
}

/** What to select and from where, with `m` as the matter's row. */
export const MATTER_FACTS = {
  columns: `m.id, m.number, m.division_code, m.demo, m.section_id, s.name as section_name, r.name as river_name, s.level,
         u.name as unit_name, o.name as office_name, t.name as station_name,
         v.id as verdict_id, v.period, v.class, v.target_class, v.trace -> 'limiting' as limiting`,
  tables: `heqing.matter m
    join heqing.section s on s.id = m.section_id
    left join heqing.river r on r.id = s.river_id
    join heqing.unit u on u.id = m.unit_id
    join heqing.unit o on o.id = m.office_id
    left join heqing.unit t on t.id = m.station_id
    join heqing.verdict v on v.id = m.verdict_id`,
} as const;

export const matterFacts = (row: FactsRow): MatterFacts => ({
  id: row.id,
  number: row.number,
  divisionCode: row.division_code,
  demo: row.demo,
  section: { id: row.section_id, name: row.section_name, river: row.river_name, level: row.level },
  responsibleUnit: row.unit_name,
  office: row.office_name,
  station: row.station_name,
  verdict: {
    id: row.verdict_id,
    period: row.period,
    waterClass: row.class as WaterClass | null,
    targetClass: row.target_class as WaterClass | null,
    limiting: Array.isArray(row.limiting) ? row.limiting : [],
  },
});
