import {
  exactMean,
  type ExactMean,
  inItemOrder,
  type ItemCode,
  type MeanOrigin,
  type MeansBody,
  type OfficialMean,
  type OfficialMeans,
} from "../water";
import type { Doubt } from "./doubt";
import type { MonthMean, MonthMeans } from "./month-means";

/** The means of a quarter or year. */
export interface LongMeans {
  readonly values: OfficialMeans["values"];
  /** Means by the other reading of the rule, for the items where it gives another one. */
  readonly otherwise: OfficialMeans["values"];
  readonly doubts: readonly Doubt[];
}

type Means = Partial<Record<ItemCode, OfficialMean>>;

/**
 * The means of a quarter, of the means of its months. It needs two samples (22号; water.md §2.5), wherever in it they were
 * taken; a month of an automatic station counts as one. Where its months have unequal numbers of samples, no text says whether
 * samples or months are meaned: both are given.
 */
export function quarterMeans(rule: MeansBody, months: readonly MonthMeans[]): LongMeans {
  const [values, otherwise, doubts]: [Means, Means, Doubt[]] = [{}, {}, []];
  const need = rule.minimum.quarter;
  for (const [item, parts] of byItem(months)) {
    const have = parts.reduce((count, { samples }) => count + Math.max(samples.length, 1), 0);
    if (have < need) {
      doubts.push({ kind: "too-few", item, have, need });
      continue;
    }
    values[item] = ofMonths(rule, item, parts);
    if (new Set(parts.map(({ samples }) => samples.length)).size > 1 && originOf(parts) === "manual") {
      const samples = parts.flatMap((part) => part.samples);
      otherwise[item] = official(exactMean(rule, item, samples), "manual", `mean of ${samples.length} samples`);
    }
  }
  return { values, otherwise, doubts };
}

/**
 * The means of a year, of the means of its months: of all twelve, or of at least eight where the river freezes (22号; water.md
 * §2.5). `frozen` null: not known, so that eight to eleven months are a question.
 */
export function yearMeans(rule: MeansBody, months: readonly MonthMeans[], frozen: boolean | null): LongMeans {
  const values: Means = {};
  const doubts: Doubt[] = [];
  const unsure: ItemCode[] = [];
  const { year, "frozen-year": frozenYear } = rule.minimum;
  const need = frozen === true ? frozenYear : year;
  for (const [item, parts] of byItem(months)) {
    if (parts.length >= need) values[item] = ofMonths(rule, item, parts);
    else if (frozen === null && parts.length >= frozenYear) {
      values[item] = ofMonths(rule, item, parts);
      unsure.push(item);
    } else doubts.push({ kind: "too-few", item, have: parts.length, need });
  }
  if (unsure.length > 0) doubts.push({ kind: "frozen-unknown", items: unsure });
  return { values, otherwise: {}, doubts };
}

/** A doubt for want of months, with the months that lack a mean; `byMonth` has every month of the period, null where nothing counts. */
export function namingMonths(doubt: Doubt, byMonth: ReadonlyMap<string, MonthMeans | null>): Doubt {
  if (doubt.kind !== "too-few" && doubt.kind !== "frozen-unknown") return doubt;
  const items = doubt.kind === "too-few" ? [doubt.item] : doubt.items;
  const months = [...byMonth].filter(([, means]) => items.some((item) => !(means?.has(item) ?? false)));
  return { ...doubt, months: months.map(([month]) => month) };
}

function byItem(months: readonly MonthMeans[]): readonly (readonly [ItemCode, readonly MonthMean[]])[] {
  const items = inItemOrder(months.flatMap((month) => [...month.keys()]));
  return items.map((item) => [item, months.flatMap((month) => month.get(item) ?? [])] as const);
}

function originOf(parts: readonly MonthMean[]): MeanOrigin {
  const origins = new Set(parts.map(({ mean }) => mean.origin));
  const [origin = "mixed"] = origins;
  return origins.size > 1 ? "mixed" : origin;
}

function ofMonths(rule: MeansBody, item: ItemCode, parts: readonly MonthMean[]): OfficialMean {
  const mean = exactMean(
    rule,
    item,
    parts.map(({ exact }) => exact),
  );
  return official(mean, originOf(parts), `mean of ${mean.parts} months (${mean.values} values)`);
}

const official = ({ value, bounds }: ExactMean, origin: MeanOrigin, raw: string): OfficialMean => ({
  raw,
  value,
  below: false,
  bounds,
  origin,
  mark: null,
});
