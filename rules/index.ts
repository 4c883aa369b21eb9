export { articlesOf } from "./articles";
export { attributionInForce } from "./attribution";
export { calendarOf } from "./calendar";
export { diffRules, type FieldChange } from "./diff";
export { objectionRuleOn, samplingRuleOn } from "./disputes";
export { shippedRulesFolder } from "./folder";
export { hashRule } from "./hash";
export { newestRule, type RuleInForce, ruleInForce } from "./in-force";
export {
  GRADING,
  judgementRules,
  type JudgementRules,
  MEANS,
  type MethodBody,
  type MethodBodyOf,
  methodInForce,
} from "./judgement";
export { kindRulesOn } from "./kind-rules";
export { ladderFor, ladderInForce, ladderOf, pinnedLadder, type PinnedLadder } from "./ladder";
export type { RuleLibrary } from "./library";
export { checkRules, loadRules, ruleLibrary } from "./load";
export { messagingOn, messagingShownOn, messagingStatusOn } from "./messaging";
export { FETCHING, sourceRule } from "./monitoring-source";
export { officeHoursOn } from "./office-hours";
export { patternsInForce, sustainedInForce } from "./plausibility";
export { readThreeThreeScheme, type ThreeThreeScheme } from "./three-three";
export { threeThreeInForce } from "./three-three-scheme";
export { type Rule, ruleName, type RuleProblem } from "./rule";
export { gradeRules } from "./section-grade";
export { expandLadder } from "./schema/ladder-expand";
export { isRuleKind, RULE_KINDS, type RuleBody, type RuleKind } from "./schema";
export { readySchemeOf, schemesInForce } from "./schemes-in-force";
