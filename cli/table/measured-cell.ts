import { compare, type Decimal } from "../../domain/number";
import type { ItemCode } from "../../domain/water";
import { numberOf } from "./number-of";

/** A number of a cell, or the detection limit of a cell such as `0.025L`; complete as a value of either regime. */
export interface MeasuredCell<Origin> {
  readonly raw: string;
  readonly value: Decimal;
  readonly below: boolean;
  readonly origin: Origin;
  readonly mark: null;
  readonly bounds: null;
}

const LETTER_L = 76;
const HIGHEST_PH: Decimal = { units: 14, scale: 0 };

/** What a cell of an item must look like, for the message about a bad one. */
export const expectedCell = (item: ItemCode): string =>
  item === "ph"
    ? "ph from 0 to 14 such as 7.25, or empty"
    : `${item} as a number such as 0.25, below a limit such as 0.025L, or empty`;

/** Reads a cell that is not empty; null where it is none. pH is bounded by 0 and 14. */
export function measuredCell<Origin>(item: ItemCode, text: string, origin: Origin): MeasuredCell<Origin> | null {
  const below = text.charCodeAt(text.length - 1) === LETTER_L;
  const value = numberOf(below ? text.slice(0, -1) : text);
  if (value === null || (item === "ph" && compare(value, HIGHEST_PH) > 0)) return null;
  return { raw: text, value, below, origin, mark: null, bounds: null };
}
