import { compareFractions, decimalOf, type Fraction, fraction, fractionOf } from "../number";
import type { WaterState } from "./water-class";

/** Body of the rule by which a river, basin or area is graded by the shares of classes, in per cent (water.md §2.3). */
export interface GradingBody {
  readonly method: "grading";
  /** From this many sections on the shares decide; with fewer, each item is averaged over the sections first. */
  readonly sectionsByShare: number;
  /** Share of Ⅰ–Ⅲ from which a river is 优, and from which it is 良好. */
  readonly excellent: string;
  readonly good: string;
  /** Share of 劣Ⅴ from which a river is 中度污染, and from which it is 重度污染. */
  readonly moderate: string;
  readonly severe: string;
}

/** A grade with the condition that was applied, or that the shares do not decide. */
export type Grading =
  | { readonly kind: "graded"; readonly grade: WaterState; readonly condition: string }
  | { readonly kind: "average-first"; readonly reason: string };

/** Grades by shares in per cent, compared exactly as given. */
export function gradeByShares(rule: GradingBody, sections: number, good: Fraction, inferior: Fraction): Grading {
  if (sections < rule.sectionsByShare) {
    return {
      kind: "average-first",
      reason: `fewer than ${rule.sectionsByShare} sections: each item is averaged over the sections first`,
    };
  }
  const reaches = (share: Fraction, bound: string): boolean =>
    compareFractions(share, fractionOf(decimalOf(bound))) >= 0;
  const graded = (grade: WaterState, condition: string): Grading => ({ kind: "graded", grade, condition });
  if (reaches(good, rule.excellent)) return graded("优", `Ⅰ–Ⅲ ≥ ${rule.excellent} %`);
  if (reaches(good, rule.good)) return graded("良好", `${rule.good} % ≤ Ⅰ–Ⅲ < ${rule.excellent} %`);
  const few = `Ⅰ–Ⅲ < ${rule.good} % and `;
  if (reaches(inferior, rule.severe)) return graded("重度污染", `${few}劣Ⅴ ≥ ${rule.severe} %`);
  if (reaches(inferior, rule.moderate)) return graded("中度污染", `${few}${rule.moderate} % ≤ 劣Ⅴ < ${rule.severe} %`);
  return graded("轻度污染", `${few}劣Ⅴ < ${rule.moderate} %`);
}

/** Sections evaluated, and how many of them are Ⅰ to Ⅲ and 劣Ⅴ. */
export interface SectionCounts {
  readonly sections: number;
  readonly good: number;
  readonly inferior: number;
}

/** Grades by counts: the shares stay exact quotients (188 of 209 is 良好 although it prints as 90.0 %). */
export function gradeByCounts(rule: GradingBody, { sections, good, inferior }: SectionCounts): Grading {
  const share = (count: number): Fraction => fraction(count * 100, Math.max(sections, 1));
  return gradeByShares(rule, sections, share(good), share(inferior));
}
