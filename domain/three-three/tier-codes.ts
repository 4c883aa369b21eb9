import type { ThreeThreeTier } from "../vocabulary";

/** A tier reached, or `none`: in no tier. */
export type Reached = ThreeThreeTier | "none";

/** In the order in which they are told. */
export const REACHED = ["first", "middle", "last", "none"] as const satisfies readonly Reached[];

const CODES: Readonly<Record<Reached, number>> = { first: 1, middle: 2, last: 4, none: 8 };

/** The set that holds one alone, as bits: a byte a row is all that many readings of a large group leave behind. */
export const codeOf = (reached: Reached): number => CODES[reached];

const SETS: readonly (readonly Reached[])[] = Array.from({ length: 1 << REACHED.length }, (_, code) =>
  REACHED.filter((__, bit) => (code & (1 << bit)) !== 0),
);

/** What a set holds, in order. */
export const reachedOf = (code: number): readonly Reached[] => SETS[code] ?? [];
