import type { BilingualText } from "../calendar";
import { compareFractions, type Fraction, fraction, meanOf } from "../number";
import { type ItemCode, shareOfLimit, type WaterClass, type WaterStandardBody } from "../water";
import type { SectionYear, YearMeans } from "./facts";

/** Body of a variant of the yearly assessment index 考核指数; the source states none (water.md §4.2). */
export interface SectionIndexBody {
  readonly name: BilingualText;
  readonly items: readonly ItemCode[];
  /** Whose limit a mean is divided by: the section's target class, or one class for all. */
  readonly reference: "target" | WaterClass;
  /** What is made of the items' shares. */
  readonly combine: "mean" | "worst";
  /** How outflow is set against inflow: every item's mean, or the index. */
  readonly sides: "items" | "index";
  /** How a fall of the index is measured: this year − last year, or that as a share of last year. */
  readonly fall: "difference" | "share";
}

/** The share of each item, exact; null where one can't be reckoned. */
export type ItemShares = Readonly<Partial<Record<ItemCode, Fraction>>>;

/** Every item's mean as a share of its limit; `item` names one that has no share. */
export function itemShares(
  rule: SectionIndexBody,
  standard: WaterStandardBody,
  section: SectionYear,
  year: YearMeans,
  without: readonly ItemCode[],
): { readonly kind: "shares"; readonly shares: ItemShares } | { readonly kind: "missing"; readonly item: ItemCode } {
  const shares: Partial<Record<ItemCode, Fraction>> = {};
  for (const item of rule.items) {
    if (without.includes(item)) continue;
    const mean = year.means[item];
    const reference = rule.reference === "target" ? section.target : rule.reference;
    const share = mean === undefined ? null : shareOfLimit(standard, section.body, item, reference, mean);
    if (share === null) return { kind: "missing", item };
    shares[item] = share;
  }
  return { kind: "shares", shares };
}

/** The index of one section's year. */
export const indexOf = ({ combine }: SectionIndexBody, shares: ItemShares): Fraction =>
  combine === "mean" ? meanOf(Object.values(shares)) : greatest(Object.values(shares));

/** The greatest of some fractions; 0 of none. */
export const greatest = (values: readonly Fraction[]): Fraction =>
  values.reduce((most, value) => (compareFractions(value, most) > 0 ? value : most), fraction(0, 1));
