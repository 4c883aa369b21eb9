import { compareFractions, subtractFractions } from "../number";
import type { ComparisonBody, Meaning } from "./attribution-rule";
import type { AttributionFacts, SectionPeriod } from "./facts";
import type { Decided } from "./finding";
import { hasOrder, type ItemPart, openPart, splitPart, worseUp, ZERO } from "./part";

type Standing = "better" | "equal" | "worse";

/** Sets the missed items against one inflow section of the same period. */
export function compareWithInflow(rule: ComparisonBody, facts: AttributionFacts): Decided {
  const open = facts.missed.map((item) => openPart(item, facts, "concentration"));
  const [inflow, ...others] = facts.inflows;
  if (inflow === undefined) {
    const parts = rule.noInflow === "own" ? open.map(allOwn) : open;
    return { meaning: rule.noInflow, cause: "no-inflow", parts, eased: false };
  }
  if (others.length > 0) return { meaning: "ask", cause: "several-inflows", parts: open, eased: false };
  const compared = open.map((part) => compareItem(part, inflow));
  if (compared.some((entry) => entry === null))
    return { meaning: "ask", cause: "item-missing", parts: open, eased: false };
  const standings = compared.flatMap((entry) => (entry === null ? [] : [entry.standing]));
  const parts = compared.flatMap((entry) => (entry === null ? [] : [entry.part]));
  const { meaning, cause } = meaningOf(rule, standings);
  if (meaning !== "own" || !rule.easedByFall || cause !== "worse") {
    return { meaning, cause, parts: meaning === "ask" ? open : parts, eased: false };
  }
  if (facts.falls === null) return { meaning, cause, parts, eased: null };
  const order = compareFractions(facts.falls.outflow, facts.falls.inflow);
  if (order === 0) return { meaning: "ask", cause: "falls-equal", parts: open, eased: false };
  return { meaning, cause, parts, eased: order < 0 };
}

function meaningOf(
  rule: ComparisonBody,
  standings: readonly Standing[],
): { meaning: Meaning; cause: Extract<Decided["cause"], "better" | "equal" | "worse" | "mixed"> } {
  // What equal means, the rule says; only then can it be seen whether the items agree.
  if (standings.every((standing) => standing === "worse")) return { meaning: "own", cause: "worse" };
  if (standings.includes("worse")) return { meaning: rule.mixed, cause: "mixed" };
  if (standings.every((standing) => standing === "better")) return { meaning: "upstream", cause: "better" };
  return { meaning: rule.equal, cause: "equal" };
}

function compareItem(part: ItemPart, inflow: SectionPeriod): { part: ItemPart; standing: Standing } | null {
  const { item, outflow, limit } = part;
  const cameIn = inflow.values[item];
  if (outflow === null || cameIn === undefined || limit === null || !hasOrder(item)) return null;
  const [out, into, bound] = [worseUp(item, outflow), worseUp(item, cameIn), worseUp(item, limit)];
  const order = compareFractions(out, into);
  return {
    part: splitPart(part, subtractFractions(out, bound), subtractFractions(into, bound)),
    standing: order < 0 ? "better" : order > 0 ? "worse" : "equal",
  };
}

/** Nothing came in: all of the exceedance is the division's own. */
function allOwn(part: ItemPart): ItemPart {
  const { item, outflow, limit } = part;
  if (outflow === null || limit === null || !hasOrder(item)) return part;
  return splitPart(part, subtractFractions(worseUp(item, outflow), worseUp(item, limit)), ZERO);
}
