import { compareInstants, computeEnd, type End } from "../calendar";
import { limitOf } from "../ladder";
import type { Duty } from "./duty";
import type { Frame } from "./frame";
import type { LawFacts } from "./law-facts";
import { moveDuty } from "./move-duty";
import { askInstant, remindersOf } from "./reminders";
import { addNotice, record, type Ruling } from "./ruling";

/** A notice of the calendar 放假安排 was loaded: what rests on its year is counted again. */
export interface CalendarMessage {
  readonly kind: "calendar";
  /** Numbers of the notices, e.g. 国办发明电〔2026〕x号. */
  readonly notices: readonly string[];
}

/** Whether another calendar gives a running duty another end: what is told to its proceeding, and what is moved there. */
export const calendarMoves = (duty: Duty, fresh: End): boolean =>
  fresh.due !== duty.end.due || fresh.status !== duty.end.status;

/**
 * Counts every running clock of days again by the calendar as it is known now. Reminders, the question to the office and
 * the page follow the new date; old date, new date and cause are kept. A new date that is past already becomes the end of
 * the next working day after the news.
 */
export const recount = <State extends Frame>(
  ruling: Ruling<State>,
  { notices }: CalendarMessage,
  { ladder, calendar }: LawFacts,
): void => {
  for (const duty of ruling.state.duties) {
    if (duty.limit === null) continue;
    const counted = computeEnd(calendar, duty.from, duty.limit);
    if (!calendarMoves(duty, counted)) continue;
    const past = !duty.overdue && duty.stoppedSince === null && compareInstants(counted.due, ruling.at) <= 0;
    const from = past ? ruling.at : duty.from;
    const limit = past ? ({ count: 1, unit: "workday" } as const) : duty.limit;
    const end = past ? computeEnd(calendar, from, limit) : counted;
    if (duty.overdue && compareInstants(end.due, ruling.at) <= 0) continue;
    const chases = limitOf(ladder, duty.rung, duty.kind)?.chases ?? [];
    moveDuty(ruling, duty, {
      cause: "calendar",
      from,
      limit,
      end,
      chases: remindersOf(calendar, chases, { from, limit, end: end.due, after: ruling.at }),
      asksAt: duty.whenMissed === "offer-climb" ? askInstant(calendar, end, limit, duty.grace) : null,
    });
    record(ruling, "due-moved", {
      duty: duty.kind,
      no: duty.no,
      from: duty.end.dueDate,
      to: end.dueDate,
      cause: "calendar",
      notices: notices.join("、"),
    });
    if (end.dueDate !== duty.end.dueDate)
      addNotice(ruling, { notice: "date-moved", to: [duty.owner], rung: duty.rung, duty: duty.no });
  }
};
