import { lookBackOf, patternsFor } from "../../../domain/plausibility";
import { loadRules, patternsInForce } from "../../../rules";

const RULES = patternsInForce(loadRules(), "2026-11-24");
const names = (rules: typeof RULES): readonly string[] => [...new Set(rules.map(({ body }) => body.pattern))].sort();

test("what a laboratory finds of a month is no series: nothing jumps, stands still or swings by day", () => {
  const laboratory = names(patternsFor("laboratory", RULES));
  for (const pattern of ["jump", "many-at-once", "stale", "daily-swing", "class-lag"])
    expect(laboratory).not.toContain(pattern);
  expect(laboratory).toContain("probe-range");
  expect(patternsFor("automatic", RULES)).toEqual(RULES);
});

test("a laboratory has no companions of a probe: what holds while they are missing holds for stations alone", () => {
  const ranges = patternsFor("laboratory", RULES).flatMap(({ body }) =>
    body.pattern === "probe-range" ? body.ranges : [],
  );
  expect(ranges.length).toBeGreaterThan(0);
  expect(ranges.filter(({ whileMissing }) => whileMissing !== null)).toEqual([]);
});

test("the rules say how far back they look", () => {
  expect(lookBackOf(RULES)).toBe(2_880);
  expect(lookBackOf(RULES.filter(({ body }) => body.pattern === "jump"))).toBe(480);
  expect(lookBackOf([])).toBe(0);
});
