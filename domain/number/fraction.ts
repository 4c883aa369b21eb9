import { tenTo, type Decimal } from "./decimal";

/** An exact quotient; means and shares are kept so until the one rounding. `denominator` > 0. */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** The quotient of two integers; throws a RangeError when the denominator is 0. */
export function fraction(numerator: bigint | number, denominator: bigint | number): Fraction {
  const below = BigInt(denominator);
  if (below === 0n) throw new RangeError("expected a denominator other than 0");
  const above = BigInt(numerator);
  return below < 0n ? { numerator: -above, denominator: -below } : { numerator: above, denominator: below };
}

export function fractionOf(value: Decimal): Fraction {
  return { numerator: BigInt(value.units), denominator: tenTo(value.scale) };
}

function greatestCommonDivisor(left: bigint, right: bigint): bigint {
  let a = left;
  let b = right;
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}

/** Exact sum. Denominators meet at their least common multiple, so that long chains of means stay small. */
export function addFractions(left: Fraction, right: Fraction): Fraction {
  if (left.denominator === right.denominator) {
    return { numerator: left.numerator + right.numerator, denominator: left.denominator };
  }
  const common = greatestCommonDivisor(left.denominator, right.denominator);
  const leftFactor = right.denominator / common;
  return {
    numerator: left.numerator * leftFactor + right.numerator * (left.denominator / common),
    denominator: left.denominator * leftFactor,
  };
}

export function subtractFractions(left: Fraction, right: Fraction): Fraction {
  return addFractions(left, { numerator: -right.numerator, denominator: right.denominator });
}

export function multiplyFractions(left: Fraction, right: Fraction): Fraction {
  return { numerator: left.numerator * right.numerator, denominator: left.denominator * right.denominator };
}

/** Exact quotient; throws a RangeError when `right` is 0. */
export function divideFractions(left: Fraction, right: Fraction): Fraction {
  return fraction(left.numerator * right.denominator, left.denominator * right.numerator);
}

/** Exact comparison: -1, 0 or 1. */
export function compareFractions(left: Fraction, right: Fraction): -1 | 0 | 1 {
  const a = left.numerator * right.denominator;
  const b = right.numerator * left.denominator;
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The exact arithmetic mean; throws a RangeError for an empty list. */
export function meanOf(values: readonly Fraction[]): Fraction {
  if (values.length === 0) throw new RangeError("expected at least one value for a mean");
  let sum: Fraction = { numerator: 0n, denominator: 1n };
  for (const value of values) sum = addFractions(sum, value);
  return { numerator: sum.numerator, denominator: sum.denominator * BigInt(values.length) };
}
