import { type Name, named } from "../vocabulary";

/** `2026-10` as 2026年10月, `2026-Q4` as 2026年第4季度; a re-sampling by name; anything else, of a later revision, as it stands. */
export function periodName(period: string): Name {
  if (period.startsWith("resample:")) return named("复测", "re-sample");
  const [, quarterYear, quarter] = /^(\d{4})-Q([1-4])$/.exec(period) ?? [];
  if (quarterYear !== undefined) return named(`${quarterYear}年第${quarter}季度`, period);
  const [, year, month] = /^(\d{4})-(\d{2})$/.exec(period) ?? [];
  if (year !== undefined) return named(`${year}年${Number(month)}月`, period);
  return /^\d{4}$/.test(period) ? named(`${period}年`, period) : named(period, period);
}
