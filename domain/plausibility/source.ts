import type { RuleOf } from "../water";
import type { PatternBody } from "./pattern";

/** Where a value comes from: an automatic station that sends every few hours, or samples of a laboratory. */
export type ReadingSource = "automatic" | "laboratory";

/** Patterns of a series of instants; what a laboratory finds of a month has no such series, nor the companions of a probe. */
const OF_A_SERIES: ReadonlySet<PatternBody["pattern"]> = new Set([
  "jump",
  "many-at-once",
  "stale",
  "daily-swing",
  "class-lag",
]);

/** The rules that look at readings of a source, each with what of it holds for them. */
export const patternsFor = (
  source: ReadingSource,
  rules: readonly RuleOf<PatternBody>[],
): readonly RuleOf<PatternBody>[] => (source === "automatic" ? rules : rules.flatMap(ofLaboratory));

/** How far back, in minutes, the rules compare a reading with others. */
export const lookBackOf = (rules: readonly RuleOf<PatternBody>[]): number =>
  Math.max(
    0,
    ...rules.map(({ body }) =>
      "lookBackMinutes" in body ? body.lookBackMinutes : "withinMinutes" in body ? body.withinMinutes : 0,
    ),
  );

function ofLaboratory(rule: RuleOf<PatternBody>): readonly RuleOf<PatternBody>[] {
  const { body } = rule;
  if (OF_A_SERIES.has(body.pattern)) return [];
  if (body.pattern !== "probe-range") return [rule];
  const ranges = body.ranges.filter(({ whileMissing }) => whileMissing === null);
  return ranges.length === 0 ? [] : [{ ...rule, body: { ...body, ranges } }];
}
