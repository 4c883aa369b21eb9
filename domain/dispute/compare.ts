import { add, compare, type Decimal, half, multiply, negate, parseDecimal, signOf, subtract } from "../number";
import type { SamplingForm } from "../vocabulary";
import type { Counting, SamplingRule, Tolerance } from "./sampling-rule";

/** A laboratory value as it was stated: `0.62`, or `0.025L` below the detection limit. */
export interface MeasuredValue {
  readonly item: string;
  readonly text: string;
  /** YYYY-MM-DD */
  readonly sampledOn: string;
}

/** The disputed value of an item beside the new one; both stay as they were stated. */
export interface Comparison {
  readonly item: string;
  readonly first: string;
  readonly firstOn: string;
  readonly now: string;
  readonly nowOn: string;
  /** What the other side found in its own part of the sample; null where it has stated nothing. */
  readonly own: string | null;
  /** Whether both agree within the tolerance; null where the rule has none for the item. */
  readonly within: boolean | null;
  /** Whether the station's and the other side's values agree; null where there are not two. */
  readonly ownWithin: boolean | null;
  readonly counts: Counting;
}

const numberOf = (text: string, belowLimit: SamplingRule["belowLimit"]): Decimal | null => {
  const below = text.endsWith("L");
  const value = parseDecimal(below ? text.slice(0, -1) : text);
  return value !== null && below && belowLimit === "half" ? half(value) : value;
};

const toleranceOf = ({ tolerances }: SamplingRule, item: string): Tolerance | null =>
  tolerances.find(({ items }) => items?.includes(item) === true) ??
  tolerances.find(({ items }) => items === null) ??
  null;

const TWO: Decimal = { units: 2, scale: 0 };

/** Whether two values of an item agree; null where the rule says nothing of it, or a text is no value. */
export const agree = (rule: SamplingRule, item: string, first: string, second: string): boolean | null => {
  const tolerance = toleranceOf(rule, item);
  const [a, b] = [numberOf(first, rule.belowLimit), numberOf(second, rule.belowLimit)];
  if (tolerance === null || a === null || b === null) return null;
  const apart = subtract(a, b);
  const difference = signOf(apart) < 0 ? negate(apart) : apart;
  const bounds: boolean[] = [];
  const absolute = tolerance.absolute === null ? null : parseDecimal(tolerance.absolute);
  const relative = tolerance.relative === null ? null : parseDecimal(tolerance.relative);
  if (absolute !== null) bounds.push(compare(difference, absolute) <= 0);
  // |a − b| ≤ r · (a + b) / 2, without a division.
  if (relative !== null) bounds.push(compare(multiply(TWO, difference), multiply(relative, add(a, b))) <= 0);
  return bounds.length === 0 ? null : bounds.includes(true);
};

/**
 * Sets the disputed values beside those of a sampling, item by item, the newest of each: whether they agree and which counts
 * by the rule. Where no tolerance is known nothing agrees by itself, so that the rule for values apart holds.
 */
export const compareValues = (
  rule: SamplingRule,
  form: SamplingForm,
  first: readonly MeasuredValue[],
  now: readonly MeasuredValue[],
  own: readonly Pick<MeasuredValue, "item" | "text">[],
): readonly Comparison[] => {
  const newest = (values: readonly MeasuredValue[], item: string): MeasuredValue | undefined =>
    values
      .filter((value) => value.item === item)
      .reduce<MeasuredValue | undefined>(
        (last, value) => (last === undefined || value.sampledOn >= last.sampledOn ? value : last),
        undefined,
      );
  return [...new Set(first.map(({ item }) => item))].sort().flatMap((item): readonly Comparison[] => {
    const [before, after] = [newest(first, item), newest(now, item)];
    if (before === undefined || after === undefined) return [];
    const within = agree(rule, item, before.text, after.text);
    const stated = own.find((value) => value.item === item)?.text ?? null;
    const ownWithin = stated === null ? null : agree(rule, item, after.text, stated);
    const { counts } = rule.forms[form];
    const byRule = within === true ? counts.within : counts.beyond;
    // Where the two sides of a joint sampling differ, neither value of it counts by itself.
    const sidesDiffer = form === "joint" && ownWithin === false;
    return [
      {
        item,
        first: before.text,
        firstOn: before.sampledOn,
        now: after.text,
        nowOn: after.sampledOn,
        own: stated,
        within,
        ownWithin,
        counts: sidesDiffer ? "arbitration" : byRule,
      },
    ];
  });
};
