import { compare, decimalOf, multiply } from "../number";
import { printed, quantity } from "./measured";
import type { Found, UnitSlipBody, UnitSlipLimit } from "./pattern";
import type { StationReading } from "./reading";

/**
 * Metals that were written in µg/L and read in mg/L: a detection limit above the limit of class Ⅴ, which no method has, or a
 * value many times over it. Null where there is none.
 */
export function findUnitSlip({ limits, factor }: UnitSlipBody, reading: StationReading): Found | null {
  const slips = limits.filter((limit) => isSlip(limit, factor, reading));
  if (slips.length === 0) return null;
  const sentences = (language: "zh" | "en"): string =>
    slips.map((limit) => sentence(limit, factor, reading, language)).join(language === "zh" ? "；" : "; ");
  return { items: slips.map(({ item }) => item), reason: { zh: sentences("zh"), en: sentences("en") } };
}

const isBelow = ({ item }: UnitSlipLimit, { below }: StationReading): boolean => below?.has(item) ?? false;

function isSlip(limit: UnitSlipLimit, factor: string, reading: StationReading): boolean {
  const value = reading.values[limit.item];
  if (value === undefined) return false;
  const worst = decimalOf(limit.limit);
  return isBelow(limit, reading) ? compare(value, worst) > 0 : compare(value, multiply(worst, decimalOf(factor))) >= 0;
}

function sentence(limit: UnitSlipLimit, factor: string, reading: StationReading, language: "zh" | "en"): string {
  const { item } = limit;
  const value = reading.values[item];
  if (value === undefined) return "";
  const [is, worst] = [printed(item, value, language), quantity(item, decimalOf(limit.limit))];
  if (language === "zh") {
    return isBelow(limit, reading)
      ? `${is} 为检出限，高于Ⅴ类限值 ${worst}，可能以 μg/L 填报`
      : `${is} 达到Ⅴ类限值 ${worst} 的 ${factor} 倍以上，可能以 μg/L 填报`;
  }
  return isBelow(limit, reading)
    ? `${is} as a detection limit lies above ${worst}, the limit of class Ⅴ: it may be in µg/L`
    : `${is} is ${factor} times ${worst}, the limit of class Ⅴ, or more: it may be in µg/L`;
}
