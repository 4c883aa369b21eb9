import { refOf, type RuleOf } from "../water";
import type { AttributionBody } from "./attribution-rule";
import { compareWithInflow } from "./comparison";
import { deductInflow } from "./deduction";
import type { AttributionFacts } from "./facts";
import type { AttributionFinding, Cause, Decided } from "./finding";
import { hasOrder, openPart } from "./part";
import { findingSentence } from "./sentence";

/**
 * Whose exceedance it is (R1): what left the division is set against what came in during the same period, by a dated rule.
 * What the rule leaves undefined is undecidable and names why; nobody is blamed by default.
 * Throws a RangeError where nothing was missed: there is nothing to attribute then.
 */
export function attribute(rule: RuleOf<AttributionBody>, facts: AttributionFacts): AttributionFinding {
  if (facts.missed.length === 0) throw new RangeError("expected at least one missed item to attribute, got none");
  const { meaning, ...decided } = decide(rule.body, facts);
  const kind = meaning === "ask" ? "undecidable" : meaning;
  const found = { kind, ...decided, rule: refOf(rule) } as const;
  return { ...found, reason: findingSentence(found) };
}

function decide(rule: AttributionBody, facts: AttributionFacts): Decided {
  const obstacle = obstacleOf(rule, facts);
  if (obstacle !== null) {
    const measure = rule.form === "deduction" ? "load" : "concentration";
    const parts = facts.missed.map((item) => openPart(item, facts, measure));
    return { meaning: "ask", cause: obstacle, parts, eased: false };
  }
  return rule.form === "comparison" ? compareWithInflow(rule, facts) : deductInflow(rule, facts);
}

/** What stands in the way of every rule, whatever its form. */
function obstacleOf(rule: AttributionBody, { outflow, inflows, missed }: AttributionFacts): Cause | null {
  if (inflows.some(({ period }) => period !== outflow.period)) return "periods-differ";
  const { items } = rule;
  if (items !== null && missed.some((item) => !items.includes(item))) return "item-not-covered";
  return inflows.length > 0 && !missed.every(hasOrder) ? "no-order" : null;
}
