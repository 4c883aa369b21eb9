import {
  addFractions,
  compareFractions,
  decimalOf,
  divideFractions,
  type Decimal,
  type Fraction,
  fraction,
  fractionOf,
  half,
  subtractFractions,
} from "../number";
import type { ItemCode } from "./item";
import type { OfficialMean } from "./reading";
import { ask, type Ask } from "./rule";
import type { WaterClass } from "./water-class";
import { upperLimit, type WaterBody, type WaterStandardBody } from "./water-standard";

/** Body of the rule for the water quality index of a city (城市地表水环境质量排名技术规定; water.md §2.9). */
export interface CityIndexBody {
  readonly method: "city-index";
  readonly items: readonly ItemCode[];
  /** The class whose limits the means are divided by. */
  readonly reference: WaterClass;
  /** The value of pH from which its distance is measured. */
  readonly neutralPh: string;
}

export type CityIndex =
  | { readonly kind: "index"; readonly index: Fraction; readonly parts: Readonly<Partial<Record<ItemCode, Fraction>>> }
  | Ask;

/** The sum over the items of mean ÷ limit, exact: lower is better. Every item must be there. */
export function cityIndex(
  rule: CityIndexBody,
  standard: WaterStandardBody,
  body: WaterBody,
  means: Readonly<Partial<Record<ItemCode, OfficialMean>>>,
): CityIndex {
  const parts: Partial<Record<ItemCode, Fraction>> = {};
  let index = fraction(0, 1);
  for (const item of rule.items) {
    const mean = means[item];
    if (mean === undefined) return ask(`${item} was not measured and no text says how to reckon the index without it`);
    const part = partOf(rule, standard, body, item, exact(mean));
    if (part === null) return ask(`${item} has no share in the index: its mean or its limit is 0 or missing`);
    parts[item] = part;
    index = addFractions(index, part);
  }
  return { kind: "index", index, parts };
}

function exact({ value, below }: OfficialMean): Fraction {
  if (!("units" in value)) return value;
  return fractionOf(below ? half(value) : value);
}

function partOf(
  rule: CityIndexBody,
  standard: WaterStandardBody,
  body: WaterBody,
  item: ItemCode,
  mean: Fraction,
): Fraction | null {
  const limits = standard.items[item];
  if (limits.rule === "range")
    return phPart(mean, decimalOf(rule.neutralPh), decimalOf(limits.low), decimalOf(limits.high));
  return shareOfLimit(standard, body, item, rule.reference, mean);
}

/**
 * A mean as a share of the limit of a class, turned so that less is better water: mean ÷ limit, of oxygen limit ÷ mean. null
 * where the item has no such limit, or oxygen is 0.
 */
export function shareOfLimit(
  standard: WaterStandardBody,
  body: WaterBody,
  item: ItemCode,
  reference: WaterClass,
  mean: Fraction,
): Fraction | null {
  const limits = standard.items[item];
  if (limits.rule === "at-least") {
    const limit = limits.limits[reference - 1];
    return limit === undefined || mean.numerator === 0n ? null : divideFractions(fractionOf(decimalOf(limit)), mean);
  }
  const limit = upperLimit(standard, item, reference, body);
  return limit === null ? null : divideFractions(mean, fractionOf(limit));
}

function phPart(mean: Fraction, neutral: Decimal, low: Decimal, high: Decimal): Fraction {
  const middle = fractionOf(neutral);
  const acid = compareFractions(mean, middle) <= 0;
  const distance = acid ? subtractFractions(middle, mean) : subtractFractions(mean, middle);
  const width = acid ? subtractFractions(middle, fractionOf(low)) : subtractFractions(fractionOf(high), middle);
  return divideFractions(distance, width);
}
