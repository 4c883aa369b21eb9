import { multiply, type Decimal } from "../number";
import { ITEM_CODES, ITEMS, type ItemCode } from "./item";

/** A station's value brought to the unit of its item, or the reason why a person must look at it. */
export type ConvertedValue =
  | { readonly kind: "value"; readonly item: ItemCode; readonly code: string; readonly value: Decimal }
  | { readonly kind: "ask"; readonly reason: string };

const ITEM_OF_CODE: ReadonlyMap<string, { readonly item: ItemCode; readonly unit: string | null }> = new Map(
  ITEM_CODES.flatMap((item) => ITEMS[item].hj.map(({ code, unit }) => [code, { item, unit }] as const)),
);

const ONE_THOUSANDTH: Decimal = { units: 1, scale: 3 };

/** The item behind a code of HJ 525-2009, or null for one that is none of the 24. */
export function itemOfHjCode(code: string): ItemCode | null {
  return ITEM_OF_CODE.get(code)?.item ?? null;
}

/**
 * Brings a value sent under an HJ 212 code to the item's own unit: Hg, Cd, Cr⁶⁺, As, Pb and Se come in µg/L and are kept
 * in mg/L (water.md §1.2). A code whose unit no text states is asked about, never guessed.
 */
export function fromHjCode(code: string, value: Decimal): ConvertedValue {
  const found = ITEM_OF_CODE.get(code);
  if (found === undefined) return { kind: "ask", reason: `expected a code of the 24 items, got ${code}` };
  if (found.unit === null) return { kind: "ask", reason: `the unit of ${code} is not stated by any text at hand` };
  const own = found.unit === "µg/L" ? multiply(value, ONE_THOUSANDTH) : value;
  return { kind: "value", item: found.item, code, value: own };
}
