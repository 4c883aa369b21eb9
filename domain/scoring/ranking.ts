import {
  addFractions,
  compareFractions,
  divideFractions,
  type Fraction,
  fraction,
  fractionOf,
  decimalOf,
  multiplyFractions,
} from "../number";
import { bordersOf, tierOfPlace } from "../three-three";
import type { Proposal } from "./consecutive";
import type { ScoringBody } from "./scheme";
import type { Score, Scored } from "./score";

/** One division's place. */
export interface RankedDivision {
  readonly score: Scored;
  /** Equal totals share the better number (1, 1, 3). */
  readonly rank: number;
  /** null where the scheme cuts no thirds. */
  readonly tier: "first" | "middle" | "last" | null;
  /** Of the score and of the tier. A grade that was capped by a veto has no reward. */
  readonly proposals: readonly Proposal[];
  /** Its part of the scheme's fund, 万元, exact; null: there is none, or nobody has points. */
  readonly money: Fraction | null;
}

export type Ranking =
  | { readonly kind: "ranking"; readonly trial: boolean; readonly divisions: readonly RankedDivision[] }
  /** Somebody has no score yet: who would be judged by another's gap. */
  | { readonly kind: "incomplete"; readonly divisions: readonly string[] };

/** Ranks divisions by their totals and puts them into three tiers 乡镇三档, best first; equal ones in the order given. */
export function rankDivisions(
  body: ScoringBody,
  scores: readonly { readonly division: string; readonly score: Score }[],
): Ranking {
  const lacking = scores.filter(({ score }) => score.kind !== "score").map(({ division }) => division);
  if (lacking.length > 0) return { kind: "incomplete", divisions: lacking };
  const best = scores
    .flatMap(({ score }) => (score.kind === "score" ? [score] : []))
    .sort((one, other) => compareFractions(other.total, one.total));
  const { tiers } = body;
  const borders = tiers === null ? null : bordersOf(best.length, tiers.extra);
  const sum = best.reduce((whole, { total }) => addFractions(whole, total), fraction(0, 1));
  const divisions = best.map((scored): RankedDivision => {
    const equals = best.flatMap(({ total }, index) => (compareFractions(total, scored.total) === 0 ? [index + 1] : []));
    const [first = 0, last = first] = [equals[0], equals.at(-1)];
    const tier = borders === null ? null : tierOfPlace(tiers?.ties === "down" ? last : first, borders);
    const effects = body.effects.flatMap(({ at, proposal }) =>
      "tier" in at && at.tier === tier && !(scored.vetoed && tier === "first")
        ? [{ text: proposal, evidence: [] }]
        : [],
    );
    return {
      score: scored,
      rank: first,
      tier,
      proposals: [...scored.proposals, ...effects],
      money: partOf(body, scored.total, sum),
    };
  });
  return { kind: "ranking", trial: best.some(({ trial }) => trial), divisions };
}

function partOf({ fund }: ScoringBody, total: Fraction, sum: Fraction): Fraction | null {
  if (fund === null || sum.numerator === 0n) return null;
  return multiplyFractions(fractionOf(decimalOf(fund.amount)), divideFractions(total, sum));
}
