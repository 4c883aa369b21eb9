import { HeqingError } from "../errors";

/**
 * A civil date without time or zone, `YYYY-MM-DD`, years 0001 to 9999.
 * Dates of this form sort as text; arithmetic is done on day numbers.
 */
export type CivilDate = string;

/** Days since 1970-01-01 in the proleptic Gregorian calendar; negative before. */
export type DayNumber = number;

export interface CivilParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const FORM = /^(\d{4})-(\d{2})-(\d{2})$/;
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** Whether February of the year has 29 days. */
export const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Number of days of a month; 0 where `month` is not 1 to 12. */
export const monthLength = (year: number, month: number): number =>
  month === 2 && isLeapYear(year) ? 29 : (MONTH_LENGTHS[month - 1] ?? 0);

/** Whether the text is a date that exists (2026-02-30 does not). */
export const isCivilDate = (text: string): boolean => {
  const match = FORM.exec(text);
  if (match === null) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return year >= 1 && day >= 1 && day <= monthLength(year, month);
};

/** The day number of year, month and day, which must exist (algorithm: days from civil, H. Hinnant). */
export const dayNumber = ({ year, month, day }: CivilParts): DayNumber => {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
};

/** Year, month and day of a day number. */
export const civilParts = (number: DayNumber): CivilParts => {
  const shifted = number + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1_460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
};

/** The day number of a date text. @throws INPUT_INVALID when the date does not exist */
export const parseCivilDate = (text: CivilDate): DayNumber => {
  if (!isCivilDate(text)) {
    throw new HeqingError("INPUT_INVALID", `expected a date YYYY-MM-DD that exists, got "${text}"`, {
      fields: { date: text },
    });
  }
  return dayNumber({ year: Number(text.slice(0, 4)), month: Number(text.slice(5, 7)), day: Number(text.slice(8)) });
};

const padded = (value: number, width: number): string => String(value).padStart(width, "0");

/** The date text of a day number. @throws INPUT_INVALID outside the years 0001 to 9999 */
export const formatCivilDate = (number: DayNumber): CivilDate => {
  const { year, month, day } = civilParts(number);
  if (!(year >= 1 && year <= 9999)) {
    throw new HeqingError("INPUT_INVALID", `expected a date in the years 0001 to 9999, got the year ${year}`, {
      fields: { year },
    });
  }
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`;
};

/** 0 Sunday to 6 Saturday. */
export const weekday = (number: DayNumber): number => (((number + 4) % 7) + 7) % 7;

/** Whether the day is a Saturday or Sunday. */
export const isWeekend = (number: DayNumber): boolean => {
  const day = weekday(number);
  return day === 0 || day === 6;
};

/**
 * The corresponding day `months` later, else that month's last day
 * (民法典 Art. 202: no corresponding day, then the month's last day).
 */
export const addMonths = (number: DayNumber, months: number): DayNumber => {
  const { year, month, day } = civilParts(number);
  const index = year * 12 + (month - 1) + months;
  const target = { year: Math.floor(index / 12), month: (index % 12) + 1 };
  return dayNumber({ ...target, day: Math.min(day, monthLength(target.year, target.month)) });
};

/** The last day of the 旬 (1–10, 11–20, 21–end) that lies `count` 旬 after the one holding the day. */
export const xunEnd = (number: DayNumber, count: number): DayNumber => {
  const { year, month, day } = civilParts(number);
  const index = (year * 12 + (month - 1)) * 3 + (day <= 10 ? 0 : day <= 20 ? 1 : 2) + count;
  const target = { year: Math.floor(index / 36), month: Math.floor((index % 36) / 3) + 1 };
  const third = index % 3;
  return dayNumber({ ...target, day: third === 2 ? monthLength(target.year, target.month) : (third + 1) * 10 });
};
