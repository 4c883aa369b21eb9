import type { AutomaticReading } from "../db/intake/automatic";
import type { PeriodSample } from "../db/intake/verdicts";
import {
  chooseMean,
  type ExactMean,
  isItemCode,
  type ItemCode,
  type MeansBody,
  type OfficialMean,
  type OfficialMeans,
  type PeriodMean,
  periodMean,
  sampleMean,
} from "../domain/water";
import { measured, type Measured } from "./measured-value";

/** A laboratory value that can be read. */
interface Taken {
  readonly sample: PeriodSample;
  readonly value: Measured;
}

/**
 * The means by which one section and period is judged: automatic before laboratory values for the items of the rule where
 * days and month have their least counts, else the laboratory's (82号, item 2). A mean says which of both it is.
 */
export function meansOf(
  rule: MeansBody,
  samples: readonly PeriodSample[],
  automatic: readonly AutomaticReading[],
): OfficialMeans["values"] {
  const laboratory = laboratoryValues(samples);
  const station = dayMeans(rule, automatic);
  const means: Partial<Record<ItemCode, OfficialMean>> = {};
  for (const item of new Set([...laboratory.keys(), ...station.keys()])) {
    const mean = meanOf(rule, item, laboratory.get(item) ?? [], station.get(item) ?? null);
    if (mean !== null) means[item] = mean;
  }
  return means;
}

function laboratoryValues(samples: readonly PeriodSample[]): ReadonlyMap<ItemCode, readonly Taken[]> {
  const byItem = new Map<ItemCode, Taken[]>();
  for (const sample of samples) {
    if (!isItemCode(sample.item)) continue;
    const value = measured(sample.item, sample.text);
    if (value !== null) put(byItem, sample.item, { sample, value });
  }
  return byItem;
}

/** By item the means of those days that have values enough. An item that was measured on no such day has none. */
function dayMeans(
  rule: MeansBody,
  automatic: readonly AutomaticReading[],
): ReadonlyMap<ItemCode, readonly ExactMean[]> {
  const days = new Map<string, { readonly item: ItemCode; readonly parts: ExactMean[] }>();
  for (const { day, values } of automatic) {
    for (const [item, text] of Object.entries(values)) {
      const value = isItemCode(item) ? measured(item, text) : null;
      if (!isItemCode(item) || value === null) continue;
      const key = `${item}\n${day}`;
      const known = days.get(key);
      if (known === undefined) days.set(key, { item, parts: [sampleMean(value)] });
      else known.parts.push(sampleMean(value));
    }
  }
  const means = new Map<ItemCode, ExactMean[]>();
  for (const { item, parts } of days.values()) {
    if (!means.has(item)) means.set(item, []);
    const mean = periodMean(rule, "day", item, parts);
    if (mean.kind === "mean") put(means, item, mean.mean);
  }
  return means;
}

function put<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [value]);
  else known.push(value);
}

/** One laboratory value stands for its month as it is; several are meaned, exactly. */
function meanOf(
  rule: MeansBody,
  item: ItemCode,
  taken: readonly Taken[],
  days: readonly ExactMean[] | null,
): OfficialMean | null {
  const station: PeriodMean | null = days === null ? null : periodMean(rule, "month-of-days", item, days);
  const samples = taken.map(({ value }) => sampleMean(value));
  const laboratory = samples.length === 0 ? null : periodMean(rule, "month-of-samples", item, samples);
  const chosen = chooseMean(rule, item, station, laboratory);
  if (chosen.kind === "none") return null;
  const [only, second] = taken;
  if (chosen.mean.origin === "automatic" || only === undefined || second !== undefined) return chosen.mean;
  const { value, below, text } = only.value;
  return { raw: text, value, below, bounds: null, origin: "manual", mark: only.sample.mark };
}
