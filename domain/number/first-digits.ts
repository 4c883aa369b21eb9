import { decimal, tenTo, textOf } from "./decimal";
import type { Fraction } from "./fraction";

/** A quotient that is not negative, as people read it: whole where `decimals` digits hold it, else cut off there with `…`. */
export function firstDigits({ numerator, denominator }: Fraction, decimals: number): string {
  for (let scale = 0; scale <= decimals; scale++) {
    const units = numerator * tenTo(scale);
    if (units % denominator === 0n) return textOf(decimal(units / denominator, scale));
  }
  return `${textOf(decimal((numerator * tenTo(decimals)) / denominator, decimals))}…`;
}
