import type { MatterFacts } from "../../../domain/matter";
import { closingBy, factsOf } from "../matter/world";
import { livesUnder } from "./lives";

/** By the fast ladder, where no scheme asks for acceptance. */
export const fast = factsOf("fast");
const standard = closingBy(factsOf("default"), "report-accepted", "resample-met");
/** From the order straight to the province, and then to the clue: random lives seldom climb higher. */
export const steep: MatterFacts = {
  ...closingBy(fast, "plan-accepted", "report-accepted", "resample-met"),
  ladder: {
    ...fast.ladder,
    rungs: fast.ladder.rungs.filter(
      ({ effects, id }) =>
        id === "early-warning" || !effects.includes("restart-clocks") || effects.includes("ask-superior"),
    ),
  },
};
export const livesOf = {
  fast: livesUnder(fast, { longestGap: 12, unit: 500 }),
  steep: livesUnder(steep, { longestGap: 20, unit: 500 }),
  standard: livesUnder(standard, { longestGap: 20, unit: 43_200_000 }),
};

/** The worlds in which lives are lived, and how many in each: `times` as many as `npm test` lives. */
export const worlds = (times: number) =>
  [
    ["the fast ladder", fast, livesOf.fast, 35 * times],
    ["a steep ladder", steep, livesOf.steep, 20 * times],
    ["the default ladder", standard, livesOf.standard, 15 * times],
  ] as const;
