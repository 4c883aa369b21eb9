import { type ReadyScheme, readyScheme, type SchemeRule } from "../domain/assessment";
import type { CivilDate } from "../domain/calendar";
import { ruleInForce } from "./in-force";
import { MEANS, methodInForce, OFFICIAL, STANDARD } from "./judgement";
import type { RuleLibrary } from "./library";

/** Of every assessment scheme the version that holds on a date; who is blamed is never judged by one that does not hold. */
export const schemesInForce = (library: RuleLibrary, date: CivilDate): readonly SchemeRule[] =>
  library
    .ofKind("assessment-scheme")
    .filter(({ effectiveFrom, effectiveTo }) => effectiveFrom <= date && (effectiveTo === null || date <= effectiveTo));

/**
 * The rules by which a scheme judges on a date of sampling, ready to judge; `null`: the plain evaluation of water quality.
 * @throws RULE_UNKNOWN, or RULE_INVALID where a rule is of another method than the scheme needs
 */
export const readySchemeOf = (library: RuleLibrary, scheme: SchemeRule | null, date: CivilDate): ReadyScheme => {
  const { standard, method, means } = scheme?.body ?? { standard: STANDARD, method: OFFICIAL, means: MEANS };
  return readyScheme({
    scheme,
    standard: ruleInForce(library, "water-standard", standard, date).rule,
    method: methodInForce(library, method, "official", date).rule,
    means: methodInForce(library, means, "means", date).rule,
  });
};
