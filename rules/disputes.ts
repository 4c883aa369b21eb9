import type { CivilDate } from "../domain/calendar";
import type { Holding, ObjectionRule, SamplingRule } from "../domain/dispute";
import { ruleHolding } from "./in-force";
import type { RuleLibrary } from "./library";
import { ruleName } from "./rule";

/** The rule that says how samplings are done and how their values are compared. */
export const SAMPLING_RULE = "re-sampling";
/** The rule that says how objections are dealt with. */
export const OBJECTION_RULE = "objection";

/** The rule of samplings on a date. @throws RULE_UNKNOWN */
export const samplingRuleOn = (library: RuleLibrary, date: CivilDate): Holding<SamplingRule> => {
  const rule = ruleHolding(library, "re-sampling", SAMPLING_RULE, date);
  return { name: ruleName(rule), status: rule.status, rule: rule.body };
};

/** The rule of objections on a date. @throws RULE_UNKNOWN */
export const objectionRuleOn = (library: RuleLibrary, date: CivilDate): Holding<ObjectionRule> => {
  const rule = ruleHolding(library, "objection", OBJECTION_RULE, date);
  return { name: ruleName(rule), status: rule.status, rule: rule.body };
};
