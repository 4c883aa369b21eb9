import type { BilingualSentence, RuleRef } from "../water";
import type { Meaning } from "./attribution-rule";
import type { ItemPart } from "./part";

/** Why a finding is what it is; persisted with it: never rename one. */
export const CAUSES = [
  "better",
  "equal",
  "worse",
  "mixed",
  "no-inflow",
  "several-inflows",
  "item-missing",
  "item-not-covered",
  "no-order",
  "periods-differ",
  "flow-missing",
  "falls-equal",
  "load-left",
  "load-deducted",
] as const;
export type Cause = (typeof CAUSES)[number];

/** What one form of rule decided. */
export interface Decided {
  readonly meaning: Meaning;
  readonly cause: Cause;
  readonly parts: readonly ItemPart[];
  readonly eased: boolean | null;
}

/** 自身影响, 上游来水影响 or 无法判定, with both sides' numbers and the rule. */
export interface AttributionFinding {
  readonly kind: "own" | "upstream" | "undecidable";
  readonly cause: Cause;
  readonly parts: readonly ItemPart[];
  /** Own, but the outflow became worse by less than the inflow, which the rule lets pass; null where that is not known. */
  readonly eased: boolean | null;
  readonly rule: RuleRef;
  readonly reason: BilingualSentence;
}
