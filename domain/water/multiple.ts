import {
  divideFractions,
  type Decimal,
  type Fraction,
  fractionOf,
  roundFraction,
  signOf,
  subtractFractions,
  textOf,
} from "../number";
import type { ItemCode } from "./item";

/** Items that are never given a multiple: a change, a range and a lower limit have none (water.md §2.4). */
const WITHOUT_MULTIPLE: ReadonlySet<ItemCode> = new Set<ItemCode>(["temp", "ph", "do"]);

/**
 * The exceedance multiple 超标倍数 (value − limit) ÷ limit, exact; null where the value does not exceed the limit and for
 * temperature, pH and dissolved oxygen. Say beside it which limit was used: class Ⅲ in quality evaluation, the section's own
 * target in an assessment. Throws a RangeError for a limit that is not positive.
 */
export function exceedanceMultiple(item: ItemCode, value: Decimal, limit: Decimal): Fraction | null {
  if (signOf(limit) <= 0) throw new RangeError(`expected a limit of ${item} above 0, got ${textOf(limit)}`);
  if (WITHOUT_MULTIPLE.has(item)) return null;
  const over = subtractFractions(fractionOf(value), fractionOf(limit));
  return over.numerator > 0n ? divideFractions(over, fractionOf(limit)) : null;
}

/** A multiple with exactly `decimals` digits, half to even; one that would print as 0 keeps one significant digit. */
export function printMultiple(multiple: Fraction, decimals: number): string {
  return textOf(roundFraction(multiple, decimals, { keepSignificant: true }));
}
