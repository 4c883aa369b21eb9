import { type Decimal, parseDecimal, parseSignedDecimal } from "../../domain/number";

/** Whoever runs a command may wait for as many digits as they like: the usual bound is for input of strangers. */
const ANY_LENGTH = Number.POSITIVE_INFINITY;

/** The number of a cell, `digits[.digits]` or `.digits`; null for anything else. */
export const numberOf = (text: string): Decimal | null => parseDecimal(text, ANY_LENGTH);

/** As `numberOf`, with one leading `-` allowed. */
export const signedNumberOf = (text: string): Decimal | null => parseSignedDecimal(text, ANY_LENGTH);
