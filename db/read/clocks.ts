import type { Queryable } from "../connect/transaction";
import type { As } from "../schema/as";
import type { Book } from "../schema/rows";
import { instantOrNull } from "./instant";

/** A duty with its clock. `explanation` is as the engine wrote it. */
export interface DutyRow {
  readonly no: number;
  readonly kind: string;
  /** Role of the party that owes it. */
  readonly owner: string;
  readonly unitName: string;
  readonly rung: string;
  readonly startedAt: string;
  readonly dueAt: string;
  /** When the office is asked to climb, extend or explain; null = it is not. */
  readonly asksAt: string | null;
  readonly provisional: boolean;
  readonly status: string;
  readonly overdue: boolean;
  /** Since when its clock stands still 中止计时; null = it runs. */
  readonly stoppedSince: string | null;
  /** Its new date had passed before the news of it came: it runs from the service of the news. */
  readonly awaitsService: boolean;
  readonly endedAt: string | null;
  readonly explanation: unknown;
}

type Instants = "startedAt" | "dueAt" | "asksAt" | "stoppedSince" | "endedAt";
type DutyLine = Pick<Book["duty"], Exclude<keyof DutyRow, Instants | "unitName" | "awaitsService">> &
  As<Book["unit"], { unitName: "name" }> &
  As<
    Book["duty"],
    {
      startedAt: "started_at";
      dueAt: "due_at";
      asksAt: "asks_at";
      stoppedSince: "stopped_since";
      awaitsService: "awaits_service";
      endedAt: "ended_at";
    }
  >;

/** The duties of a proceeding that the actor may see, in the order in which they began. */
export async function readDuties(session: Queryable, proceedingId: string): Promise<readonly DutyRow[]> {
  const { rows } = await session.query<DutyLine>(
    `select y.no, y.kind, y.owner, u.name as "unitName", y.rung, y.started_at as "startedAt", y.due_at as "dueAt",
            y.asks_at as "asksAt", y.provisional, y.status, y.overdue, y.stopped_since as "stoppedSince",
            y.awaits_service as "awaitsService", y.ended_at as "endedAt", y.explanation
       from heqing.duty y join heqing.unit u on u.id = y.unit_id
      where y.proceeding_id = $1 order by y.no`,
    [proceedingId],
  );
  return rows.map((row) => ({
    ...row,
    startedAt: row.startedAt.toISOString(),
    dueAt: row.dueAt.toISOString(),
    asksAt: instantOrNull(row.asksAt),
    stoppedSince: instantOrNull(row.stoppedSince),
    endedAt: instantOrNull(row.endedAt),
  }));
}

/** 中止: the clocks of some duties stood still, or do. */
export interface StopRow {
  readonly no: number;
  readonly ground: string;
  readonly duties: readonly number[];
  readonly fromAt: string;
  /** null: they stand still now */
  readonly untilAt: string | null;
}

type StopLine = Pick<Book["stop"], "no" | "ground" | "duties"> &
  As<Book["stop"], { fromAt: "from_at"; untilAt: "until_at" }>;

/** The stops of a proceeding that the actor may see. */
export async function readStops(session: Queryable, proceedingId: string): Promise<readonly StopRow[]> {
  const { rows } = await session.query<StopLine>(
    `select no, ground, duties, from_at as "fromAt", until_at as "untilAt"
       from heqing.stop where proceeding_id = $1 order by no`,
    [proceedingId],
  );
  return rows.map((row) => ({ ...row, fromAt: row.fromAt.toISOString(), untilAt: instantOrNull(row.untilAt) }));
}
