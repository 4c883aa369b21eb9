import type { Figures } from "./figures";
import { compareQuotients, metricOf, type Quotient } from "./quotient";
import type { Scheme } from "./scheme";

/** One group by one metric: what does not change with the rest of a scheme, and so is computed once for many. */
export interface Measured {
  readonly figures: readonly Figures[];
  readonly metrics: readonly (Quotient | "missing" | "no-denominator")[];
  /** Who has a metric and is not exempt, as indexes of `figures`, highest first; equal ones in the order of the sheet. */
  readonly order: readonly number[];
  /** Of each index of `figures` the number of different metrics above its own; equal ones have the same. */
  readonly levels: Int32Array;
}

/** Measures a group and sorts it. */
export function measure(figures: readonly Figures[], scheme: Pick<Scheme, "metric" | "denominator">): Measured {
  const metrics = figures.map((each) => metricOf(each, scheme));
  const measured: { readonly index: number; readonly metric: Quotient }[] = [];
  metrics.forEach((metric, index) => {
    if (typeof metric === "object" && figures[index]?.exempt === false) measured.push({ index, metric });
  });
  measured.sort((left, right) => compareQuotients(right.metric, left.metric));
  const levels = new Int32Array(figures.length);
  let level = 0;
  measured.forEach(({ index, metric }, at) => {
    const before = measured[at - 1];
    if (before !== undefined && compareQuotients(before.metric, metric) !== 0) level += 1;
    levels[index] = level;
  });
  return { figures, metrics, order: measured.map(({ index }) => index), levels };
}
