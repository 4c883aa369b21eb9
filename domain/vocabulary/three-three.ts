import { type Name, named, wordsOf } from "./named";

/** The three tiers of the three-three 三三制, best first. What they mean is [U]: no text defines it (accountability.md §4.2). */
export const THREE_THREE_TIERS = {
  first: named("激励", "incentive"),
  middle: named("维持", "as before"),
  last: named("倒逼", "pressure"),
} as const satisfies Readonly<Record<string, Name>>;
export type ThreeThreeTier = keyof typeof THREE_THREE_TIERS;
export const THREE_THREE_TIER_WORDS = wordsOf(THREE_THREE_TIERS);

/** Why an enterprise is not ranked, or stands in a tier without a rank; the first that is true is given, in this order. */
export const THREE_THREE_REASONS = {
  exempt: named("豁免", "exempt"),
  missing: named("数据缺失", "a figure is missing"),
  "no-denominator": named("分母为零", "nothing to divide by"),
  "below-scale": named("规模以下，单列", "below scale, apart"),
  "group-too-small": named("同组企业过少，不分档单列", "the group is too small"),
  "below-scale-last": named("规模以下，列入倒逼档", "below scale, put last"),
} as const satisfies Readonly<Record<string, Name>>;
export type ThreeThreeReason = keyof typeof THREE_THREE_REASONS;
export const THREE_THREE_REASON_WORDS = wordsOf(THREE_THREE_REASONS);

/** Whether a result hangs on how the open questions of a scheme are settled. */
export const STABILITIES = {
  stable: named("稳定", "stable"),
  sensitive: named("敏感", "sensitive"),
} as const satisfies Readonly<Record<string, Name>>;
export type Stability = keyof typeof STABILITIES;
