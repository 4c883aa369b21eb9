import { compareFractions, type Fraction, fraction, multiplyFractions, subtractFractions } from "../number";
import type { ItemCode } from "../water";
import type { AttributionFacts } from "./facts";

/** One missed item with the numbers of both sides. `own` + `inherited` is the exceedance; null where it can't be said. */
export interface ItemPart {
  readonly item: ItemCode;
  readonly outflow: Fraction | null;
  /** In the order of the inflow sections; null where one lacks the item. */
  readonly inflows: readonly (Fraction | null)[];
  readonly limit: Fraction | null;
  readonly own: Fraction | null;
  readonly inherited: Fraction | null;
  /** `concentration` in the item's unit, `load` in g/s (mg/L × m³/s). */
  readonly measure: "concentration" | "load";
}

/** A fraction of 0. */
export const ZERO: Fraction = fraction(0, 1);

/** The greater of two fractions. */
export const greater = (left: Fraction, right: Fraction): Fraction =>
  compareFractions(left, right) >= 0 ? left : right;

/** Turned so that more is worse: oxygen is the one item of which less is. */
export const worseUp = (item: ItemCode, value: Fraction): Fraction =>
  item === "do" ? multiplyFractions(value, fraction(-1, 1)) : value;

/** Whether an item's values have an order from better to worse; pH is bad on both sides, temperature is a change. */
export const hasOrder = (item: ItemCode): boolean => item !== "ph" && item !== "temp";

/** The numbers of one item as they are, before anything is decided. */
export function openPart(item: ItemCode, facts: AttributionFacts, measure: ItemPart["measure"]): ItemPart {
  return {
    item,
    outflow: facts.outflow.values[item] ?? null,
    inflows: facts.inflows.map(({ values }) => values[item] ?? null),
    limit: facts.limits[item] ?? null,
    own: null,
    inherited: null,
    measure,
  };
}

/** A part of which the exceedance and the excess that came in are known: what is inherited is never more than all of it. */
export function splitPart(part: ItemPart, exceedance: Fraction, cameIn: Fraction): ItemPart {
  const whole = greater(exceedance, ZERO);
  const own = greater(subtractFractions(whole, greater(cameIn, ZERO)), ZERO);
  return { ...part, own, inherited: subtractFractions(whole, own) };
}
