import { compare, type Decimal, parseDecimal } from "../../domain/number";
import { type ItemCode, ITEMS } from "../../domain/water";
import type { CellFault } from "../../domain/vocabulary";
import type { StagedValue } from "../../db/intake/stage";

/** A measured text with its number: the value, or the detection limit where `below`. */
export interface Measured {
  readonly text: string;
  readonly value: Decimal;
  readonly below: boolean;
}

const HIGHEST_PH: Decimal = { units: 14, scale: 0 };

/** What is wrong with a cell of an item that can't be read; `empty` where it may hold nothing. */
export function faultOfValue(item: ItemCode, { empty }: { readonly empty: boolean }): CellFault {
  if (item === "ph") return empty ? "value-ph-or-nothing" : "value-ph";
  return empty ? "value-or-nothing" : "value";
}

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
