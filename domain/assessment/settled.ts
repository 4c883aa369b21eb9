import {
  againstTarget,
  type ItemCode,
  type OfficialMean,
  type OfficialMeans,
  type OfficialVerdict,
  type WaterBody,
  type WaterClass,
} from "../water";
import type { ReadyScheme } from "./rules-of-scheme";

/** What two readings of one rule leave open. */
export interface Unsettled {
  /** The items whose two means judge differently, where class or target hang on it. */
  readonly items: readonly ItemCode[];
  /** The class of the section hangs on it. */
  readonly class: boolean;
  /** Whether the target was met hangs on it. */
  readonly target: boolean;
  /** The verdict by the means that judge best: what misses by it misses for certain. */
  readonly best: OfficialVerdict;
}

/** Whether a verdict stays the same by the other means, alone or several at once. */
export function settled(
  scheme: ReadyScheme,
  body: WaterBody | null,
  { values, otherwise }: { readonly values: OfficialMeans["values"]; readonly otherwise: OfficialMeans["values"] },
  verdict: OfficialVerdict,
  target: WaterClass | null,
): Unsettled {
  const nothing: Unsettled = { items: [], class: false, target: false, best: verdict };
  if (Object.keys(otherwise).length === 0) return nothing;
  const judged = (means: OfficialMeans["values"]): OfficialVerdict =>
    scheme.official({ regime: "official", body, values: means });
  const [own, other] = [classes(verdict), classes(judged({ ...values, ...otherwise }))];
  const differing = [...own.keys()].filter((item) => own.get(item) !== other.get(item));
  if (differing.length === 0) return nothing;
  const extreme = (worse: boolean): OfficialVerdict => {
    const taken: Partial<Record<ItemCode, OfficialMean>> = { ...values };
    for (const item of differing) {
      const mean = otherwise[item];
      if (mean !== undefined && (other.get(item) ?? 0) > (own.get(item) ?? 0) === worse) taken[item] = mean;
    }
    return judged(taken);
  };
  const [best, worst] = [extreme(false), extreme(true)];
  const byClass = best.class !== worst.class;
  const byTarget = target !== null && againstTarget(best, target).kind !== againstTarget(worst, target).kind;
  return byClass || byTarget ? { items: differing, class: byClass, target: byTarget, best } : nothing;
}

/** By item one number that grows with the class by the limits of either body. */
const classes = ({ findings }: OfficialVerdict): ReadonlyMap<ItemCode, number> =>
  new Map(findings.map(({ item, classes: { river, lake } }) => [item, river + lake]));
