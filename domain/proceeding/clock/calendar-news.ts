import { type Calendar, compareInstants, computeEnd, type End, type InstantText } from "../../calendar";
import { limitOf } from "../../ladder";
import type { Duty } from "./duty";
import type { Frame } from "../frame";
import type { LawFacts } from "../law-facts";
import { moveDuty } from "./move-duty";
import { askInstant, remindersOf } from "./reminders";
import { addNotice, changeDuty, record, type Ruling, sightOf } from "../ruling";

/** A notice of the calendar 放假安排 was loaded: what rests on its year is counted again. */
export interface CalendarMessage {
  readonly kind: "calendar";
  /** Numbers of the notices, e.g. 国办发明电〔2026〕x号. */
  readonly notices: readonly string[];
}

/** What a running duty becomes by another calendar: another end, or another instant of the question after its grace. */
interface Recounted {
  readonly end: End;
  readonly asksAt: InstantText | null;
}

/** null where the calendar changes nothing of the duty. */
const recounted = (duty: Duty, calendar: Calendar): Recounted | null => {
  if (duty.limit === null) return null;
  const end = computeEnd(calendar, duty.from, duty.limit);
  const ends = end.due !== duty.end.due || end.status !== duty.end.status;
  if (!ends && (duty.whenMissed !== "offer-climb" || duty.asked)) return null;
  const asksAt = duty.whenMissed === "offer-climb" ? askInstant(calendar, end, duty.limit, duty.grace) : null;
  return ends || asksAt !== duty.asksAt ? { end, asksAt } : null;
};

/** Whether another calendar changes a running duty: what is told to its proceeding, and what is moved there. */
export const calendarMoves = (duty: Duty, calendar: Calendar): boolean => recounted(duty, calendar) !== null;

/** The end of the next working day: what is past already when the news comes is due then. */
const nextWorkday = { count: 1, unit: "workday" } as const;

/**
 * Counts every running clock of days again by the calendar as it is known now. Reminders, the question to the office and
 * the page follow the new date; old date, new date and cause are kept. A new date that is past already becomes the end of
 * the next working day after the news; so does the question to the office where its end alone was provisional.
 */
export const recount = <State extends Frame>(
  ruling: Ruling<State>,
  { notices }: CalendarMessage,
  { ladder, calendar }: LawFacts,
): void => {
  const ahead = (instant: InstantText): boolean => compareInstants(instant, ruling.at) > 0;
  for (const duty of ruling.state.duties) {
    const fresh = recounted(duty, calendar);
    if (fresh === null) continue;
    const stands = duty.stoppedSince !== null;
    if (fresh.end.due === duty.end.due && fresh.end.status === duty.end.status) {
      const { asksAt: counted } = fresh;
      const late = counted !== null && !stands && !ahead(counted);
      // Put off by earlier news already.
      if (late && duty.asksAt !== null) continue;
      const asksAt = late ? computeEnd(calendar, ruling.at, nextWorkday).due : counted;
      changeDuty(ruling, duty.no, { asksAt });
      ruling.duties.push({ change: "moved", duty: { ...duty, asksAt } });
      continue;
    }
    // An end that has passed and stays passed is as missed as it was.
    if (duty.overdue && !ahead(fresh.end.due)) continue;
    const past = !duty.overdue && !stands && !ahead(fresh.end.due);
    const from = past ? ruling.at : duty.from;
    const limit = past || duty.limit === null ? nextWorkday : duty.limit;
    const end = past ? computeEnd(calendar, from, limit) : fresh.end;
    const chases = limitOf(ladder, duty.rung, duty.kind)?.chases ?? [];
    moveDuty(ruling, duty, {
      cause: "calendar",
      from,
      limit,
      end,
      chases: remindersOf(calendar, chases, { from, limit, end: end.due, after: ruling.at }),
      asksAt: past && duty.whenMissed === "offer-climb" ? askInstant(calendar, end, limit, duty.grace) : fresh.asksAt,
    });
    const dates = { duty: duty.kind, no: duty.no, from: duty.end.dueDate, to: end.dueDate };
    record(ruling, "due-moved", { ...dates, cause: "calendar", notices: notices.join("、") }, sightOf(duty));
    if (end.dueDate === duty.end.dueDate) continue;
    const { owner, rung, no } = duty;
    addNotice(ruling, { notice: "date-moved", to: [owner], rung, duty: no, seenBy: sightOf(duty) });
  }
};
