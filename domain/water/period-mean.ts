import { compare, type Decimal, type Fraction, fraction, fractionOf, half, logarithmicMean, meanOf } from "../number";
import type { ItemCode } from "./item";
import type { BelowDetectionBounds, MeanOrigin, OfficialMean } from "./reading";

/** What a mean is made over. A month is made of the means of its days (automatic) or of its samples (manual). */
export type MeanPeriod = "day" | "month-of-days" | "month-of-samples" | "quarter" | "year" | "frozen-year";

/** Body of the rule by which means are made (water.md §2.5, §2.6, §3). */
export interface MeansBody {
  readonly method: "means";
  /** Items whose mean is −log10 of the mean of 10^−x. */
  readonly logarithmic: readonly ItemCode[];
  /** Items whose automatic mean goes before the manual value (环办监测函〔2020〕82号). */
  readonly automaticFirst: readonly ItemCode[];
  /** How many parts a period needs. */
  readonly minimum: Readonly<Record<MeanPeriod, number>>;
}

/** One measured value; `value` is the detection limit where `below`. */
export interface Sample {
  readonly value: Decimal;
  readonly below: boolean;
}

/** An exact mean with its bounds where some values lay below the detection limit. */
export interface ExactMean {
  readonly value: Decimal | Fraction;
  readonly bounds: BelowDetectionBounds | null;
  /** Single values the mean rests on. */
  readonly values: number;
  /** Parts it was made of: values of a day, days of a month, months of a year. */
  readonly parts: number;
}

/** A mean, or too few parts for one. */
export type PeriodMean =
  | { readonly kind: "mean"; readonly period: MeanPeriod; readonly mean: ExactMean }
  | { readonly kind: "too-few"; readonly period: MeanPeriod; readonly have: number; readonly need: number };

/** A single value as the least mean; below the detection limit half of it counts (82号, item 7). */
export function sampleMean({ value, below }: Sample): ExactMean {
  const bounds = below ? { least: fraction(0, 1), most: fractionOf(value), detectionLimit: value } : null;
  return { value: below ? half(value) : value, bounds, values: 1, parts: 1 };
}

/** The exact mean of the parts of a period, if there are enough of them. Nothing is rounded. */
export function periodMean(
  rule: MeansBody,
  period: MeanPeriod,
  item: ItemCode,
  parts: readonly ExactMean[],
): PeriodMean {
  const need = Math.max(rule.minimum[period], 1);
  if (parts.length < need) return { kind: "too-few", period, have: parts.length, need };
  return { kind: "mean", period, mean: exactMean(rule, item, parts) };
}

/** The exact mean of at least one part, however many a period would need. */
export function exactMean(rule: MeansBody, item: ItemCode, parts: readonly ExactMean[]): ExactMean {
  const value = rule.logarithmic.includes(item)
    ? ofLogarithms(item, parts)
    : meanOf(parts.map((part) => asFraction(part.value)));
  const values = parts.reduce((sum, part) => sum + part.values, 0);
  return { value, bounds: meanBounds(parts), values, parts: parts.length };
}

const isDecimal = (value: Decimal | Fraction): value is Decimal => "units" in value;
const asFraction = (value: Decimal | Fraction): Fraction => (isDecimal(value) ? fractionOf(value) : value);

function ofLogarithms(item: ItemCode, parts: readonly ExactMean[]): Decimal {
  return logarithmicMean(
    parts.map(({ value }) => {
      if (!isDecimal(value)) throw new TypeError(`expected ${item} as a decimal, got a quotient`);
      return value;
    }),
  );
}

/** The bounds of the arithmetic mean of parts, null where none lay below a detection limit. */
export function meanBounds(parts: readonly ExactMean[]): BelowDetectionBounds | null {
  const limits = parts.flatMap(({ bounds }) => (bounds === null ? [] : [bounds.detectionLimit]));
  const [first, ...others] = limits;
  if (first === undefined) return null;
  return {
    least: meanOf(parts.map(({ bounds, value }) => bounds?.least ?? asFraction(value))),
    most: meanOf(parts.map(({ bounds, value }) => bounds?.most ?? asFraction(value))),
    detectionLimit: others.reduce((greatest, limit) => (compare(limit, greatest) > 0 ? limit : greatest), first),
  };
}

/** The mean an item is judged by in a period, with where it comes from; or why there is none. */
export type ChosenMean =
  { readonly kind: "mean"; readonly mean: OfficialMean } | { readonly kind: "none"; readonly reason: string };

/**
 * Automatic before manual for the items of 82号 where the minimum count is met, else the manual value. The result says
 * which it is, and for a manual value why the automatic one was not taken.
 */
export function chooseMean(
  rule: MeansBody,
  item: ItemCode,
  automatic: PeriodMean | null,
  manual: PeriodMean | null,
  mark: string | null = null,
): ChosenMean {
  const automaticCounts = rule.automaticFirst.includes(item);
  if (automaticCounts && automatic?.kind === "mean") return chosen(automatic.mean, "automatic", "", mark);
  const why =
    automatic === null
      ? ""
      : automaticCounts && automatic.kind === "too-few"
        ? `; automatic values too few: ${automatic.have} of ${automatic.need}`
        : `; automatic values of ${item} do not go before manual ones`;
  if (manual?.kind === "mean") return chosen(manual.mean, "manual", why, mark);
  const manualWhy = manual === null ? "no manual value" : `manual values too few: ${manual.have} of ${manual.need}`;
  return { kind: "none", reason: `${manualWhy}${why}` };
}

function chosen(mean: ExactMean, origin: MeanOrigin, why: string, mark: string | null): ChosenMean {
  const raw = `${origin} mean of ${mean.parts} (${mean.values} values)${why}`;
  return { kind: "mean", mean: { raw, value: mean.value, below: false, bounds: mean.bounds, origin, mark } };
}
