import type { CivilDate } from "../calendar";
import {
  chooseMean,
  type ExactMean,
  type ItemCode,
  type MeansBody,
  type OfficialMean,
  type PeriodMean,
  periodMean,
  type Sample,
  sampleMean,
} from "../water";

/** A value of the laboratory. */
export interface LaboratoryValue extends Sample {
  readonly item: ItemCode;
  /** As it came. */
  readonly text: string;
  readonly mark: string | null;
}

/** A value of an automatic station. */
export interface StationValue extends Sample {
  readonly item: ItemCode;
  /** Day in Asia/Shanghai. */
  readonly day: CivilDate;
}

/** What was measured in one month, or for one re-sampling. */
export interface MonthValues {
  readonly laboratory: readonly LaboratoryValue[];
  readonly station: readonly StationValue[];
}

/** The mean of an item in a month, with what longer periods make of it. */
export interface MonthMean {
  readonly mean: OfficialMean;
  readonly exact: ExactMean;
  /** The laboratory's values it was made of; none where it is of an automatic station. */
  readonly samples: readonly ExactMean[];
}

export type MonthMeans = ReadonlyMap<ItemCode, MonthMean>;

/**
 * The means of one month: automatic before laboratory values for the items of the rule where days and month have their least
 * counts, else the laboratory's (82号, item 2). A mean says which of both it is.
 */
export function monthMeans(rule: MeansBody, { laboratory, station }: MonthValues): MonthMeans {
  const byItem = grouped(laboratory, ({ item }) => item);
  const days = dayMeans(rule, station);
  const means = new Map<ItemCode, MonthMean>();
  for (const item of new Set([...byItem.keys(), ...days.keys()])) {
    const mean = meanOf(rule, item, byItem.get(item) ?? [], days.get(item) ?? null);
    if (mean !== null) means.set(item, mean);
  }
  return means;
}

/** By item the means of those days that have values enough. An item that was measured on no such day has none. */
function dayMeans(rule: MeansBody, station: readonly StationValue[]): ReadonlyMap<ItemCode, readonly ExactMean[]> {
  const means = new Map<ItemCode, ExactMean[]>();
  for (const [item, values] of grouped(station, (value) => value.item)) {
    const days = [...grouped(values, ({ day }) => day).values()].map((day) =>
      periodMean(rule, "day", item, day.map(sampleMean)),
    );
    means.set(
      item,
      days.flatMap((day) => (day.kind === "mean" ? [day.mean] : [])),
    );
  }
  return means;
}

function grouped<Key, Value>(
  values: readonly Value[],
  keyOf: (value: Value) => Key,
): ReadonlyMap<Key, readonly Value[]> {
  const groups = new Map<Key, Value[]>();
  for (const value of values) {
    const known = groups.get(keyOf(value));
    if (known === undefined) groups.set(keyOf(value), [value]);
    else known.push(value);
  }
  return groups;
}

/** One laboratory value stands for its month as it is; several are meaned, exactly. */
function meanOf(
  rule: MeansBody,
  item: ItemCode,
  taken: readonly LaboratoryValue[],
  days: readonly ExactMean[] | null,
): MonthMean | null {
  const station: PeriodMean | null = days === null ? null : periodMean(rule, "month-of-days", item, days);
  const samples = taken.map(sampleMean);
  const laboratory = samples.length === 0 ? null : periodMean(rule, "month-of-samples", item, samples);
  const chosen = chooseMean(rule, item, station, laboratory);
  if (chosen.kind === "none") return null;
  if (chosen.mean.origin === "automatic")
    return station?.kind === "mean" ? { mean: chosen.mean, exact: station.mean, samples: [] } : null;
  if (laboratory?.kind !== "mean") return null;
  const [only, second] = taken;
  const mean: OfficialMean =
    only === undefined || second !== undefined
      ? chosen.mean
      : { raw: only.text, value: only.value, below: only.below, bounds: null, origin: "manual", mark: only.mark };
  return { mean, exact: laboratory.mean, samples };
}
