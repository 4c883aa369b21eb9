import { type Name, named } from "./named";

/** Steps that a person does: the tasks on pages. */
export const PERSON_STEPS = {
  "open-question": named("是否交办", "open a matter?"),
  sign: named("文书签发", "letter to be signed"),
  confirm: named("待负责人确认", "waits for the head's confirmation"),
  approve: named("待审批", "waits for approval"),
  paused: named("中止计时中", "clocks stand still"),
  note: named("待知悉", "to be noted"),
  guidance: named("登记指导服务情况", "guidance to be recorded"),
  accept: named("待验收", "waits for acceptance"),
  "no-miss-left": named("已无未达标结论，可提请撤销", "no miss is left: withdrawal may be proposed"),
  "climb-question": named("提级、延期或者说明", "climb, extend or explain"),
  call: named("电话联系", "telephone call"),
  "serve-otherwise": named("改用其他方式送达", "serve another way"),
  "await-result": named("等待复测结果", "awaits the re-sampling"),
  "name-station": named("登记监测站", "name a station"),
  sample: named("复测采样", "sampling"),
  analyse: named("送检、检测", "laboratory"),
  countersign: named("会签采样记录", "countersignature"),
  examine: named("异议审查", "objection to be examined"),
  finding: named("异议结论待批准", "finding to be approved"),
  "correct-value": named("数据更正", "value to be corrected"),
  clue: named("问题线索", "clue"),
  question: named("待明确", "question"),
  "await-finding": named("等待上游影响认定", "awaits the finding on upstream influence"),
  respond: named("上游提交意见", "upstream's answer"),
  find: named("待认定", "to be found"),
  "raise-question": named("是否提高严重程度", "raise the severity?"),
  "verify-complaint": named("核实信访举报", "complaint to be verified"),
  "handle-complaint": named("办理信访举报", "complaint to be handled"),
  "reply-complaint": named("答复举报人", "informant to be answered"),
  "await-department": named("等待部门办理", "awaits the department"),
  "handle-request": named("办理提请", "request to be handled"),
  "confirm-feedback": named("确认部门办结反馈", "feedback to be confirmed"),
  "interview-question": named("决定是否约谈", "interview the department?"),
  "call-interview": named("通知约谈", "interview to be called"),
  "hold-interview": named("约谈并登记纪要", "interview and minutes"),
  "report-measures": named("报告约谈整改落实情况", "report on the measures"),
  conclude: named("认定约谈整改结果", "say what came of the interview"),
  "publish-interview": named("公布约谈情况", "publish the interview"),
} as const satisfies Readonly<Record<string, Name>>;
export type PersonStepKind = keyof typeof PERSON_STEPS;

/** Steps that the engine does. */
export const MACHINE_STEPS = {
  notify: named("发送通知", "notice"),
} as const satisfies Readonly<Record<string, Name>>;

export const STEPS = { ...PERSON_STEPS, ...MACHINE_STEPS } as const;

/** States of a step in the book. */
export const STEP_STATES = {
  todo: named("待办", "to do"),
  done: named("已办", "done"),
  lifted: named("已解除", "lifted"),
} as const satisfies Readonly<Record<string, Name>>;

/** States of a formal letter 公文. */
export const LETTER_STATES = {
  draft: named("拟稿", "draft"),
  submitted: named("已送签", "submitted"),
  checked: named("已核稿", "checked"),
  signed: named("已签发", "signed"),
  sealed: named("已用印", "sealed"),
  served: named("已送达", "served"),
  received: named("已签收", "received"),
  withdrawn: named("已撤回", "withdrawn"),
} as const satisfies Readonly<Record<string, Name>>;
export type LetterState = keyof typeof LETTER_STATES;
