import { type Name, named, wordsOf } from "./named";

/** Duties whose limits a ladder sets. */
export const LADDER_DUTIES = {
  acknowledge: named("签收", "acknowledgement"),
  plan: named("整改方案", "rectification plan"),
  rectify: named("整改情况报告", "rectification report"),
  sample: named("复测", "re-sample"),
  sign: named("文书签发", "signature of the letter"),
  serve: named("文书送达", "service of the letter"),
  acceptance: named("验收", "acceptance"),
  decide: named("提级、延期或者说明", "decision to climb, extend or explain"),
  "verify-complaint": named("信访举报核实", "verification of the complaint"),
  "handle-complaint": named("信访举报办理", "handling of the complaint"),
  "reply-complaint": named("答复举报人", "answer to the informant"),
} as const satisfies Readonly<Record<string, Name>>;
export type LadderDuty = keyof typeof LADDER_DUTIES;
export const LADDER_DUTY_WORDS = wordsOf(LADDER_DUTIES);

/** Duties of proceedings beside a matter, whose limits stand in the rules of their kinds. */
export const OWN_DUTIES = {
  respond: named("上游意见", "upstream's answer"),
  find: named("认定", "finding"),
  "take-on": named("受理提请", "taking the request on"),
  handle: named("部门办理", "the department's action"),
  "confirm-feedback": named("确认办结", "confirmation of the feedback"),
  "decide-interview": named("决定是否约谈", "decision whether to interview"),
  minutes: named("约谈并登记纪要", "interview and its minutes"),
  measures: named("约谈整改落实", "measures after the interview"),
  conclude: named("认定约谈整改结果", "saying what came of the interview"),
  "publish-interview": named("公布约谈情况", "publication of the interview"),
  accept: named("异议受理", "decision to take the objection on"),
  "answer-objection": named("异议结论", "finding on the objection"),
} as const satisfies Readonly<Record<string, Name>>;

/** What a duty asks for, each with a clock of its own. */
export const DUTY_KINDS = { ...LADDER_DUTIES, ...OWN_DUTIES } as const;
export type DutyKind = keyof typeof DUTY_KINDS;

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
