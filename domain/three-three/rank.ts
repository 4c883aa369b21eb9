import type { ThreeThreeReason, ThreeThreeTier } from "../vocabulary";
import type { Figures } from "./figures";
import { type Measured, measure } from "./measured";
import { place } from "./placed";
import type { Quotient } from "./quotient";
import type { Scheme } from "./scheme";
import type { Borders } from "./thirds";
import { reachedOf } from "./tier-codes";

/** Where one enterprise stands in its group. */
export interface Standing {
  /** null where the figures or the denominator are missing; given to who is not ranked too. */
  readonly metric: Quotient | null;
  /** Equal ones share the better number; null for who does not compete, and in a group too small. */
  readonly rank: number | null;
  readonly tier: ThreeThreeTier | null;
  readonly reason: ThreeThreeReason | null;
}

/** A group, ranked: standings in the order of its figures. */
export interface RankedGroup {
  /** How many compete. */
  readonly of: number;
  /** null in a group too small. */
  readonly borders: Borders | null;
  readonly standings: readonly Standing[];
}

/** Ranks a group that was measured by the metric and denominator of the same scheme. */
export function rankMeasured(measured: Measured, scheme: Scheme): RankedGroup {
  const { figures, metrics } = measured;
  const { of, borders, ranks, codes } = place(measured, scheme);
  const standings = figures.map((each, index): Standing => {
    const metric = metrics[index] ?? "missing";
    const rank = ranks[index] ?? 0;
    const [reached = "none"] = reachedOf(codes[index] ?? 0);
    return {
      metric: typeof metric === "object" ? metric : null,
      rank: rank === 0 ? null : rank,
      tier: reached === "none" ? null : reached,
      reason: reasonOf(each, metric, scheme, borders === null),
    };
  });
  return { of, borders, standings };
}

/** Ranks a group and puts it into three tiers. */
export const rankGroup = (figures: readonly Figures[], scheme: Scheme): RankedGroup =>
  rankMeasured(measure(figures, scheme), scheme);

function reasonOf(
  { exempt, below }: Figures,
  metric: Measured["metrics"][number],
  { belowScale }: Scheme,
  isSmall: boolean,
): ThreeThreeReason | null {
  if (exempt) return "exempt";
  if (typeof metric === "string") return metric;
  if (below && belowScale === "apart") return "below-scale";
  if (isSmall) return "group-too-small";
  return below && belowScale === "last" ? "below-scale-last" : null;
}
