import { type Name, named, wordsOf } from "./named";

/** Kinds of proceedings 程序: whatever runs under a clock, with parties and duties. */
export const PROCEEDING_KINDS = {
  matter: named("整改事项", "rectification matter"),
  sampling: named("复测", "re-sampling"),
  hearing: named("听取上游", "hearing upstream"),
  complaint: named("信访举报", "complaint"),
  request: named("提请办理", "request to a department"),
  interview: named("约谈", "interview"),
  objection: named("异议", "objection"),
} as const satisfies Readonly<Record<string, Name>>;

export type ProceedingKind = keyof typeof PROCEEDING_KINDS;
export const PROCEEDING_KIND_WORDS = wordsOf(PROCEEDING_KINDS);

/** Where a matter 整改事项 stands. */
export const MATTER_PHASES = {
  asked: named("待定是否交办", "to be opened?"),
  warned: named("预警", "warned"),
  assigned: named("交办", "assigned"),
  served: named("已送达", "served"),
  acknowledged: named("已签收", "acknowledged"),
  rectifying: named("整改中", "rectifying"),
  accepting: named("待验收", "awaiting acceptance"),
  "awaiting-result": named("待复测", "awaiting re-sample"),
  closed: named("已办结", "closed"),
} as const satisfies Readonly<Record<string, Name>>;
export type MatterPhase = keyof typeof MATTER_PHASES;

/** Where a re-sampling 复测 stands. */
export const SAMPLING_PHASES = {
  ordered: named("已下达", "ordered"),
  sampling: named("待采样", "to be sampled"),
  analysing: named("检测中", "being analysed"),
  reviewing: named("待审核发布", "awaiting review and release"),
  ended: named("已办结", "ended"),
} as const satisfies Readonly<Record<string, Name>>;
export type SamplingPhase = keyof typeof SAMPLING_PHASES;

/** Where a hearing of the upstream side 听取上游 stands. */
export const HEARING_PHASES = {
  called: named("待送达", "on its way to the upstream side"),
  hearing: named("听取意见中", "hearing"),
  deciding: named("待认定", "to be decided"),
  ended: named("已办结", "ended"),
} as const satisfies Readonly<Record<string, Name>>;
export type HearingPhase = keyof typeof HEARING_PHASES;
/** Where a complaint 信访举报 stands. */
export const COMPLAINT_PHASES = {
  verifying: named("核实中", "being verified"),
  handling: named("办理中", "being handled"),
  replying: named("待答复", "to be answered"),
  ended: named("已办结", "ended"),
} as const satisfies Readonly<Record<string, Name>>;
export type ComplaintPhase = keyof typeof COMPLAINT_PHASES;
/** Where a request to a department 提请办理 stands. */
export const REQUEST_PHASES = {
  asked: named("待受理", "to be taken on"),
  handling: named("部门办理中", "the department acts"),
  answered: named("待确认", "to be confirmed"),
  ended: named("已办结", "ended"),
} as const satisfies Readonly<Record<string, Name>>;
export type RequestPhase = keyof typeof REQUEST_PHASES;

/** Where an interview 约谈 stands. */
export const INTERVIEW_PHASES = {
  called: named("已通知", "called"),
  held: named("已约谈，待落实", "held, measures awaited"),
  reported: named("已报告落实", "measures reported"),
  concluded: named("待公布结果", "result to be published"),
  ended: named("已办结", "ended"),
} as const satisfies Readonly<Record<string, Name>>;
export type InterviewPhase = keyof typeof INTERVIEW_PHASES;

/** Where an objection 异议 stands. */
export const OBJECTION_PHASES = {
  raised: named("待受理", "to be taken on"),
  examining: named("审查中", "being examined"),
  sampling: named("联合采样中", "being sampled"),
  correcting: named("待数据更正", "awaiting the correction"),
  ended: named("已办结", "ended"),
} as const satisfies Readonly<Record<string, Name>>;
export type ObjectionPhase = keyof typeof OBJECTION_PHASES;

/** What a scheme may ask for before a matter closes 销号, in the order in which it comes. */
export const CLOSING_STEPS = {
  "plan-accepted": named("整改方案经认可", "the plan is accepted"),
  "report-accepted": named("整改验收通过", "the rectification is accepted"),
  "resample-met": named("复测达到目标", "the re-sample meets the target"),
} as const satisfies Readonly<Record<string, Name>>;
export type ClosingStep = keyof typeof CLOSING_STEPS;
export const CLOSING_STEP_WORDS = wordsOf(CLOSING_STEPS);

/** How a proceeding ended. */
export const ENDINGS = {
  closed: named("销号", "closed"),
  withdrawn: named("撤销", "withdrawn"),
  declined: named("不予交办", "not opened"),
  answered: named("已出结果", "answered"),
  found: named("已认定", "found"),
  replied: named("已答复", "informant answered"),
  confirmed: named("已确认办结", "confirmed"),
  returned: named("部门退回", "returned by the department"),
  concluded: named("已完成", "concluded"),
  upheld: named("异议成立", "upheld"),
  dismissed: named("异议不成立", "dismissed"),
  refused: named("不予受理", "not taken on"),
} as const satisfies Readonly<Record<string, Name>>;
export type Ending = keyof typeof ENDINGS;

/** Phases of every kind of proceeding. */
export const PHASES = {
  matter: MATTER_PHASES,
  sampling: SAMPLING_PHASES,
  hearing: HEARING_PHASES,
  complaint: COMPLAINT_PHASES,
  request: REQUEST_PHASES,
  interview: INTERVIEW_PHASES,
  objection: OBJECTION_PHASES,
} as const satisfies Readonly<Record<ProceedingKind, Readonly<Record<string, Name>>>>;
