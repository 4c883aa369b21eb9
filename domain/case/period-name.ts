import type { BilingualText } from "../calendar";

/** `2026-10` as 2026年10月; a re-sampling by name; anything else, of a later revision, as it stands. */
export function periodName(period: string): BilingualText {
  if (period.startsWith("resample:")) return { zh: "复测", en: "re-sample" };
  const [, year, month] = /^(\d{4})-(\d{2})$/.exec(period) ?? [];
  return { zh: year === undefined ? period : `${year}年${Number(month)}月`, en: period };
}
