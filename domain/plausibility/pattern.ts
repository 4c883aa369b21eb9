import type { BilingualSentence } from "../water";
import type { MeasuredCode } from "./measured";

/** A value that rises alone: to at least `factor` times the one before and by at least `least`. */
export interface JumpStep {
  readonly item: MeasuredCode;
  readonly factor: string;
  readonly least: string;
}

/** A change, up or down, in the unit of the item. */
export interface Change {
  readonly item: MeasuredCode;
  readonly by: string;
}

/** One item jumps while the others stay as they were and no neighbour comes near the new value. */
export interface JumpBody {
  readonly pattern: "jump";
  readonly withinMinutes: number;
  readonly steps: readonly JumpStep[];
  /** The others count as steady up to these changes; of them, `steadyAtLeast` must be measured both times. */
  readonly steady: readonly Change[];
  readonly steadyAtLeast: number;
}

/** Several probes change together, which weather and waste water don't do, while no neighbour shows it. */
export interface ManyAtOnceBody {
  readonly pattern: "many-at-once";
  readonly withinMinutes: number;
  readonly steps: readonly Change[];
  readonly atLeast: number;
}

/** A value that no river has, in some months or while a companion value is missing; null = no such bound. */
export interface ProbeRange {
  readonly item: MeasuredCode;
  readonly low: string | null;
  readonly high: string | null;
  /** Months 1 to 12 in which the range holds; null = all. */
  readonly months: readonly number[] | null;
  /** The range holds only while this value is missing; null = always. */
  readonly whileMissing: MeasuredCode | null;
}

export interface ProbeRangeBody {
  readonly pattern: "probe-range";
  readonly ranges: readonly ProbeRange[];
}

/** The same values again and again: the instrument hands out what it measured long ago. */
export interface StaleBody {
  readonly pattern: "stale";
  readonly items: readonly MeasuredCode[];
  /** So many of the items must be measured. */
  readonly atLeast: number;
  /** Unchanged for at least so long. */
  readonly minutes: number;
  readonly lookBackMinutes: number;
}

/** Algae at midday: pH over its limit together with oversaturated oxygen, and not at night. */
export interface DailySwingBody {
  readonly pattern: "daily-swing";
  /** Local hours from `from` to before `to`. */
  readonly from: number;
  readonly to: number;
  readonly ph: string;
  /** Oxygen of at least `share` × `numerator` ÷ (`addend` + temperature). */
  readonly saturation: { readonly share: string; readonly numerator: string; readonly addend: string };
  /** A reading outside those hours that is over the limit too, not older than this, shows that it is no swing. */
  readonly lookBackMinutes: number;
}

/** The class that came with the values is not the one they make: it lags behind them (water.md §3). */
export interface ClassLagBody {
  readonly pattern: "class-lag";
}

/** The limit of class Ⅴ of an item that laboratories state in µg/L too. */
export interface UnitSlipLimit {
  readonly item: MeasuredCode;
  /** In the unit in which the item is kept. */
  readonly limit: string;
}

/** A value in another unit than it says: a detection limit above class Ⅴ, or a value `factor` times over it. */
export interface UnitSlipBody {
  readonly pattern: "unit-slip";
  readonly limits: readonly UnitSlipLimit[];
  readonly factor: string;
}

/** Body of a rule of kind `plausibility` that looks at one reading. */
export type PatternBody =
  UnitSlipBody | JumpBody | ManyAtOnceBody | ProbeRangeBody | StaleBody | DailySwingBody | ClassLagBody;

/** What a pattern found: which values are in doubt and why. */
export interface Found {
  readonly items: readonly MeasuredCode[];
  readonly reason: BilingualSentence;
}
