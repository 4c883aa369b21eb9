/** A third of a ranking. */
export type Third = "first" | "middle" | "last";

const THIRDS: readonly Third[] = ["first", "middle", "last"];

/** After which place the first and the second third end. */
export interface Borders {
  readonly first: number;
  readonly second: number;
}

/** The borders of `count` places: thirds of ⌊count ÷ 3⌋, and one more for each place left over, in the order of `extra`. */
export function bordersOf(count: number, extra: readonly Third[]): Borders {
  const third = Math.floor(count / 3);
  const given = extra.slice(0, count % 3);
  const [first = 0, middle = 0] = THIRDS.map((place) => third + (given.includes(place) ? 1 : 0));
  return { first, second: first + middle };
}

/** The third of a place, counted from 1. */
export const tierOfPlace = (place: number, { first, second }: Borders): Third =>
  place <= first ? "first" : place <= second ? "middle" : "last";
