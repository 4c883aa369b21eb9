/** A part that ran this long has recovered: its next death counts as the first. */
export const RECOVERED_AFTER_MILLISECONDS = 60_000;

const FIRST = 500;
const LONGEST = 30_000;

/** Milliseconds to wait before the nth restart in a row (n ≥ 1): half a second, doubling, at most half a minute. */
export function restartDelay(nth: number): number {
  return Math.min(LONGEST, FIRST * 2 ** (Math.max(1, nth) - 1));
}

/** A part that ends in order after this long was asked to, as `npm run dev` does: that is no crash. */
const LIVED_MILLISECONDS = 1_000;

/** How many restarts in a row the next one will be, given how long the last run lasted and whether it ended in order. */
export function restartsInARow(before: number, ranMilliseconds: number, inOrder = false): number {
  const recovered = inOrder ? LIVED_MILLISECONDS : RECOVERED_AFTER_MILLISECONDS;
  return ranMilliseconds >= recovered ? 1 : before + 1;
}
