import { civilParts, parseInstant } from "../calendar";
import { compare, decimalOf } from "../number";
import { nameOf, printed } from "./measured";
import type { Found, ProbeRange, ProbeRangeBody } from "./pattern";
import type { StationReading } from "./reading";

/** Values outside of what the probe can rightly see; null where none is. Both ends of a range are inside. */
export function findProbeRange(rule: ProbeRangeBody, reading: StationReading): Found | null {
  const month = civilParts(parseInstant(reading.at).day).month;
  const outside = rule.ranges.filter((range) => isOutside(range, reading, month));
  if (outside.length === 0) return null;
  const sentences = (language: "zh" | "en"): string =>
    outside.map((range) => sentence(range, reading, month, language)).join(language === "zh" ? "；" : "; ");
  return {
    items: [...new Set(outside.map(({ item }) => item))],
    reason: { zh: sentences("zh"), en: sentences("en") },
  };
}

function isOutside(
  { item, low, high, months, whileMissing }: ProbeRange,
  reading: StationReading,
  month: number,
): boolean {
  const value = reading.values[item];
  if (value === undefined) return false;
  if (months !== null && !months.includes(month)) return false;
  if (whileMissing !== null && reading.values[whileMissing] !== undefined) return false;
  return (low !== null && compare(value, decimalOf(low)) < 0) || (high !== null && compare(value, decimalOf(high)) > 0);
}

function sentence(range: ProbeRange, reading: StationReading, month: number, language: "zh" | "en"): string {
  const { item, low, high, months, whileMissing } = range;
  const value = reading.values[item];
  if (value === undefined) return "";
  const [from, to] = [low ?? "…", high ?? "…"];
  if (language === "zh") {
    const missing = whileMissing === null ? "" : `（${nameOf(whileMissing, "zh")}缺测）`;
    return `${printed(item, value, "zh")}${missing}超出${months === null ? "" : `${month} 月`}可信范围 ${from}～${to}`;
  }
  const missing = whileMissing === null ? "" : ` while ${nameOf(whileMissing, "en")} is missing`;
  return `${printed(item, value, "en")} lies outside ${from} to ${to}, the range to be trusted${months === null ? "" : ` in month ${month}`}${missing}`;
}
