import type { ClimbCause, Ladder, Rung, RungId } from "./ladder";

/** The rung of an id, or null when the ladder has none. */
export const rungOf = (ladder: Ladder, id: RungId): Rung | null => ladder.rungs.find((rung) => rung.id === id) ?? null;

/** The rungs taken when a matter opens: the early warning goes out, the formal letter is drafted. */
export const openingRungs = (ladder: Ladder): readonly Rung[] =>
  ladder.rungs.filter((rung) => rung.entry === "opening");

/** The rung above, or null at the top. */
export const rungAbove = (ladder: Ladder, id: RungId): Rung | null => {
  const at = ladder.rungs.findIndex((rung) => rung.id === id);
  return at < 0 ? null : (ladder.rungs[at + 1] ?? null);
};

/** Where a cause leads from a rung 提级, or null when the rung does not climb on it. */
export const climbTo = (ladder: Ladder, from: RungId, cause: ClimbCause): Rung | null =>
  rungOf(ladder, from)?.climbsOn.includes(cause) === true ? rungAbove(ladder, from) : null;
