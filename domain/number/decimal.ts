/**
 * An exact decimal: `units` ÷ 10^`scale`. `units` is a number while it is a safe integer and a bigint beyond,
 * so that the values of a reading stay cheap; nothing here ever rounds silently.
 */
export interface Decimal {
  readonly units: number | bigint;
  readonly scale: number;
}

/** Longer texts of strangers are no measured values; the bound keeps hostile input from costing time. */
const LONGEST_TEXT = 400;
const SAFE_DIGITS = 15;
const ZERO_CODE = 48;
const DOT_CODE = 46;
const UPPER_E = 69;
const LOWER_E = 101;
const EXPONENT = /^[+-]?\d{1,3}$/;

/** Ten to the power of 0 to 15, each a safe integer. */
export const POWERS: readonly number[] = Array.from({ length: 16 }, (_, power) => Number(10n ** BigInt(power)));

/** 10^`power` as a bigint. */
export function tenTo(power: number): bigint {
  return 10n ** BigInt(power);
}

/** The decimal of `units` ÷ 10^`scale`, a bigint brought back to a number where it is safe. */
export function decimal(units: number | bigint, scale: number): Decimal {
  if (
    typeof units === "bigint" &&
    units <= BigInt(Number.MAX_SAFE_INTEGER) &&
    units >= BigInt(Number.MIN_SAFE_INTEGER)
  ) {
    return { units: Number(units), scale };
  }
  return { units, scale };
}

/** Exponents of at most this size are read: no measured value needs a larger one, and hostile ones would cost time. */
const LARGEST_EXPONENT = 30;

/**
 * Reads `digits[.digits]` or `.digits`, with or without an exponent `E±n` of at most 30, as instruments print `6.1E-05`; no
 * sign, no space. Anything else is null, and so is a text of more than `longest` characters.
 * @default longest 400
 */
export function parseDecimal(text: string, longest: number = LONGEST_TEXT): Decimal | null {
  const length = text.length;
  if (length === 0 || length > longest) return null;
  let units = 0;
  let dot = -1;
  let digits = 0;
  for (let index = 0; index < length; index++) {
    const code = text.charCodeAt(index);
    if (code === DOT_CODE) {
      if (dot >= 0) return null;
      dot = index;
      continue;
    }
    const digit = code - ZERO_CODE;
    if (digit < 0 || digit > 9) return code === UPPER_E || code === LOWER_E ? withExponent(text, index, longest) : null;
    digits++;
    if (digits <= SAFE_DIGITS) units = units * 10 + digit;
  }
  if (digits === 0 || dot === length - 1) return null;
  const scale = dot < 0 ? 0 : length - dot - 1;
  if (digits <= SAFE_DIGITS) return { units, scale };
  return decimal(BigInt(text.replace(".", "")), scale);
}

/** Reads a text whose exponent begins at `at`. */
function withExponent(text: string, at: number, longest: number): Decimal | null {
  const exponent = EXPONENT.exec(text.slice(at + 1))?.[0];
  const mantissa = exponent === undefined ? null : parseDecimal(text.slice(0, at), longest);
  const power = Number(exponent);
  if (mantissa === null || Math.abs(power) > LARGEST_EXPONENT) return null;
  const scale = mantissa.scale - power;
  return scale >= 0 ? { units: mantissa.units, scale } : decimal(BigInt(mantissa.units) * tenTo(-scale), 0);
}

/** As `parseDecimal`, with one leading `-` allowed. */
export function parseSignedDecimal(text: string, longest: number = LONGEST_TEXT): Decimal | null {
  if (!text.startsWith("-")) return parseDecimal(text, longest);
  const positive = parseDecimal(text.slice(1), longest);
  return positive === null ? null : negate(positive);
}

/** The decimal written in the source; throws a RangeError for anything that is not one. For constants and rule data. */
export function decimalOf(text: string): Decimal {
  const value = parseSignedDecimal(text);
  if (value === null) throw new RangeError(`expected a decimal such as 0.05, got ${JSON.stringify(text)}`);
  return value;
}

export function negate(value: Decimal): Decimal {
  // 0 - x, never -x: a negative zero must not come into being.
  return typeof value.units === "number"
    ? { units: 0 - value.units, scale: value.scale }
    : decimal(-value.units, value.scale);
}

/** -1, 0 or 1; 0 is positive. */
export function signOf(value: Decimal): -1 | 0 | 1 {
  return value.units < 0 ? -1 : value.units > 0 ? 1 : 0;
}

/** The units of `value` at a scale that is at least its own. */
export function unitsAt(value: Decimal, scale: number): bigint {
  return BigInt(value.units) * tenTo(scale - value.scale);
}

/** The units of `value` at a scale that is at least its own, where they are a safe integer; else NaN. */
export function safeUnitsAt({ units, scale }: Decimal, wanted: number): number {
  const power = POWERS[wanted - scale];
  if (typeof units === "bigint" || power === undefined) return Number.NaN;
  const scaled = units * power;
  return Number.isSafeInteger(scaled) ? scaled : Number.NaN;
}

/** Exact comparison: -1, 0 or 1. */
export function compare(left: Decimal, right: Decimal): -1 | 0 | 1 {
  let a = left.units;
  let b = right.units;
  if (left.scale !== right.scale) {
    const scale = Math.max(left.scale, right.scale);
    [a, b] = [safeUnitsAt(left, scale), safeUnitsAt(right, scale)];
    if (Number.isNaN(a + b)) [a, b] = [unitsAt(left, scale), unitsAt(right, scale)];
  }
  return a < b ? -1 : a > b ? 1 : 0;
}

/** All digits the decimal carries, `0.250` stays `0.250`. */
export function textOf(value: Decimal): string {
  const negative = value.units < 0;
  const digits = String(value.units)
    .slice(negative ? 1 : 0)
    .padStart(value.scale + 1, "0");
  const point = digits.length - value.scale;
  const text = value.scale === 0 ? digits : `${digits.slice(0, point)}.${digits.slice(point)}`;
  return negative ? `-${text}` : text;
}

/** The shortest text of the same value: no zeros at the end, `0.250` becomes `0.25`, `10.0` becomes `10`. */
export function shortestText(value: Decimal): string {
  const text = textOf(value);
  return text.includes(".") ? text.replace(/\.?0+$/, "") : text;
}
