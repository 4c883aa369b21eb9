import type { ItemCode } from "../water";

/** What a situation means: it is the division's own, it came from upstream, or the source does not say and a person must. */
export type Meaning = "own" | "upstream" | "ask";

/** Outflow compared with inflow, item by item. */
export interface ComparisonBody {
  readonly form: "comparison";
  /** The items the rule speaks of; null = any. */
  readonly items: readonly ItemCode[] | null;
  readonly equal: Meaning;
  readonly noInflow: Meaning;
  /** Some of the missed items are worse than the inflow and others are not. */
  readonly mixed: Meaning;
  /** Whether an outflow that is worse, but became worse by less than the inflow, is eased (浙江 2013). */
  readonly easedByFall: boolean;
}

/** The excess load that came in is deducted from the excess load that goes out; below zero is zero. */
export interface DeductionBody {
  readonly form: "deduction";
  readonly items: readonly ItemCode[] | null;
  readonly noInflow: Meaning;
}

/** Body of a rule of kind `attribution-rule`. */
export type AttributionBody = ComparisonBody | DeductionBody;
