import type { Measured } from "./measured";
import type { Scheme } from "./scheme";
import { type Borders, bordersOf, tierOfPlace } from "./thirds";
import { codeOf } from "./tier-codes";

const UNPLACED = codeOf("none");
const LAST = codeOf("last");

/** Where everybody of a group stands under one scheme, by index of its figures; small, since a group is placed many times. */
export interface Placed {
  /** How many compete. */
  readonly of: number;
  /** null in a group too small. */
  readonly borders: Borders | null;
  /** 0 = not ranked. */
  readonly ranks: Int32Array;
  /** The tier reached, as a set of one. */
  readonly codes: Uint8Array;
}

/** Places a group that was measured by the metric and denominator of the same scheme. */
export function place({ figures, order, levels }: Measured, scheme: Scheme): Placed {
  const isRanked = (index: number): boolean => scheme.belowScale === "ranked" || figures[index]?.below === false;
  const competitors = scheme.belowScale === "ranked" ? order : order.filter(isRanked);
  const of = competitors.length;
  const ranks = new Int32Array(figures.length);
  const codes = new Uint8Array(figures.length).fill(UNPLACED);
  if (of < scheme.minGroup) return { of, borders: null, ranks, codes };
  const borders = bordersOf(of, scheme.extra);
  for (let from = 0, to = 0; from < of; from = to) {
    const level = levels[competitors[from] ?? 0];
    while (to < of && levels[competitors[to] ?? 0] === level) to += 1;
    const code = codeOf(tierOfPlace(scheme.ties === "up" ? from + 1 : to, borders));
    for (let at = from; at < to; at += 1) {
      const index = competitors[at] ?? 0;
      ranks[index] = from + 1;
      codes[index] = code;
    }
  }
  if (scheme.belowScale === "last") for (const index of order) if (!isRanked(index)) codes[index] = LAST;
  return { of, borders, ranks, codes };
}
