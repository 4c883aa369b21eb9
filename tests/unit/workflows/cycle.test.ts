import fc from "fast-check";
import { drain } from "../../../domain/proceeding";
import { MATTER } from "../../../domain/matter";
import { MACHINE_STEPS } from "../../../domain/vocabulary";
import { RECTIFICATION } from "../../../workflows/rectification";
import { SAMPLING } from "../../../workflows/sampling";
import { factsOf } from "../matter/world";
import { livesUnder, longAfter } from "../proceeding/lives";

const fast = factsOf("fast");

test("whatever the law leaves open in a phase of a matter stands in that phase of its cycle", () => {
  const missing = new Set<string>();
  const lives = livesUnder(fast, { longestGap: 20, unit: 500 });
  fc.assert(
    fc.property(lives, (acts) => {
      const { judged } = drain(MATTER, null, acts, longAfter(acts), fast);
      for (const { decision } of judged) {
        if (decision.state === null) continue;
        const { stage, steps } = decision.state;
        const { tasks, children } = RECTIFICATION[stage.phase];
        for (const { kind } of steps) {
          if (!(kind in MACHINE_STEPS) && !(tasks as readonly string[]).includes(kind))
            missing.add(`${stage.phase}: ${kind}`);
        }
        for (const { start } of decision.children) {
          if (start !== null && !children.includes(start)) missing.add(`${stage.phase}: child ${start}`);
        }
      }
    }),
    { numRuns: 60 },
  );
  expect([...missing].sort()).toEqual([]);
});

test("each phase says in words where it stands, what it waits for and what time does", () => {
  for (const stage of [...Object.values(RECTIFICATION), ...Object.values(SAMPLING)]) {
    for (const words of [stage.is, stage.waitsFor, stage.time]) expect(words).toMatch(/^\S.*\S$/);
  }
});
