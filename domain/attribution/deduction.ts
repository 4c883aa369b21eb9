import { addFractions, type Fraction, multiplyFractions, subtractFractions } from "../number";
import type { ItemCode } from "../water";
import type { DeductionBody } from "./attribution-rule";
import type { AttributionFacts, SectionPeriod } from "./facts";
import type { Decided } from "./finding";
import { greater, hasOrder, type ItemPart, openPart, splitPart, worseUp, ZERO } from "./part";

/** Deducts the excess load of all inflows from that of the outflow; needs the flow of every section. */
export function deductInflow(rule: DeductionBody, facts: AttributionFacts): Decided {
  const open = facts.missed.map((item) => openPart(item, facts, "load"));
  if (facts.inflows.length === 0) {
    const parts = rule.noInflow === "own" ? open.map((part) => deduct(part, facts)) : open;
    return { meaning: rule.noInflow, cause: "no-inflow", parts, eased: false };
  }
  if ([facts.outflow, ...facts.inflows].some(({ flow }) => flow === null))
    return { meaning: "ask", cause: "flow-missing", parts: open, eased: false };
  const parts = open.map((part) => deduct(part, facts));
  if (parts.some(({ own }) => own === null))
    return { meaning: "ask", cause: "item-missing", parts: open, eased: false };
  const own = parts.some((part) => part.own !== null && part.own.numerator > 0n);
  return { meaning: own ? "own" : "upstream", cause: own ? "load-left" : "load-deducted", parts, eased: false };
}

function deduct(part: ItemPart, facts: AttributionFacts): ItemPart {
  const { item, limit } = part;
  if (limit === null || !hasOrder(item)) return part;
  const out = excessLoad(item, limit, facts.outflow);
  let into = ZERO;
  for (const inflow of facts.inflows) {
    const load = excessLoad(item, limit, inflow);
    if (load === null) return part;
    into = addFractions(into, greater(load, ZERO));
  }
  return out === null ? part : splitPart(part, out, into);
}

/** (value − limit) × flow, in g/s; below zero where the water is better than the limit. */
function excessLoad(item: ItemCode, limit: Fraction, { values, flow }: SectionPeriod): Fraction | null {
  const value = values[item];
  if (value === undefined || flow === null) return null;
  return multiplyFractions(subtractFractions(worseUp(item, value), worseUp(item, limit)), flow);
}
