import type { CivilDate } from "../domain/calendar";
import { HeqingError } from "../domain/errors";
import type { PatternBody, SustainedBody } from "../domain/plausibility";
import type { RuleOf } from "../domain/water";
import { ruleHolding } from "./in-force";
import type { RuleLibrary } from "./library";

/** The patterns by which a reading of a date is looked at before anyone is blamed; those not yet in force are left out. */
export const patternsInForce = (library: RuleLibrary, date: CivilDate): readonly RuleOf<PatternBody>[] =>
  library.ofKind("plausibility").flatMap((rule) => {
    const { body } = rule;
    const holds = rule.effectiveFrom <= date && (rule.effectiveTo === null || date <= rule.effectiveTo);
    return holds && body.pattern !== "sustained" ? [{ ...rule, body }] : [];
  });

/**
 * How long an exceedance must last, by the rule of an id in force on a date.
 * @throws RULE_UNKNOWN, or RULE_INVALID where the rule of this id looks at single readings
 */
export const sustainedInForce = (library: RuleLibrary, id: string, date: CivilDate): RuleOf<SustainedBody> => {
  const rule = ruleHolding(library, "plausibility", id, date);
  const { body, file } = rule;
  if (body.pattern !== "sustained") {
    throw new HeqingError("RULE_INVALID", `${file}: body.pattern: expected sustained, got ${body.pattern}`, {
      fields: { file },
    });
  }
  return { ...rule, body };
};
