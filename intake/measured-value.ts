import { compare, type Decimal, parseDecimal } from "../domain/number";
import { type ItemCode, ITEMS } from "../domain/water";
import type { StagedValue } from "../db/intake/stage";

/** A measured text with its number: the value, or the detection limit where `below`. */
export interface Measured {
  readonly text: string;
  readonly value: Decimal;
  readonly below: boolean;
}

const HIGHEST_PH: Decimal = { units: 14, scale: 0 };

/** What a cell of an item must look like. */
export const expectedValue = (item: ItemCode): string =>
  item === "ph" ? "a pH from 0 to 14 such as 7.25" : "a number such as 0.25, or below a limit such as 0.025L";

/** Reads `7.25` or `0.025L`; null for anything else, and for a pH above 14 or below a limit. */
export function measured(item: ItemCode, text: string): Measured | null {
  const below = text.endsWith("L");
  const value = parseDecimal(below ? text.slice(0, -1) : text);
  if (value === null || (item === "ph" && (below || compare(value, HIGHEST_PH) > 0))) return null;
  return { text, value, below };
}

/** A value as the book keeps it. */
export function stagedValue(item: ItemCode, { text, below }: Measured, origin: StagedValue["origin"]): StagedValue {
  const { unit } = ITEMS[item];
  return below ? { text, origin, unit, detectionLimit: text.slice(0, -1) } : { text, origin, unit };
}
