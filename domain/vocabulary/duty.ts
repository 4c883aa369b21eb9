import { type Name, named, wordsOf } from "./named";

/** What a duty asks for, each with a clock of its own. */
export const DUTY_KINDS = {
  acknowledge: named("签收", "acknowledgement"),
  plan: named("整改方案", "rectification plan"),
  rectify: named("整改情况报告", "rectification report"),
  sample: named("复测", "re-sample"),
  sign: named("文书签发", "signature of the letter"),
  serve: named("文书送达", "service of the letter"),
  decide: named("提级、延期或者说明", "decision to climb, extend or explain"),
  respond: named("上游意见", "upstream's answer"),
  find: named("认定", "finding"),
  "verify-complaint": named("信访举报核实", "verification of the complaint"),
  "handle-complaint": named("信访举报办理", "handling of the complaint"),
  "reply-complaint": named("答复举报人", "answer to the informant"),
} as const satisfies Readonly<Record<string, Name>>;
export type DutyKind = keyof typeof DUTY_KINDS;
export const DUTY_KIND_WORDS = wordsOf(DUTY_KINDS);

/** How a duty came to its end. */
export const DUTY_ENDS = {
  met: named("已完成", "met"),
  missed: named("未完成", "missed"),
  lifted: named("已解除", "lifted"),
} as const satisfies Readonly<Record<string, Name>>;
export type DutyEnd = keyof typeof DUTY_ENDS;

/** Why the end of a duty moved. */
export const MOVE_CAUSES = {
  extended: named("延期", "extended"),
  resumed: named("恢复计时", "resumed"),
  calendar: named("节假日安排公布", "calendar published"),
} as const satisfies Readonly<Record<string, Name>>;
export type MoveCause = keyof typeof MOVE_CAUSES;

/** On what ground a clock stands still 中止. */
export const STOP_GROUNDS = {
  paused: named("经批准中止计时", "paused by approval"),
  request: named("部门办理中", "a department's request is open"),
  objection: named("异议处理中", "an objection is open"),
  hearing: named("听取上游意见中", "hearing upstream"),
} as const satisfies Readonly<Record<string, Name>>;
export type StopGround = keyof typeof STOP_GROUNDS;
