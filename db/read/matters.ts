import type { Queryable } from "../connect/transaction";
import { instantOrNull, instantText } from "./instant";

/** A matter as a line of a list. */
export interface MatterRow {
  readonly id: string;
  readonly number: string;
  readonly sectionName: string;
  readonly divisionName: string;
  readonly unitName: string;
  /** null until the opening was judged */
  readonly phase: string | null;
  /** Closed as 撤销, not as 销号. */
  readonly withdrawn: boolean;
  readonly rung: string | null;
  readonly open: boolean;
  readonly openedAt: string;
  readonly closedAt: string | null;
  /** The nearest end of a running duty. */
  readonly nextDue: string | null;
  readonly overdue: boolean;
  readonly parked: boolean;
  readonly demo: boolean;
}

/** What a list of matters is narrowed to; null = not narrowed. */
export interface MatterFilter {
  readonly open: boolean | null;
  readonly phase: string | null;
  /** Part of a number or of a section's name. */
  readonly q: string | null;
  readonly sectionId: string | null;
  /** Id of the last matter of the page before. */
  readonly after: string | null;
  readonly limit: number;
}

/** Columns and joins of a line; the filter's words are added behind. */
export const MATTER_LINE = `
  select m.id::text as id, m.number, s.name as "sectionName", d.name as "divisionName", u.name as "unitName",
         nullif(m.phase, 'opened') as phase, m.withdrawn,
         heqing.shown_rung(m.id) as rung, m.open, m.opened_at as "openedAt", m.closed_at as "closedAt",
         due.at as "nextDue", coalesce(due.overdue, false) as overdue, m.parked_at is not null as parked, m.demo
    from heqing.matter m
    join heqing.section s on s.id = m.section_id
    join heqing.division d on d.code = m.division_code
    join heqing.unit u on u.id = m.unit_id
    left join lateral (
      select min(due_at) as at, bool_or(overdue) as overdue
        from heqing.duty where proceeding_id = m.id and status = 'running') due on true`;

/** A line as it comes from Postgres. */
export type MatterLine = Omit<MatterRow, "openedAt" | "closedAt" | "nextDue"> & {
  readonly openedAt: Date;
  readonly closedAt: Date | null;
  readonly nextDue: Date | null;
};

/** With its instants as the API gives them. */
export const matterRow = (line: MatterLine): MatterRow => ({
  ...line,
  openedAt: instantText(line.openedAt),
  closedAt: instantOrNull(line.closedAt),
  nextDue: instantOrNull(line.nextDue),
});

/** `%` and `_` of what somebody typed stand for themselves. */
const likePart = (text: string): string => `%${text.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;

/** A page of the matters that the actor may see, the newest first; `next` is the `after` of the following page. */
export async function readMatters(
  session: Queryable,
  filter: MatterFilter,
): Promise<{ readonly items: readonly MatterRow[]; readonly next: string | null }> {
  const words: string[] = [];
  const values: (string | number | boolean)[] = [];
  const narrow = (value: string | boolean | null, word: (place: string) => string): void => {
    if (value !== null) words.push(word(`$${values.push(value)}`));
  };
  narrow(filter.open, (place) => `m.open = ${place}`);
  narrow(filter.phase, (place) => `m.phase = ${place}`);
  narrow(filter.sectionId, (place) => `m.section_id = ${place}`);
  narrow(
    filter.q === null ? null : likePart(filter.q),
    (place) => `(m.number ilike ${place} or s.name ilike ${place})`,
  );
  narrow(filter.after, (place) => `m.id < ${place}::bigint`);
  const { rows } = await session.query<MatterLine>(
    `${MATTER_LINE} ${words.length === 0 ? "" : `where ${words.join(" and ")}`}
      order by m.id desc limit $${values.push(filter.limit + 1)}`,
    values,
  );
  const items = rows.slice(0, filter.limit).map(matterRow);
  return { items, next: rows.length > filter.limit ? (items.at(-1)?.id ?? null) : null };
}
