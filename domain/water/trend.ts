import { compareFractions, decimalOf, type Fraction, fraction, fractionOf, subtractFractions } from "../number";
import type { SectionCounts } from "./grading";
import { ask, type Ask } from "./rule";
import { STATES, type WaterState } from "./water-class";

/** Body of the rule for changes between two periods, in percentage points (water.md §2.7). */
export interface TrendBody {
  readonly method: "trend";
  /** Up to here nothing has clearly changed; which side the edge itself falls on no text says. */
  readonly slight: string;
  /** Beyond here the change is marked; the edge is open likewise. */
  readonly marked: string;
}

export type TrendWord = "明显好转" | "有所好转" | "无明显变化" | "有所下降" | "明显恶化";
export type Trend = { readonly kind: "trend"; readonly word: TrendWord } | Ask;

const trend = (word: TrendWord): Trend => ({ kind: "trend", word });

/** Change by grade: none, one grade, two or more. */
export function trendByGrade(before: WaterState, now: WaterState): Trend {
  const step = STATES.indexOf(now) - STATES.indexOf(before);
  if (step === 0) return trend("无明显变化");
  if (step < 0) return trend(step === -1 ? "有所好转" : "明显好转");
  return trend(step === 1 ? "有所下降" : "明显恶化");
}

/**
 * Change by shares: ΔG − ΔD, the change of Ⅰ–Ⅲ less the change of 劣Ⅴ in percentage points. Exactly on an edge a person is
 * asked. Comparable only with the same items and basically the same sections: the caller answers for that.
 */
export function trendByShares(rule: TrendBody, before: SectionCounts, now: SectionCounts): Trend {
  if (before.sections < 1 || now.sections < 1) return ask("one of the two periods has no section evaluated");
  const share = (counts: SectionCounts): Fraction => fraction((counts.good - counts.inferior) * 100, counts.sections);
  const change = subtractFractions(share(now), share(before));
  const better = change.numerator >= 0n;
  const size = better ? change : { numerator: -change.numerator, denominator: change.denominator };
  for (const edge of [rule.slight, rule.marked]) {
    if (compareFractions(size, fractionOf(decimalOf(edge))) === 0) {
      return ask(`the change is exactly ${edge} percentage points and no text says on which side the edge falls`);
    }
  }
  if (compareFractions(size, fractionOf(decimalOf(rule.slight))) < 0) return trend("无明显变化");
  const isMarked = compareFractions(size, fractionOf(decimalOf(rule.marked))) > 0;
  if (better) return trend(isMarked ? "明显好转" : "有所好转");
  return trend(isMarked ? "明显恶化" : "有所下降");
}
