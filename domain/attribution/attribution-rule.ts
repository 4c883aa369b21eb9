import type { RungLimit } from "../ladder";
import type { ItemCode } from "../water";

/** A limit of the hearing of the upstream side 听取上游, as rule data has it. */
export type HearingLimit = Pick<RungLimit, "limit" | "chases" | "basis">;

/** The clocks of a hearing: until the upstream side answers, and until the common superior finds. */
export interface HearingLimits {
  readonly respond: HearingLimit;
  readonly find: HearingLimit;
}

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
  /** The clocks of the hearing that follows where it is not the division's own; null or absent = the rule names none. */
  readonly hearing?: HearingLimits | null | undefined;
}

/** The excess load that came in is deducted from the excess load that goes out; below zero is zero. */
export interface DeductionBody {
  readonly form: "deduction";
  readonly items: readonly ItemCode[] | null;
  readonly noInflow: Meaning;
  readonly hearing?: HearingLimits | null | undefined;
}

/** Body of a rule of kind `attribution-rule`. */
export type AttributionBody = ComparisonBody | DeductionBody;
