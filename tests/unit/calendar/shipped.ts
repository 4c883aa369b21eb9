import { type Calendar, computeDeadline, type Deadline, type LimitUnit, makeCalendar } from "../../../domain/calendar";
import { calendarOf, loadRules } from "../../../rules";

/** The calendar that ships, loaded once per test file. */
export const shippedCalendar: Calendar = calendarOf(loadRules());

/** The shipped calendar without some notices, as if they had not been published. */
export const calendarWithout = (...ids: readonly string[]): Calendar =>
  makeCalendar({
    ...shippedCalendar.source,
    notices: shippedCalendar.source.notices.filter(({ id }) => !ids.includes(id)),
  });

/** A deadline that starts at noon of a local date. */
export const deadline = (
  date: string,
  count: number,
  unit: LimitUnit,
  calendar: Calendar = shippedCalendar,
): Deadline => computeDeadline(calendar, `${date}T12:00:00+08:00`, { count, unit });

/** The local date `days` later or earlier, by the platform's own calendar: a reference independent of ours. */
export const shifted = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
