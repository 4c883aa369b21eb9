import { compareFractions, type Fraction, fraction } from "../number";
import { type Exceedance, exceedances } from "./exceedance";
import { inItemOrder, ITEMS, type ItemCode } from "./item";
import { printMultiple } from "./multiple";
import { ask, type Ask } from "./rule";
import type { Verdict } from "./judging/verdict";
import type { WaterClass, WaterState } from "./water-class";

/** Body of the rule by which the main pollution indicators 主要污染指标 are named (环办〔2011〕22号; water.md §2.4). */
export interface MainIndicatorsBody {
  readonly method: "main-indicators";
  /** How many are named at most. */
  readonly most: number;
  /** Items named first where they exceed: cyanide and heavy metals. */
  readonly priority: readonly ItemCode[];
  /** The class beyond which an item exceeds and by whose limit the multiple is reckoned. */
  readonly reference: WaterClass;
}

export type MainIndicators = { readonly kind: "indicators"; readonly list: readonly Exceedance[] } | Ask;

/**
 * The main pollution indicators of one section: none unless it is worse than the reference class; cyanide and heavy metals
 * first, then the worst class, then the greatest multiple. Where that leaves open who is named last, a person is asked.
 */
export function mainIndicators(rule: MainIndicatorsBody, verdict: Verdict): MainIndicators {
  if (verdict.class === null) return ask("the class of the section is not decided");
  const exceeding = exceedances(verdict, rule.reference);
  if (exceeding.kind === "ask") return exceeding;
  return firstOf(rule.most, exceeding.list, (left, right) => byWeight(rule, left, right));
}

const rank = (rule: MainIndicatorsBody, { item }: Exceedance): number => (rule.priority.includes(item) ? 0 : 1);

/** 0 where neither the rule nor the numbers put one before the other. */
function byWeight(rule: MainIndicatorsBody, left: Exceedance, right: Exceedance): number {
  const byRank = rank(rule, left) - rank(rule, right);
  if (byRank !== 0) return byRank;
  if (left.class !== right.class) return right.class - left.class;
  if (left.multiple === null || right.multiple === null) return 0;
  return compareFractions(right.multiple, left.multiple);
}

function firstOf(
  most: number,
  indicators: readonly Exceedance[],
  order: (left: Exceedance, right: Exceedance) => number,
): MainIndicators {
  // Items without a multiple are comparable with none of their class, so they stand after those that have one.
  const sorted = indicators.toSorted(
    (left, right) => order(left, right) || Number(left.multiple === null) - Number(right.multiple === null),
  );
  const [last, next] = [sorted[most - 1], sorted[most]];
  if (last !== undefined && next !== undefined && order(last, next) === 0) {
    const tied = sorted.filter((each) => order(each, last) === 0).map(({ item }) => item);
    return ask(
      `the rule names ${most} main indicators and does not say which of ${inItemOrder(tied).join(", ")} comes first`,
    );
  }
  return { kind: "indicators", list: sorted.slice(0, most) };
}

/** As printed in bulletins: 总磷(0.3)、溶解氧. */
export function printIndicators(list: readonly Exceedance[], decimals: number): string {
  return list
    .map(({ item, multiple }) => ITEMS[item].zh + (multiple === null ? "" : `(${printMultiple(multiple, decimals)})`))
    .join("、");
}

/** How many sections of an area exceed the reference class by an item, of how many evaluated. */
export interface ItemExceedance {
  readonly item: ItemCode;
  readonly exceeding: number;
  readonly evaluated: number;
}

/**
 * The main indicators of a basin or area: none where its grade is 优 or 良好, else by the share of sections that exceed
 * (断面超标率), the greatest first.
 */
export function areaIndicators(
  rule: MainIndicatorsBody,
  grade: WaterState,
  counts: readonly ItemExceedance[],
): { readonly kind: "items"; readonly items: readonly ItemCode[] } | Ask {
  if (grade === "优" || grade === "良好") return { kind: "items", items: [] };
  const rate = ({ exceeding, evaluated }: ItemExceedance): Fraction => fraction(exceeding, evaluated);
  const sorted = counts
    .filter(({ exceeding }) => exceeding > 0)
    .toSorted((left, right) => compareFractions(rate(right), rate(left)));
  const [last, next] = [sorted[rule.most - 1], sorted[rule.most]];
  if (last !== undefined && next !== undefined && compareFractions(rate(last), rate(next)) === 0) {
    return ask(
      `${last.item} and ${next.item} exceed in the same share of sections and only ${rule.most} items are named`,
    );
  }
  return { kind: "items", items: sorted.slice(0, rule.most).map(({ item }) => item) };
}
