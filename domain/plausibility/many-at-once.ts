import { compare, decimalOf } from "../number";
import { type MeasuredCode, printed, quantity } from "./measured";
import type { Found, ManyAtOnceBody } from "./pattern";
import { difference, type StationReading, type Surroundings, within } from "./reading";

/** Several probes that change together; null where too few do, a neighbour does too, or there is nothing to compare with. */
export function findManyAtOnce(
  rule: ManyAtOnceBody,
  reading: StationReading,
  { earlier, neighbours }: Surroundings,
): Found | null {
  const before = within(earlier, reading, rule.withinMinutes)[0];
  if (before === undefined) return null;
  const changed = changedItems(rule, before, reading);
  if (changed.length < rule.atLeast) return null;
  const pairs = neighbourPairs(rule, reading, neighbours);
  if (pairs.some(([first, last]) => changedItems(rule, first, last).length >= rule.atLeast)) return null;
  const list = (language: "zh" | "en", arrow: string): string =>
    changed
      .map((item) => {
        const [was, is] = [before.values[item], reading.values[item]];
        return was === undefined || is === undefined
          ? ""
          : `${printed(item, was, language)}${arrow}${quantity(item, is)}`;
      })
      .join(language === "zh" ? "、" : ", ");
  const compared = pairs.length > 0;
  return {
    items: changed,
    reason: {
      zh: `多项同时突变（${list("zh", "→")}），${compared ? "相邻断面平稳" : "无相邻断面数据可比"}`,
      en: `several items changed at once (${list("en", " → ")}); ${compared ? "the neighbouring sections stayed steady" : "there is no neighbouring section to compare with"}`,
    },
  };
}

function changedItems(rule: ManyAtOnceBody, before: StationReading, after: StationReading): readonly MeasuredCode[] {
  return rule.steps
    .filter(({ item, by }) => {
      const [was, is] = [before.values[item], after.values[item]];
      return was !== undefined && is !== undefined && compare(difference(was, is), decimalOf(by)) >= 0;
    })
    .map(({ item }) => item);
}

/** First and last reading of each neighbour in the time compared; one reading alone shows no change. */
function neighbourPairs(
  rule: ManyAtOnceBody,
  reading: StationReading,
  neighbours: readonly StationReading[],
): readonly (readonly [StationReading, StationReading])[] {
  const bySection = new Map<string, StationReading[]>();
  for (const neighbour of within(neighbours, reading, rule.withinMinutes)) {
    bySection.set(neighbour.section, [...(bySection.get(neighbour.section) ?? []), neighbour]);
  }
  return [...bySection.values()].flatMap((latestFirst) => {
    const [last, first] = [latestFirst[0], latestFirst.at(-1)];
    return last === undefined || first === undefined || first === last ? [] : [[first, last] as const];
  });
}
