/** What is divided: tax 税收 or output 产值, in 万元 a year. */
export type Metric = "tax" | "output";
/** By what: the greater of right 排污权 and actual discharge (秀洲 2018), the right alone, or the actual discharge alone; tonnes. */
export type Denominator = "max-right-actual" | "right" | "actual";
/** Enterprises below scale 规模以下: ranked with the others, all in the last tier, or in no tier. */
export type BelowScale = "ranked" | "last" | "apart";
/** The place of a third, by which an extra place is given. */
export type Place = "first" | "middle" | "last";
/** Equal ones across a border: all to the tier of their best place (up) or of their worst (down). */
export type Ties = "up" | "down";

/**
 * How a group of enterprises is put into three tiers. Every part of it is [U]: no text defines 三三制 numerically and no rule of
 * Quzhou is known (accountability.md §4), so a scheme is data and never a default.
 */
export interface Scheme {
  readonly metric: Metric;
  readonly denominator: Denominator;
  /** Fewer competitors than this are in no tier; at least 1. */
  readonly minGroup: number;
  readonly belowScale: BelowScale;
  /** The thirds in the order in which the places are given that don't divide by three; two or three different ones. */
  readonly extra: readonly Place[];
  readonly ties: Ties;
}

export type SchemeKey = keyof Scheme;

export const SCHEME_KEYS = [
  "metric",
  "denominator",
  "minGroup",
  "belowScale",
  "extra",
  "ties",
] as const satisfies readonly SchemeKey[];

/** Other readings of one part of a scheme. */
export type Choice = {
  readonly [Key in SchemeKey]: { readonly key: Key; readonly alternatives: readonly Scheme[Key][] };
}[SchemeKey];

/** The words a scheme may hold, by key; `minGroup` is a number. */
export const SCHEME_WORDS = {
  metric: ["tax", "output"],
  denominator: ["max-right-actual", "right", "actual"],
  belowScale: ["ranked", "last", "apart"],
  extra: ["first", "middle", "last"],
  ties: ["up", "down"],
} as const satisfies { readonly [Key in Exclude<SchemeKey, "minGroup">]: readonly (Scheme[Key] | Place)[] };

/** The scheme with other values in some of its parts. */
export const withChoices = (scheme: Scheme, settled: Partial<Scheme>): Scheme => ({ ...scheme, ...settled });

type Value = string | number | readonly string[];

/** Whether two values of one part say the same. */
export const sameValue = (left: Value, right: Value): boolean =>
  typeof left === "object" && typeof right === "object" ? left.join() === right.join() : left === right;
