import { addFractions, divideFractions, type Fraction, fraction, meanOf, multiplyFractions } from "../number";
import type { Desk } from "./desk";
import type { SectionYear } from "./facts";
import { greatest } from "./section-index";

/** Which sections of one side count, and what makes one number of theirs. */
export interface Together {
  readonly sections: readonly SectionYear[];
  readonly combine: (valueOf: (section: SectionYear) => Fraction) => Fraction;
}

const ZERO = fraction(0, 1);

/** The sections of one side as one; null while a person has to say how. */
export function takenTogether(
  desk: Desk,
  side: SectionYear["side"],
  sections: readonly SectionYear[],
): Together | null {
  const [first] = sections;
  if (sections.length === 1 && first !== undefined) return { sections, combine: (valueOf) => valueOf(first) };
  const flows = sections.every(({ flow }) => flow !== null && flow.numerator > 0n);
  const choice = desk.settle(side === "outflow" ? "several-outflows" : "several-inflows", {
    sections: sections.map(({ section }) => section),
    flows,
  });
  if (choice === null) return null;
  const one = sections.find(({ section }) => choice === `section:${section}`);
  if (one !== undefined) return { sections: [one], combine: (valueOf) => valueOf(one) };
  if (choice === "worst") return { sections, combine: (valueOf) => greatest(sections.map(valueOf)) };
  if (choice === "mean") return { sections, combine: (valueOf) => meanOf(sections.map(valueOf)) };
  const whole = sections.reduce((sum, { flow }) => addFractions(sum, flow ?? ZERO), ZERO);
  const weighted = (valueOf: (section: SectionYear) => Fraction): Fraction =>
    sections.reduce((sum, each) => addFractions(sum, multiplyFractions(valueOf(each), each.flow ?? ZERO)), ZERO);
  return { sections, combine: (valueOf) => divideFractions(weighted(valueOf), whole) };
}
