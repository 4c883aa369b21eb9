import { type Calendar, isWorkingDay } from "./calendar";
import { type DayNumber, formatCivilDate, parseCivilDate } from "./civil-date";
import { computeDeadline, type Deadline, type FinalDue } from "./deadline";
import { formatInstant, type InstantText, parseInstant, shiftInstant } from "./instant";
import type { Limit, LimitUnit } from "./limit";

/** An end that was moved, with what it was computed of. */
export interface MovedDeadline {
  readonly deadline: Deadline;
  readonly from: InstantText;
  /** null where the time that was left was carried over as it stood. */
  readonly limit: Limit | null;
}

/** From when until when a clock stood still 中止计时. */
export interface Stop {
  readonly from: InstantText;
  readonly until: InstantText;
}

const elapses = (unit: LimitUnit): boolean => unit === "hour" || unit === "second";

/**
 * A deadline extended 延期: counted on from its last day as a limit is from the day of service, so that the last day is
 * the one that is not counted; elapsed units go on from the instant itself.
 */
export const extendDeadline = (
  calendar: Calendar,
  deadline: Deadline,
  limit: Limit,
): MovedDeadline & { readonly limit: Limit } => {
  const from = elapses(limit.unit) ? deadline.due : `${deadline.dueDate}T00:00:00+08:00`;
  return { deadline: computeDeadline(calendar, from, limit), from, limit };
};

/**
 * What is left of a limit in days when its clock stops, in working days or, for every other unit, in natural days: the
 * days after its start, from the day of the stop on, up to its last counted day. At least one.
 */
export const remainingLimit = (
  calendar: Calendar,
  unit: LimitUnit,
  { started, stopped, last }: { readonly started: DayNumber; readonly stopped: DayNumber; readonly last: DayNumber },
): Limit => {
  const first = Math.max(stopped, started + 1);
  if (unit !== "workday") return { count: Math.max(1, last - first + 1), unit: "day" };
  let count = 0;
  for (let day = first; day <= last; day += 1) if (isWorkingDay(calendar, day)) count += 1;
  return { count: Math.max(1, count), unit };
};

/** The last day that was counted, before the end moved to a working day. */
const lastCounted = ({ steps, dueDate }: Deadline): DayNumber =>
  parseCivilDate(steps.findLast(({ effect }) => effect === "counted")?.date ?? dueDate);

/**
 * A deadline whose clock stood still and runs again 恢复计时. Elapsed units: the time left is carried over to the
 * microsecond. Days: neither the day of the stop nor that of the resumption counts; what was left from the day of the
 * stop on is counted from the day after the resumption. Never earlier than before.
 * `started` is when the clock began to run, or last began to run again.
 */
export const resumeDeadline = (
  calendar: Calendar,
  deadline: Deadline,
  unit: LimitUnit,
  started: InstantText,
  stop: Stop,
): MovedDeadline => {
  if (elapses(unit)) return { deadline: carriedOver(calendar, deadline, stop), from: stop.until, limit: null };
  const limit = remainingLimit(calendar, unit, {
    started: parseInstant(started).day,
    stopped: parseInstant(stop.from).day,
    last: lastCounted(deadline),
  });
  return { deadline: computeDeadline(calendar, stop.until, limit), from: stop.until, limit };
};

const carriedOver = (calendar: Calendar, { due: old }: Deadline, stop: Stop): Deadline => {
  const end = parseInstant(shiftInstant(old, stop.from, stop.until));
  const dueDate = formatCivilDate(end.day);
  const due = formatInstant(end) as FinalDue;
  return {
    status: "final",
    due,
    dueDate,
    missingYears: [],
    steps: [
      {
        date: dueDate,
        effect: "counted",
        count: null,
        kind: null,
        festival: null,
        provisional: false,
        reason: {
          zh: `${stop.from}至${stop.until}中止计时，剩余时间顺延`,
          en: `the clock stood still from ${stop.from} until ${stop.until}; the time left was carried over`,
        },
      },
    ],
    notices: [],
    calendarVersion: calendar.version,
  };
};
