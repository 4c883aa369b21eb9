import type { Ladder, RungId } from "../ladder";

/**
 * The rung that everybody may read: a clue 问题线索 is seen by the handling body alone (DESIGN.md §2, 10),
 * so the rung below it stands on what a township sees.
 */
export const shownRung = (ladder: Ladder, rung: RungId): RungId => {
  if (rung !== "clue") return rung;
  const at = ladder.rungs.findIndex(({ id }) => id === "clue");
  return ladder.rungs[at - 1]?.id ?? "early-warning";
};
