import type { Name, ProceedingKind } from "../../domain/vocabulary";
import type { As } from "../schema/as";
import type { Book } from "../schema/rows";
import { type LadderPin, type Ladders, rungName } from "./ladders";
import { instantOrNull, instantText } from "./instant";

/** A proceeding as a line of a list. */
export interface ProceedingRow {
  readonly id: string;
  readonly kind: ProceedingKind;
  readonly number: NonNullable<Book["proceeding"]["number"]>;
  /** null where it is about no section. */
  readonly sectionName: string | null;
  readonly divisionName: string;
  /** Of the responsible unit. */
  readonly unitName: string;
  /** null until the opening was judged */
  readonly phase: Book["proceeding"]["phase"] | null;
  /** How it ended: 销号, 撤销, …; null while it is open. */
  readonly endedAs: string | null;
  readonly rung: string | null;
  /** As its ladder calls the rung. */
  readonly rungName: Name | null;
  readonly open: boolean;
  readonly openedAt: string;
  readonly closedAt: string | null;
  /** The nearest end of a running duty whose clock does not stand still. */
  readonly nextDue: string | null;
  readonly overdue: boolean;
  /** Whether the clock of a running duty stands still 中止计时. */
  readonly stopped: boolean;
  readonly parked: boolean;
  readonly demo: boolean;
}

/** The unit that is a party now; null where none is, or where the actor does not see it. */
const partyUnit = (role: string): string => `(
  select y.unit_id from heqing.party y
   where y.proceeding_id = m.id and y.role = '${role}' and upper_inf(y.recorded) and y.valid @> now()
   order by y.id limit 1)`;

/** Its name. */
export const partyName = (role: string): string => `(select u.name from heqing.unit u where u.id = ${partyUnit(role)})`;

/** Columns and joins of a line of heqing.proceeding \`m\`; what narrows it is added behind. */
export const LINE = `
  select m.id::text as id, m.kind, coalesce(m.number, '') as number, s.name as "sectionName", d.name as "divisionName",
         coalesce(u.name, '') as "unitName", nullif(m.phase, 'opened') as phase, m.ended_as as "endedAs",
         m.rung, m.pins -> 'ladder' as pin, m.open, m.opened_at as "openedAt", m.closed_at as "closedAt", due.at as "nextDue",
         coalesce(due.overdue, false) as overdue, coalesce(due.stopped, false) as stopped, m.parked_at is not null as parked, m.demo
    from heqing.proceeding m
    left join heqing.section s on s.id = m.section_id
    join heqing.division d on d.code = m.division_code
    -- Joined, so that the units are read once a page and not once a line.
    left join heqing.unit u on u.id = ${partyUnit("responsible")}
    left join lateral (
      select min(due_at) filter (where stopped_since is null and not awaits_service) as at, bool_or(overdue) as overdue,
             bool_or(stopped_since is not null) as stopped
        from heqing.duty where proceeding_id = m.id and status = 'running') due on true`;

/** A line as it comes from Postgres. */
export type ProceedingLine = Pick<Book["proceeding"], "id" | "rung" | "open" | "demo"> &
  As<Book["proceeding"], { endedAs: "ended_as"; openedAt: "opened_at"; closedAt: "closed_at" }> &
  As<Book["division"], { divisionName: "name" }> &
  Pick<ProceedingRow, "kind" | "sectionName" | "number" | "unitName" | "phase" | "overdue" | "stopped" | "parked"> & {
    readonly nextDue: Book["duty"]["due_at"] | null;
    readonly pin: LadderPin | null;
  };

/** With its instants as the API gives them, and its rung as its ladder names it. */
export const proceedingRow = ({ pin, ...line }: ProceedingLine, ladders: Ladders): ProceedingRow => ({
  ...line,
  rungName: rungName(ladders(pin), line.rung),
  openedAt: instantText(line.openedAt),
  closedAt: instantOrNull(line.closedAt),
  nextDue: instantOrNull(line.nextDue),
});
