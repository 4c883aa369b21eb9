import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { MATTER, type MatterState } from "../../../domain/matter";
import { drain } from "../../../domain/proceeding";
import { PHASES, PROCEEDING_KINDS, type ProceedingKind } from "../../../domain/vocabulary";
import { cyclesPage } from "../../../tools/docs/cycles";
import { CYCLES } from "../../../workflows/cycles";
import { closingBy, factsOf } from "../matter/world";
import { livesUnder, longAfter } from "./lives";

const page = join(__dirname, "..", "..", "..", "docs", "reference", "cycles.md");

test("the page of cycles says what the law and the workflows say", () => {
  expect(readFileSync(page, "utf8")).toBe(cyclesPage());
});

test.each(Object.keys(PROCEEDING_KINDS) as ProceedingKind[])(
  "the cycle of a %s has every phase once, each is reached from the first, and each leads on or is an end",
  (kind) => {
    const cycle = CYCLES[kind];
    const phases = Object.keys(cycle);
    expect(phases.sort()).toEqual(Object.keys(PHASES[kind]).sort());
    const [first = ""] = Object.keys(cycle);
    const reached = new Set([first]);
    for (const phase of reached) for (const next of cycle[phase]?.next ?? []) reached.add(next);
    // A matter begins warned or asked about: its first phase leads to all others.
    expect([...reached].sort()).toEqual(phases.sort());
  },
);

test("no life of a matter takes a way that its cycle does not draw, and every way drawn is taken", () => {
  const taken = new Set<string>();
  const whole = ["plan-accepted", "report-accepted", "resample-met"] as const;
  for (const [ladder, closing, numRuns] of [
    ["fast", ["resample-met"], 250],
    ["fast", whole, 400],
    ["default", whole, 250],
  ] as const) {
    const facts = closingBy(factsOf(ladder), ...closing);
    const lives = livesUnder(facts, { longestGap: 12, unit: ladder === "fast" ? 500 : 43_200_000 });
    for (const acts of fc.sample(lives, { numRuns, seed: 7 })) {
      let before: MatterState | null = null;
      for (const { decision } of drain(MATTER, null, acts, longAfter(acts), facts).judged) {
        const after = decision.state;
        if (before !== null && after !== null && before.stage.phase !== after.stage.phase)
          taken.add(`${before.stage.phase} → ${after.stage.phase}`);
        before = after ?? before;
      }
    }
  }
  const drawn = Object.entries(CYCLES.matter).flatMap(([phase, { next }]) =>
    next.map((other) => `${phase} → ${other}`),
  );
  expect([...taken].sort()).toEqual(drawn.sort());
});
