import { parsePeriod, periodNames } from "../assessment/period";
import type { BilingualText } from "../calendar";

/** A month, quarter or year by its name; a re-sampling by what it is; anything else, of a later revision, as it stands. */
export function periodName(period: string): BilingualText {
  const parsed = parsePeriod(period);
  if (parsed?.kind === "resample") return { zh: "复测", en: "re-sample" };
  return parsed === null ? { zh: period, en: period } : periodNames(parsed);
}
