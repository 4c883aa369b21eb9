import fc from "fast-check";
import { MATTER } from "../../../domain/matter";
import { drain, type Step } from "../../../domain/proceeding";
import { MACHINE_STEPS } from "../../../domain/vocabulary";
import { factsOf } from "../matter/world";
import { livesUnder, longAfter } from "./lives";

const LIVES = Number(process.env["LIVES"] ?? "1");

/** What a step asks a person for, without its number: two open ones that ask for the same are one too many. */
const askedFor = (step: Step): string => JSON.stringify({ ...step, no: 0 });

/** Letters drafted by hand are as many as a person drafts. */
const byHand = (step: Step): boolean => step.kind === "sign" && step.letter !== undefined;

describe.each([
  ["fast", { longestGap: 12, unit: 500 }, 60 * LIVES],
  ["default", { longestGap: 20, unit: 43_200_000 }, 30 * LIVES],
] as const)("any life of a matter under the ladder %s", (family, pace, numRuns) => {
  it("asks nobody twice for one thing that is open", () => {
    const facts = factsOf(family);
    fc.assert(
      fc.property(livesUnder(facts, pace), (acts) => {
        for (const { decision } of drain(MATTER, null, acts, longAfter(acts), facts).judged) {
          const open = (decision.state?.steps ?? []).filter((step) => !(step.kind in MACHINE_STEPS) && !byHand(step));
          const asked = open.map(askedFor);
          expect(asked.filter((one, at) => asked.indexOf(one) < at)).toEqual([]);
        }
      }),
      { numRuns },
    );
  });
});
