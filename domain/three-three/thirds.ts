import type { ThreeThreeTier } from "../vocabulary";
import type { Place } from "./scheme";

const PLACES = ["first", "middle", "last"] as const satisfies readonly (Place & ThreeThreeTier)[];

/** After which place the first and the second third end. */
export interface Borders {
  readonly first: number;
  readonly second: number;
}

/** The borders of `count` places: thirds of ⌊count ÷ 3⌋, and one more for each place left over, in the order of `extra`. */
export function bordersOf(count: number, extra: readonly Place[]): Borders {
  const third = Math.floor(count / 3);
  const given = extra.slice(0, count % 3);
  const [first, middle] = PLACES.map((place) => third + (given.includes(place) ? 1 : 0));
  return { first: first ?? 0, second: (first ?? 0) + (middle ?? 0) };
}

/** The tier of a place, counted from 1. */
export const tierOfPlace = (place: number, { first, second }: Borders): ThreeThreeTier =>
  place <= first ? "first" : place <= second ? "middle" : "last";
