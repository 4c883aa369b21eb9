import { HeqingError } from "../errors";

/**
 * Units of a time limit 期限: working days 工作日, natural days 日, hours elapsed, 旬, months.
 * `second` exists for the demonstration ladder alone; rule data refuses it everywhere else.
 */
export const LIMIT_UNITS = ["workday", "day", "hour", "xun", "month", "second"] as const;
export type LimitUnit = (typeof LIMIT_UNITS)[number];

/** A time limit as a rule states it: `count` whole units, at least 1. */
export interface Limit {
  readonly count: number;
  readonly unit: LimitUnit;
}

/** A limit longer than this leaves the years 0001 to 9999 from any start. */
const LONGEST: Readonly<Record<LimitUnit, number>> = {
  workday: 2_000_000,
  day: 3_000_000,
  hour: 72_000_000,
  xun: 300_000,
  month: 100_000,
  second: 3_000_000_000,
};

/** @throws INPUT_INVALID when the count is not a whole number from 1 to the longest that a calendar can hold */
export const checkLimit = ({ count, unit }: Limit): void => {
  if (!Number.isSafeInteger(count) || count < 1 || count > LONGEST[unit]) {
    throw new HeqingError(
      "INPUT_INVALID",
      `expected a whole number of units from 1 to ${LONGEST[unit]} (${unit}), got ${count}`,
      {
        fields: { count, unit },
      },
    );
  }
};

const ZH: Readonly<Record<LimitUnit, string>> = {
  workday: "个工作日",
  day: "日",
  hour: "小时",
  xun: "旬",
  month: "个月",
  second: "秒",
};
const EN: Readonly<Record<LimitUnit, string>> = {
  workday: "working day",
  day: "day",
  hour: "hour",
  xun: "ten-day period (旬)",
  month: "month",
  second: "second",
};

/** The limit in words, e.g. 10个工作日 / 10 working days. */
export const limitText = ({ count, unit }: Limit): { readonly zh: string; readonly en: string } => ({
  zh: `${count}${ZH[unit]}`,
  en: `${count} ${EN[unit]}${count === 1 || unit === "xun" ? "" : "s"}`,
});
