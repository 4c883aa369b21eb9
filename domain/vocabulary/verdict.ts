import { type Name, named, wordsOf } from "./named";

/** What a verdict says of a section and period under a scheme. */
export const OUTCOMES = {
  met: named("达到目标", "target met"),
  missed: named("未达目标", "target missed"),
  unjudgeable: named("数据不足，无法评价", "not judgeable"),
  undecided: named("待定", "undecided"),
  no_target: named("未设目标", "no target set"),
} as const satisfies Readonly<Record<string, Name>>;
export type Outcome = keyof typeof OUTCOMES;
export const OUTCOME_WORDS = wordsOf(OUTCOMES);

/** What offers the climb to the office. A missing acknowledgement never does: a telephone call is recorded instead. */
export const CLIMB_CAUSES = {
  "plan-overdue": named("整改方案逾期", "the plan is overdue"),
  "rectification-overdue": named("整改逾期", "the rectification is overdue"),
  "result-missed": named("复测未达目标", "the re-sample missed the target"),
} as const satisfies Readonly<Record<string, Name>>;
export type ClimbCause = keyof typeof CLIMB_CAUSES;
export const CLIMB_CAUSE_WORDS = wordsOf(CLIMB_CAUSES);

/** Levels of offices, from below to above. */
export const LEVELS = {
  township: named("乡镇（街道）", "township"),
  county: named("县（市、区）", "county"),
  city: named("市", "city"),
  province: named("省", "province"),
} as const satisfies Readonly<Record<string, Name>>;
export type Level = keyof typeof LEVELS;
