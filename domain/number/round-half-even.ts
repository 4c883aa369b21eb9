import { decimal, POWERS, signOf, tenTo, textOf, type Decimal } from "./decimal";
import type { Fraction } from "./fraction";

/** `keepSignificant`: a value that is not 0 never becomes 0, it keeps one significant digit (环办监测函〔2020〕82号). */
export interface RoundingOptions {
  readonly keepSignificant?: boolean;
}

/** `numerator` ÷ `denominator` to the nearest integer, ties to the even one. `denominator` > 0. */
function quotientHalfEven(numerator: bigint, denominator: bigint): bigint {
  const negative = numerator < 0n;
  const above = negative ? -numerator : numerator;
  let quotient = above / denominator;
  const twice = (above % denominator) * 2n;
  if (twice > denominator || (twice === denominator && quotient % 2n === 1n)) quotient += 1n;
  return negative ? -quotient : quotient;
}

/** One significant digit of a quotient that is not 0 and smaller than 1, half to even. */
function oneSignificantDigit(value: Fraction, fromScale: number): Decimal {
  const above = value.numerator < 0n ? -value.numerator : value.numerator;
  // The lengths tell the place of the first digit to within one; without them a long number would cost a step a digit.
  let scale = Math.max(fromScale, String(value.denominator).length - String(above).length);
  while (above * tenTo(scale) < value.denominator) scale++;
  const units = quotientHalfEven(value.numerator * tenTo(scale), value.denominator);
  // 0.00096 became 10 at the fifth decimal: one digit means 1 at the fourth.
  return units === 10n || units === -10n ? decimal(units / 10n, scale - 1) : decimal(units, scale);
}

/**
 * Rounds half to even (四舍六入五成双, GB/T 8170) to at most `decimals` digits after the point.
 * A value that has no more digits than that comes back as it is.
 */
export function roundHalfEven(value: Decimal, decimals: number, options: RoundingOptions = {}): Decimal {
  const excess = value.scale - decimals;
  if (excess <= 0) return value;
  const power = POWERS[excess];
  if (typeof value.units === "number" && value.units >= 0 && power !== undefined) {
    const rest = value.units % power;
    let units = (value.units - rest) / power;
    if (rest * 2 > power || (rest * 2 === power && units % 2 === 1)) units += 1;
    if (units !== 0 || value.units === 0 || options.keepSignificant !== true) return { units, scale: decimals };
  }
  return roundFraction({ numerator: BigInt(value.units), denominator: tenTo(value.scale) }, decimals, options);
}

/** Rounds an exact quotient once, half to even, to `decimals` digits after the point. */
export function roundFraction(value: Fraction, decimals: number, options: RoundingOptions = {}): Decimal {
  const units = quotientHalfEven(value.numerator * tenTo(decimals), value.denominator);
  if (units === 0n && value.numerator !== 0n && options.keepSignificant === true) {
    return oneSignificantDigit(value, decimals);
  }
  return decimal(units, decimals);
}

/** Prints with exactly `decimals` digits after the point, half to even, more only for a kept significant digit; never -0. */
export function printRounded(value: Decimal, decimals: number, options: RoundingOptions = {}): string {
  const rounded = roundHalfEven(value, decimals, options);
  if (signOf(rounded) === 0) return textOf({ units: 0, scale: decimals });
  const missing = decimals - rounded.scale;
  return textOf(missing > 0 ? decimal(BigInt(rounded.units) * tenTo(missing), decimals) : rounded);
}
