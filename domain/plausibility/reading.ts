import { type InstantText, parseInstant } from "../calendar";
import { compare, type Decimal, subtract } from "../number";
import type { WaterClass } from "../water";
import type { MeasuredCode } from "./measured";

/** One reading of one station, as far as its plausibility is concerned. */
export interface StationReading {
  readonly section: string;
  readonly at: InstantText;
  /** The values as they came; the detection limit where one lies below it. Missing = not measured. */
  readonly values: Readonly<Partial<Record<MeasuredCode, Decimal>>>;
  /** Of which values only the detection limit is known. @default of none */
  readonly below?: ReadonlySet<MeasuredCode>;
  /** The class that came with the values, null where none did. */
  readonly publishedClass: WaterClass | null;
  /** The class the values make, null where it is open. */
  readonly judgedClass: WaterClass | null;
}

/** What a reading is compared with. */
export interface Surroundings {
  /** Earlier readings of the same section that stand as plausible. */
  readonly earlier: readonly StationReading[];
  /** Earlier readings of the same section in doubt: no change is measured from them, but what repeats them is stale too. */
  readonly held: readonly StationReading[];
  /** Readings of the sections next to it, up and down the river. */
  readonly neighbours: readonly StationReading[];
}

/** Minutes from one reading to another, negative when `to` is the earlier one. */
export const minutesBetween = (from: StationReading, to: StationReading): number => {
  const [start, end] = [parseInstant(from.at), parseInstant(to.at)];
  return (end.day - start.day) * 1_440 + (end.micros - start.micros) / 60_000_000;
};

/** The readings not older than `minutes` before `reading`, the latest first; times are never mixed beyond that. */
export const within = (
  readings: readonly StationReading[],
  reading: StationReading,
  minutes: number,
): readonly StationReading[] =>
  readings
    .map((other) => ({ other, age: minutesBetween(other, reading) }))
    .filter(({ age }) => age >= 0 && age <= minutes)
    .sort((left, right) => left.age - right.age)
    .map(({ other }) => other);

/** The latest value of an item, so that a gap in one reading hides no change; undefined where none has it. */
export const latestValue = (latestFirst: readonly StationReading[], item: MeasuredCode): Decimal | undefined =>
  latestFirst.find(({ values }) => values[item] !== undefined)?.values[item];

/** By how much two values differ, without sign. */
export const difference = (left: Decimal, right: Decimal): Decimal =>
  compare(left, right) >= 0 ? subtract(left, right) : subtract(right, left);
