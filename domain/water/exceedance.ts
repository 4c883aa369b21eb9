import type { Decimal, Fraction } from "../number";
import type { ItemCode } from "./item";
import { exceedanceMultiple } from "./multiple";
import { ask, type Ask } from "./rule";
import type { Verdict } from "./judging/verdict";
import type { WaterClass } from "./water-class";
import { upperLimit } from "./water-standard";

/** An item that is worse than a class, with the limit by which its multiple is reckoned. */
export interface Exceedance {
  readonly item: ItemCode;
  readonly class: WaterClass;
  /** Whose limit it is: Ⅲ in quality evaluation, the section's own target in an assessment (water.md §2.4). */
  readonly against: WaterClass;
  /** null, with the multiple, where a value can't exceed the limit: pH and dissolved oxygen. */
  readonly limit: Decimal | null;
  readonly multiple: Fraction | null;
}

export type Exceedances = { readonly kind: "exceedances"; readonly list: readonly Exceedance[] } | Ask;

/** The items of a verdict that are worse than a class, in item order, each with its multiple of that class's limit. */
export function exceedances(verdict: Verdict, against: WaterClass): Exceedances {
  const standard = verdict.basis.standard.body;
  const byBody = verdict.findings.some(
    ({ item, classes }) =>
      standard.items[item].rule === "at-most-by-body" && Math.max(classes.river, classes.lake) > against,
  );
  if (verdict.body === null && byBody)
    return ask("the body is not known, and the limit of total phosphorus hangs on it");
  const body = verdict.body ?? "river";
  const list = verdict.findings
    .filter(({ classes }) => classes[body] > against)
    .map(({ item, classes, used }): Exceedance => {
      const limit = upperLimit(standard, item, against, body);
      const multiple = limit === null ? null : exceedanceMultiple(item, used, limit);
      return { item, class: classes[body], against, limit, multiple };
    });
  return { kind: "exceedances", list };
}
