import { type BilingualText, type CivilDate, monthLength } from "../calendar";

/** 2026-10: what most schemes are judged by. */
export interface MonthPeriod {
  readonly kind: "month";
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
}
/** 2026-Q4. */
export interface QuarterPeriod {
  readonly kind: "quarter";
  readonly year: number;
  /** 1 to 4. */
  readonly quarter: number;
}
/** 2026. */
export interface YearPeriod {
  readonly kind: "year";
  readonly year: number;
}
/** One re-sampling 复测: it belongs to one order, so that the values of two orders never mix. */
export interface ResamplePeriod {
  readonly kind: "resample";
  readonly order: string;
}

/** What a verdict speaks of. */
export type Period = MonthPeriod | QuarterPeriod | YearPeriod | ResamplePeriod;

/** The kinds of period that a scheme may be judged by; a re-sampling is judged by every scheme that holds. */
export const PERIOD_KINDS = ["month", "quarter", "year"] as const;
export type PeriodKind = (typeof PERIOD_KINDS)[number];

/** First and last day, both included. */
export interface Days {
  readonly first: CivilDate;
  readonly last: CivilDate;
}

const RESAMPLE = "resample:";
const MONTHS_OF_QUARTER = 3;

/** Reads `2026-10`, `2026-Q4`, `2026` or `resample:<order number>`; null for anything else. */
export function parsePeriod(text: string): Period | null {
  if (text.startsWith(RESAMPLE)) {
    const order = text.slice(RESAMPLE.length);
    return order.trim() === "" ? null : { kind: "resample", order };
  }
  const [, year, quarter, month] = /^(\d{4})(?:-Q([1-4])|-(0[1-9]|1[0-2]))?$/.exec(text) ?? [];
  if (year === undefined) return null;
  if (quarter !== undefined) return { kind: "quarter", year: Number(year), quarter: Number(quarter) };
  if (month !== undefined) return { kind: "month", year: Number(year), month: Number(month) };
  return { kind: "year", year: Number(year) };
}

const two = (number: number): string => String(number).padStart(2, "0");
const four = (number: number): string => String(number).padStart(4, "0");

/** The text under which the book keeps a period; `parsePeriod` reads it. */
export function periodText(period: Period): string {
  switch (period.kind) {
    case "month":
      return `${four(period.year)}-${two(period.month)}`;
    case "quarter":
      return `${four(period.year)}-Q${period.quarter}`;
    case "year":
      return four(period.year);
    case "resample":
      return `${RESAMPLE}${period.order}`;
  }
}

/** How a period is called on pages and in letters. */
export function periodNames(period: Period): BilingualText {
  switch (period.kind) {
    case "month":
      return { zh: `${period.year}年${period.month}月`, en: periodText(period) };
    case "quarter":
      return { zh: `${period.year}年第${"一二三四".charAt(period.quarter - 1)}季度`, en: periodText(period) };
    case "year":
      return { zh: `${period.year}年`, en: periodText(period) };
    case "resample":
      return { zh: `复测（${period.order}）`, en: `re-sample ${period.order}` };
  }
}

/** The months a period is made of, in order; of a re-sampling none. */
export function monthsOf(period: Period): readonly MonthPeriod[] {
  const months = (year: number, first: number, count: number): readonly MonthPeriod[] =>
    Array.from({ length: count }, (_, index) => ({ kind: "month", year, month: first + index }));
  switch (period.kind) {
    case "month":
      return [period];
    case "quarter":
      return months(period.year, (period.quarter - 1) * MONTHS_OF_QUARTER + 1, MONTHS_OF_QUARTER);
    case "year":
      return months(period.year, 1, 12);
    case "resample":
      return [];
  }
}

/** First and last day of a period; null for a re-sampling, whose days are those of its samples. */
export function periodDays(period: Period): Days | null {
  const months = monthsOf(period);
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined) return null;
  return {
    first: `${periodText(first)}-01`,
    last: `${periodText(last)}-${two(monthLength(last.year, last.month))}`,
  };
}

/** The month, quarter or year in which a day lies. */
export function periodAround(kind: PeriodKind, day: CivilDate): Period {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  switch (kind) {
    case "month":
      return { kind, year, month };
    case "quarter":
      return { kind, year, quarter: Math.ceil(month / MONTHS_OF_QUARTER) };
    case "year":
      return { kind, year };
  }
}
