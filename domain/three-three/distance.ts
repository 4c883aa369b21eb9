import { type Fraction, multiplyFractions, fractionOf, subtractFractions } from "../number";
import type { ThreeThreeTier } from "../vocabulary";
import { compareQuotients, fractionOfQuotient, type Quotient } from "./quotient";
import type { RankedGroup } from "./rank";

/** Between which tiers a border lies, by the tier above it. */
export type Border = Exclude<ThreeThreeTier, "last">;

/**
 * How far an enterprise stands from a border, everybody else unmoved: above it, the lead over the best below; below it, what
 * is lacking to draw level with the worst above. Exact.
 */
export interface BorderDistance {
  readonly border: Border;
  readonly side: "above" | "below";
  /** In units of the metric, at least 0. */
  readonly metric: Fraction;
  /** The same in 万元 of tax or output, the tonnes of the enterprise unchanged. */
  readonly money: Fraction;
  /** How many competitors stand between it and the border. */
  readonly between: number;
}

const TIERS_ABOVE: Readonly<Record<Border, readonly ThreeThreeTier[]>> = {
  first: ["first"],
  middle: ["first", "middle"],
};
const BORDERS: readonly Border[] = ["first", "middle"];

/** The competitors on both sides of a border, best first. */
interface Sides {
  readonly above: readonly Quotient[];
  readonly below: readonly Quotient[];
}

/** Measures distances in one group; none for who does not compete, or where one side of a border is empty. */
export function distances({ standings }: RankedGroup): (index: number) => readonly BorderDistance[] {
  const competing = standings
    .flatMap(({ metric, rank, tier }) => (metric === null || rank === null || tier === null ? [] : [{ metric, tier }]))
    .sort((left, right) => compareQuotients(right.metric, left.metric));
  const sides = BORDERS.map((border): Sides => {
    const isAbove = ({ tier }: { readonly tier: ThreeThreeTier }): boolean => TIERS_ABOVE[border].includes(tier);
    return {
      above: competing.filter(isAbove).map(({ metric }) => metric),
      below: competing.filter((each) => !isAbove(each)).map(({ metric }) => metric),
    };
  });
  const sharing = new Map<number, number>();
  for (const { rank } of standings) if (rank !== null) sharing.set(rank, (sharing.get(rank) ?? 0) + 1);
  return (index) => {
    const standing = standings[index];
    if (standing === undefined) return [];
    const { metric, rank, tier } = standing;
    if (metric === null || rank === null || tier === null) return [];
    return BORDERS.flatMap((border, at): BorderDistance[] => {
      const { above = [], below = [] } = sides[at] ?? {};
      const [best, worst] = [below[0], above.at(-1)];
      if (best === undefined || worst === undefined) return [];
      const side = TIERS_ABOVE[border].includes(tier) ? "above" : "below";
      const gap =
        side === "above"
          ? subtractFractions(fractionOfQuotient(metric), fractionOfQuotient(best))
          : subtractFractions(fractionOfQuotient(worst), fractionOfQuotient(metric));
      const between = side === "above" ? above.length - (rank - 1) - (sharing.get(rank) ?? 0) : rank - 1 - above.length;
      return [{ border, side, metric: gap, money: multiplyFractions(gap, fractionOf(metric.denominator)), between }];
    });
  };
}
