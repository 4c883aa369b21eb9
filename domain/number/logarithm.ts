import { decimal, tenTo, unitsAt, type Decimal } from "./decimal";
import type { Fraction } from "./fraction";

/** Working digits of the fixed-point series; 24 digits of every result are exact. */
const DIGITS = 60;
const ONE = tenTo(DIGITS);
/** ln 10, 60 decimals. */
const LN_TEN = 2_302585092994045684017991454684364207601101488628772976033327n;
/** Decimals of a logarithm, and the digits within which it counts as a finite decimal. */
const RESULT_DECIMALS = 26;
const FINITE_DECIMALS = 12;

/** 10^-`value` × 10^60 for a decimal `value` ≥ 0. */
function tenToMinus(value: Decimal): bigint {
  const exponent = ((unitsAt({ units: value.units, scale: 0 }, DIGITS) / tenTo(value.scale)) * LN_TEN) / ONE;
  // e^-x by the series of e^-(x/64), squared six times: few terms and no cancellation.
  const small = exponent / 64n;
  let term = ONE;
  let sum = ONE;
  for (let index = 1n; term !== 0n; index++) {
    term = (-term * small) / (ONE * index);
    sum += term;
  }
  for (let squaring = 0; squaring < 6; squaring++) sum = (sum * sum) / ONE;
  return sum;
}

/**
 * log10 of a positive quotient to 26 decimals. A result within 10^-22 of a decimal of 12 digits is that decimal: for the
 * sums met here the two can't differ otherwise, and so a tie stays a tie.
 */
export function log10(value: Fraction): Decimal {
  if (value.numerator <= 0n) throw new RangeError("expected a positive number for a logarithm");
  let mantissa = (value.numerator * ONE) / value.denominator;
  let whole = 0n;
  if (mantissa < ONE) {
    let scaled = value.numerator;
    while (scaled < value.denominator) {
      scaled *= 10n;
      whole -= 1n;
    }
    mantissa = (scaled * ONE) / value.denominator;
  }
  while (mantissa >= 10n * ONE) {
    mantissa /= 10n;
    whole += 1n;
  }
  let units = whole;
  for (let digit = 0; digit < RESULT_DECIMALS; digit++) {
    const square = (mantissa * mantissa) / ONE;
    const fourth = (square * square) / ONE;
    mantissa = (((fourth * fourth) / ONE) * square) / ONE;
    units *= 10n;
    while (mantissa >= 10n * ONE) {
      mantissa /= 10n;
      units += 1n;
    }
  }
  return snapped(units);
}

function snapped(units: bigint): Decimal {
  const step = tenTo(RESULT_DECIMALS - FINITE_DECIMALS);
  const nearest = ((units < 0n ? units - step / 2n : units + step / 2n) / step) * step;
  const distance = units > nearest ? units - nearest : nearest - units;
  return distance < tenTo(RESULT_DECIMALS - 22)
    ? decimal(nearest / step, FINITE_DECIMALS)
    : decimal(units, RESULT_DECIMALS);
}

/** Natural logarithm of a positive quotient, 26 decimals. */
export function naturalLogarithm(value: Fraction): Decimal {
  const common = log10(value);
  const units = (unitsAt(common, RESULT_DECIMALS) * LN_TEN) / ONE;
  return decimal(units, RESULT_DECIMALS);
}

const MEMO_SIZE = 4096;
const powers = new Map<string, bigint>();

function memoisedTenToMinus(value: Decimal): bigint {
  const key = `${value.units}/${value.scale}`;
  let power = powers.get(key);
  if (power === undefined) {
    if (powers.size >= MEMO_SIZE) powers.clear();
    power = tenToMinus(value);
    powers.set(key, power);
  }
  return power;
}

/** −log10 of the mean of 10^−x: the mean of pH values (0 to 14). Throws a RangeError for an empty list. */
export function logarithmicMean(values: readonly Decimal[]): Decimal {
  if (values.length === 0) throw new RangeError("expected at least one value for a mean");
  let sum = 0n;
  for (const value of values) sum += memoisedTenToMinus(value);
  const mean = log10({ numerator: sum, denominator: ONE * BigInt(values.length) });
  return typeof mean.units === "number"
    ? { units: 0 - mean.units, scale: mean.scale }
    : decimal(-mean.units, mean.scale);
}
