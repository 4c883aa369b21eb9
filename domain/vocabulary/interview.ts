import { type Name, named, wordsOf } from "./named";

/** Kinds of interview 约谈. They never mix: each has its own issuer, addressee, ground and law. */
export const INTERVIEW_KINDS = {
  "river-chief": named("河长约谈", "interview by the river chief"),
  statutory: named("法定约谈", "statutory interview"),
  reminder: named("提醒约谈", "reminder interview"),
} as const satisfies Readonly<Record<string, Name>>;
export type InterviewKind = keyof typeof INTERVIEW_KINDS;
export const INTERVIEW_KIND_WORDS = wordsOf(INTERVIEW_KINDS);

/** For what a unit is called to an interview. */
export const INTERVIEW_GROUNDS = {
  "request-overdue": named("未按河长要求的期限办理", "the chief's time limit was missed"),
  "statutory-rung": named(
    "督办阶梯中援引法定约谈条款的层级",
    "a rung of the ladder that cites the statutory interview",
  ),
  "minutes-rung": named("督办阶梯中的提醒约谈层级", "the reminder rung of the ladder"),
} as const satisfies Readonly<Record<string, Name>>;
export type InterviewGround = keyof typeof INTERVIEW_GROUNDS;
export const INTERVIEW_GROUND_WORDS = wordsOf(INTERVIEW_GROUNDS);

/** The township duty lists 三张清单. */
export const DUTY_LISTS = {
  basic: named("基本履职事项清单", "list of basic duties"),
  shared: named("配合履职事项清单", "list of shared duties"),
  upward: named("上级部门收回事项清单", "list of duties taken back upward"),
} as const satisfies Readonly<Record<string, Name>>;
export type DutyListWord = keyof typeof DUTY_LISTS;
export const DUTY_LIST_WORDS = wordsOf(DUTY_LISTS);
