import { type Decimal, decimalOf, type Fraction, fraction, fractionOf, textOf } from "../number";

/** An exact value as a trace keeps it: all its digits, or `a/b` for a quotient. */
export function exactText(value: Decimal | Fraction): string {
  return "units" in value ? textOf(value) : `${value.numerator}/${value.denominator}`;
}

/** Reads what `exactText` writes. */
export function exactOf(text: string): Fraction {
  const [numerator = "", denominator] = text.split("/");
  return denominator === undefined ? fractionOf(decimalOf(text)) : fraction(BigInt(numerator), BigInt(denominator));
}
