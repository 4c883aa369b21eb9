import { compare, decimal, type Decimal, printRounded, roundFraction, signOf, textOf, type Fraction } from "../number";
import type { Figures } from "./figures";
import type { Scheme } from "./scheme";

/** A numerator over a denominator above 0, exact; `near` is the same as a double, NaN where a double can't hold it. */
export interface Quotient {
  readonly numerator: Decimal;
  readonly denominator: Decimal;
  readonly near: number;
}

/** Smaller quotients lose digits as doubles. */
const LEAST_NEAR = 1e-290;
/** Far above the few roundings of `near` (each 1.1e-16), so that what differs by more is told apart by doubles. */
const MARGIN = 1e-12;
const DECIMALS = 4;

export function quotient(numerator: Decimal, denominator: Decimal): Quotient {
  const near = (Number(numerator.units) / Number(denominator.units)) * 10 ** (denominator.scale - numerator.scale);
  const isNear = Number.isFinite(near) && (Math.abs(near) > LEAST_NEAR || signOf(numerator) === 0);
  return { numerator, denominator, near: isNear ? near : Number.NaN };
}

/** The exact quotient. */
export function fractionOfQuotient({ numerator, denominator }: Quotient): Fraction {
  return {
    numerator: BigInt(numerator.units) * 10n ** BigInt(denominator.scale),
    denominator: BigInt(denominator.units) * 10n ** BigInt(numerator.scale),
  };
}

/** Exact comparison: -1, 0 or 1. */
export function compareQuotients(left: Quotient, right: Quotient): -1 | 0 | 1 {
  const gap = left.near - right.near;
  if (Math.abs(gap) > MARGIN * Math.max(Math.abs(left.near), Math.abs(right.near))) return gap < 0 ? -1 : 1;
  if (compare(left.numerator, right.numerator) === 0 && compare(left.denominator, right.denominator) === 0) return 0;
  const [one, other] = [fractionOfQuotient(left), fractionOfQuotient(right)];
  const a = one.numerator * other.denominator;
  const b = other.numerator * one.denominator;
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Half to even with exactly 4 decimals, never -0.0000. */
export function printQuotient(value: Quotient): string {
  const shifted = value.near * 10 ** DECIMALS;
  const whole = Math.floor(shifted);
  // Away from a tie the double rounds as the exact quotient does: it is off by less than 1e-6 of a unit here.
  if (Math.abs(shifted) < 1e8 && Math.abs(shifted - whole - 0.5) > 1e-4)
    return textOf(decimal(shifted - whole < 0.5 ? whole + 0 : whole + 1, DECIMALS));
  return printRounded(roundFraction(fractionOfQuotient(value), DECIMALS), DECIMALS);
}

/** The metric of an enterprise, or why it has none. */
export function metricOf(
  { tax, output, right, actual }: Figures,
  { metric, denominator }: Pick<Scheme, "metric" | "denominator">,
): Quotient | "missing" | "no-denominator" {
  const above = metric === "tax" ? tax : output;
  if (above === null || (actual === null && denominator !== "right")) return "missing";
  const below =
    actual === null || denominator === "right"
      ? right
      : denominator === "actual" || compare(actual, right) > 0
        ? actual
        : right;
  return signOf(below) === 0 ? "no-denominator" : quotient(above, below);
}
