import { compare, type Decimal, decimalOf } from "../number";
import { type MeasuredCode, printed, quantity } from "./measured";
import type { Change, Found, ManyAtOnceBody } from "./pattern";
import { difference, latestValue, type StationReading, type Surroundings, within } from "./reading";

/** What one item did in the time compared. */
interface Course {
  readonly item: MeasuredCode;
  readonly was: Decimal;
  readonly is: Decimal;
  readonly changed: boolean;
}

/** Several probes that change together; null where too few do, a neighbour does too, or there is nothing to compare with. */
export function findManyAtOnce(
  rule: ManyAtOnceBody,
  reading: StationReading,
  { earlier, neighbours }: Surroundings,
): Found | null {
  const before = within(earlier, reading, rule.withinMinutes);
  const changed = rule.steps
    .flatMap((step) => courseOf(step, latestValue(before, step.item), reading.values[step.item]))
    .filter((course) => course.changed);
  if (changed.length < rule.atLeast) return null;
  const beside = neighbourCourses(rule, reading, neighbours);
  if (beside.some((courses) => courses.filter((course) => course.changed).length >= rule.atLeast)) return null;
  const list = (language: "zh" | "en", arrow: string): string =>
    changed
      .map(({ item, was, is }) => `${printed(item, was, language)}${arrow}${quantity(item, is)}`)
      .join(language === "zh" ? "、" : ", ");
  const compared = beside.some((courses) => courses.length >= rule.atLeast);
  return {
    items: changed.map(({ item }) => item),
    reason: {
      zh: `多项同时突变（${list("zh", "→")}），${compared ? "相邻断面平稳" : "无相邻断面数据可比"}`,
      en: `several items changed at once (${list("en", " → ")}); ${compared ? "the neighbouring sections stayed steady" : "there is no neighbouring section to compare with"}`,
    },
  };
}

function courseOf({ item, by }: Change, was: Decimal | undefined, is: Decimal | undefined): readonly Course[] {
  if (was === undefined || is === undefined) return [];
  return [{ item, was, is, changed: compare(difference(was, is), decimalOf(by)) >= 0 }];
}

/** From first to last value of each neighbour's items in the time compared; one value alone shows no change. */
function neighbourCourses(
  rule: ManyAtOnceBody,
  reading: StationReading,
  neighbours: readonly StationReading[],
): readonly (readonly Course[])[] {
  const bySection = new Map<string, StationReading[]>();
  for (const neighbour of within(neighbours, reading, rule.withinMinutes)) {
    bySection.set(neighbour.section, [...(bySection.get(neighbour.section) ?? []), neighbour]);
  }
  return [...bySection.values()].map((latestFirst) =>
    rule.steps.flatMap((step) => {
      const measured = latestFirst.filter(({ values }) => values[step.item] !== undefined);
      const [last, first] = [measured[0], measured.at(-1)];
      return first === last ? [] : courseOf(step, first?.values[step.item], last?.values[step.item]);
    }),
  );
}
