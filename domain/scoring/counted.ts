import { explain, type Explanation } from "../explanation";
import {
  compareFractions,
  decimalOf,
  divideFractions,
  type Fraction,
  fraction,
  fractionOf,
  multiplyFractions,
  plainFraction,
} from "../number";
import { explainElement } from "./element";
import type { Count, Counted, Settable } from "./scheme";
import type { Sheet } from "./sheet";

/** Points and what they rest on. */
export interface Earned {
  readonly points: Fraction;
  readonly because: Explanation;
}

/** A number of a scheme whose open ones were settled before; null while one is not. */
export const numberOf = (value: Settable): Fraction | null =>
  typeof value === "string" ? fractionOf(decimalOf(value)) : null;

interface Found {
  readonly count: Fraction;
  readonly evidence: readonly string[];
  readonly parts: readonly Explanation[];
}

/** Points for what is counted, capped; null while something is asked. */
export function countedPoints(sheet: Sheet, { text, per, points, most }: Counted): Earned | null {
  const found = countOf(sheet, per);
  const [each, cap] = [numberOf(points), most === null ? null : numberOf(most)];
  if (found === null || each === null || (most !== null && cap === null)) return null;
  const whole = multiplyFractions(found.count, each);
  const earned = cap !== null && compareFractions(whole, cap) > 0 ? cap : whole;
  const { evidence, parts } = found;
  const times = explain(
    {
      zh: `${plainFraction(found.count)} 次，每次 ${plainFraction(each)} 分`,
      en: `${plainFraction(found.count)} times ${plainFraction(each)}`,
    },
    { value: plainFraction(whole), evidence, parts },
  );
  return { points: earned, because: explain(text, { value: plainFraction(earned), parts: [times] }) };
}

function countOf(sheet: Sheet, per: Count): Found | null {
  switch (per.by) {
    case "elements":
      return elementsOf(sheet, per);
    case "share": {
      const [part, whole] = [elementsOf(sheet, { ...per, by: "elements" }), sheet.elements(per.set).length];
      if (part === null) return null;
      return whole === 0 ? part : { ...part, count: divideFractions(part.count, fraction(whole, 1)) };
    }
    case "occurrences": {
      const ids = sheet.facts.occurrences.filter(({ word }) => word === per.word).map(({ id }) => id);
      return { count: fraction(new Set(ids).size, 1), evidence: [...new Set(ids)], parts: [] };
    }
    case "quantity": {
      const quantity = sheet.facts.quantities[per.word];
      if (quantity === undefined) {
        sheet.settle("no-quantity", per.word, []);
        return null;
      }
      const steps = divideFractions(quantity.value, fractionOf(decimalOf(per.step)));
      return { count: inSteps(steps, per.steps), evidence: quantity.evidence, parts: [] };
    }
  }
}

function elementsOf(sheet: Sheet, { set, where }: Extract<Count, { readonly by: "elements" }>): Found | null {
  const said = sheet.elements(set).map((element) => ({ element, is: sheet.says(element, where) }));
  if (said.some(({ is }) => is === null)) return null;
  const counted = said.filter(({ is }) => is === true).map(({ element }) => element);
  return {
    count: fraction(counted.length, 1),
    evidence: counted.flatMap(({ verdict }) => (verdict === null ? [] : [verdict])),
    parts: counted.map((element) => explainElement(element, where)),
  };
}

/** Steps that count; none of a quantity below 0, which is no shortfall. */
function inSteps(steps: Fraction, which: "whole" | "started" | "exact"): Fraction {
  const { numerator, denominator } = steps;
  if (numerator <= 0n) return fraction(0, 1);
  if (which === "exact") return steps;
  return fraction(which === "whole" ? numerator / denominator : (numerator + denominator - 1n) / denominator, 1);
}
