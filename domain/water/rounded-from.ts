import { compareFractions, decimalOf, divideFractions, firstDigits, fraction, fractionOf } from "../number";
import { exactOf } from "./exact-text";
import type { ItemTrace } from "./judging/trace";

/** Digits shown beyond those that were kept: enough to see to which side a value was rounded. */
const MORE_DIGITS = 4;
const TWO = fraction(2, 1);

/** The exact value that a trace's rounding began from, as people read it; null where rounding changed nothing. */
export function roundedFrom({ rounding, belowDetection, used }: ItemTrace): string | null {
  if (rounding === null) return null;
  const read = exactOf(rounding.from.replace("L", ""));
  const exact = belowDetection?.counted === "half" ? divideFractions(read, TWO) : read;
  const kept = decimalOf(used);
  if (compareFractions(exact, fractionOf(kept)) === 0) return null;
  return firstDigits(exact, kept.scale + MORE_DIGITS);
}
