import { type Calendar, hangsOnNextYear, isWorkingDay } from "./calendar";
import { addMonths, civilParts, type DayNumber, dayNumber, isWeekend, xunEnd } from "./civil-date";
import { HeqingError } from "../errors";
import type { Limit } from "./limit";

/** The days a limit rests on, without a hole. */
export interface Span {
  /** The first day counted or tested. */
  readonly first: DayNumber;
  /** Where the limit ends by its count alone, before a day of rest moves it. */
  readonly end: DayNumber;
  /** The last day of the limit. */
  readonly last: DayNumber;
}

/** The `count`th weekday after a day. */
const weekdaysAfter = (day: DayNumber, count: number): DayNumber => {
  let left = count % 5;
  let at = day + ((count - left) / 5) * 7;
  // From a day of rest the count runs as from the weekday before it, and where it is through it ends there.
  while (isWeekend(at)) at -= 1;
  while (left > 0) {
    at += 1;
    if (!isWeekend(at)) left -= 1;
  }
  return at;
};

/** Counts day by day while the calendar says something of days, then by weeks. */
const workdaysAfter = (calendar: Calendar, start: DayNumber, count: number): DayNumber => {
  let left = count;
  let day = start;
  while (left > 0 && day < calendar.lastNamed) {
    day += 1;
    if (isWorkingDay(calendar, day)) left -= 1;
  }
  return left === 0 ? day : weekdaysAfter(day, left);
};

/** A last day that is not a working day moves to the next one (民法典 Art. 203; 衔接办法 2017 Art. 38). */
const rolled = (calendar: Calendar, end: DayNumber): DayNumber => {
  let day = end;
  while (!isWorkingDay(calendar, day)) day += 1;
  return day;
};

/**
 * Where a limit in days of any kind ends that runs from a start day, which is not counted. Holds no day in memory.
 * @throws INPUT_INVALID for a limit that elapses by the clock
 */
export const spanOf = (calendar: Calendar, start: DayNumber, { count, unit }: Limit): Span => {
  switch (unit) {
    case "workday": {
      const last = workdaysAfter(calendar, start, count);
      return { first: start + 1, end: last, last };
    }
    case "day":
      return { first: start + 1, end: start + count, last: rolled(calendar, start + count) };
    case "month": {
      const end = addMonths(start, count);
      return { first: end, end, last: rolled(calendar, end) };
    }
    case "xun": {
      const end = xunEnd(start, count);
      return { first: end, end, last: rolled(calendar, end) };
    }
    case "hour":
    case "second":
      throw new HeqingError("INPUT_INVALID", `expected a limit in days, 旬 or months, got ${unit}`);
  }
};

/** The years whose notice the days lack, in order. The last day in each year tells: lateness in a year only grows. */
export const missingYearsOf = (calendar: Calendar, { first, last }: Span): readonly number[] => {
  const missing: number[] = [];
  const lastYear = civilParts(last).year;
  for (let { year } = civilParts(first); year <= lastYear; year += 1) {
    if (!calendar.knownYears.has(year)) {
      if (missing.at(-1) !== year) missing.push(year);
      continue;
    }
    const end = Math.min(last, dayNumber({ year, month: 12, day: 31 }));
    if (hangsOnNextYear(calendar, end) && !calendar.knownYears.has(year + 1)) missing.push(year + 1);
  }
  return missing;
};
