import {
  compareFractions,
  decimalOf,
  divideFractions,
  type Fraction,
  fractionOf,
  multiplyFractions,
  subtractFractions,
} from "../number";
import { ask, type Ask } from "./rule";

/** Body of the rule for year-on-year bands of an index, in per cent, edges included in the change (上虞 2014; water.md §5). */
export interface IndexBandsBody {
  readonly method: "index-bands";
  /** A fall of at least this is 改善. */
  readonly improvedBy: string;
  /** A rise of at least this is 恶化. */
  readonly worsenedBy: string;
}

export type IndexChange = "改善" | "稳定" | "恶化";
export type IndexBand = { readonly kind: "band"; readonly change: IndexChange; readonly percent: Fraction } | Ask;

/** The change of a value against an earlier one in per cent, exact; null where the earlier one is 0. */
export function changeInPercent(before: Fraction, now: Fraction): Fraction | null {
  if (before.numerator === 0n) return null;
  return multiplyFractions(divideFractions(subtractFractions(now, before), before), fractionOf(decimalOf("100")));
}

/** The band of one index: change against the same period of last year in per cent. */
export function indexBand(rule: IndexBandsBody, before: Fraction, now: Fraction): IndexBand {
  const percent = changeInPercent(before, now);
  if (percent === null) return ask("last year's value is 0 and a change in per cent has no meaning");
  const fall = { numerator: -percent.numerator, denominator: percent.denominator };
  if (compareFractions(fall, fractionOf(decimalOf(rule.improvedBy))) >= 0)
    return { kind: "band", change: "改善", percent };
  const worse = compareFractions(percent, fractionOf(decimalOf(rule.worsenedBy))) >= 0;
  return { kind: "band", change: worse ? "恶化" : "稳定", percent };
}

const WORST_FIRST: readonly IndexChange[] = ["恶化", "稳定", "改善"];

/** The worst of several items makes the section's band; an open one leaves it open unless another is 恶化 anyway. */
export function worstBand(bands: readonly IndexBand[]): { readonly kind: "band"; readonly change: IndexChange } | Ask {
  const worst = WORST_FIRST.find((change) => bands.some((band) => band.kind === "band" && band.change === change));
  const open = bands.find((band): band is Ask => band.kind === "ask");
  if (worst !== "恶化" && open !== undefined) return open;
  return worst === undefined ? ask("no index was given") : { kind: "band", change: worst };
}
