import { type Name, named, wordsOf } from "./named";
import type { SeenBy } from "./party";

/** What persons do in a proceeding. */
export const PERSON_ACTS = {
  "open-matter": named("交办", "open the matter"),
  decline: named("不予交办", "decline to open"),
  submit: named("送签", "submit for signature"),
  "take-back": named("撤回送签", "take the submission back"),
  "edit-letter": named("修改文书", "edit the letter"),
  check: named("核稿", "check"),
  sign: named("签发", "sign"),
  seal: named("登记用印", "record the seal"),
  return: named("退回", "return"),
  confirm: named("确认", "confirm"),
  open: named("查阅", "open the paper"),
  acknowledge: named("签收", "acknowledge"),
  plan: named("提交整改方案", "file the plan"),
  report: named("提交整改情况报告", "file the report"),
  accept: named("验收", "accept"),
  "give-back": named("退回整改", "give back for rectification"),
  "send-guide": named("派出指导", "send a guide"),
  "record-guidance": named("登记指导情况", "record the guidance"),
  note: named("知悉", "take note"),
  "record-call": named("登记电话联系", "record the call"),
  "record-service": named("登记送达", "record the service"),
  "name-station": named("向登记的监测站下达复测", "give the order to the registered station"),
  appoint: named("约定采样", "appoint the sampling"),
  "record-sampling": named("登记采样记录", "record the sampling"),
  countersign: named("会签采样记录", "countersign the sampling record"),
  "hand-to-lab": named("登记送检", "record the handing to the laboratory"),
  "own-analysis": named("登记本方检测结果", "state the own analysis"),
  "lab-report": named("登记检测报告", "record the laboratory's report"),
  object: named("提出异议", "object"),
  "withdraw-objection": named("撤回异议", "withdraw the objection"),
  "accept-objection": named("受理异议", "take the objection on"),
  "refuse-objection": named("不予受理异议", "refuse the objection"),
  "order-sampling": named("组织联合采样、仲裁监测", "order a joint or arbitration sampling"),
  "propose-finding": named("提出异议结论", "propose the finding"),
  climb: named("提级", "climb"),
  explain: named("说明不提级的理由", "explain why not to climb"),
  "set-clue-aside": named("搁置问题线索", "lay the clue aside"),
  answer: named("答复", "answer"),
  respond: named("提交上游意见", "give the upstream side's answer"),
  find: named("作出认定", "make the finding"),
  raise: named("提高严重程度", "raise the severity"),
  keep: named("维持严重程度", "keep the severity"),
  propose: named("提请审批", "propose"),
  approve: named("批准", "approve"),
  reject: named("不予批准", "reject"),
  "register-complaint": named("登记信访举报", "register the complaint"),
  "verify-complaint": named("登记核实情况", "record what was found"),
  "report-handling": named("报送办理情况", "report what was done"),
  "answer-informant": named("登记答复举报人", "record the answer to the informant"),
  "draft-letter": named("拟文", "draft a letter"),
  "ask-department": named("提请部门办理", "ask a department"),
  "take-on": named("受理提请", "take the request on"),
  "turn-down": named("退回提请", "return the request"),
  "feed-back": named("办结反馈", "feed back"),
  "confirm-feedback": named("确认办结", "confirm the feedback"),
  "send-back": named("退回重办", "send the feedback back"),
  "withdraw-request": named("撤回提请", "withdraw the request"),
  summon: named("决定约谈", "decide to interview"),
  "forgo-interview": named("决定不约谈", "decide not to interview"),
  "call-interview": named("通知约谈", "call to an interview"),
  "record-minutes": named("登记约谈纪要", "record the minutes"),
  "report-measures": named("报告约谈整改落实情况", "report on the measures"),
  conclude: named("认定约谈整改结果", "say what came of it"),
  "publish-interview": named("公布约谈情况", "publish the interview"),
} as const satisfies Readonly<Record<string, Name>>;
export type PersonActKind = keyof typeof PERSON_ACTS;

/** What the system itself puts into an inbox. */
export const SYSTEM_ACTS = {
  verdict: named("评价结论", "verdict"),
  delivered: named("发送结果", "delivery"),
  bounced: named("退信", "bounce"),
  unopened: named("文书未查阅", "paper unopened"),
  calendar: named("日历更新", "calendar"),
  order: named("下达复测", "sampling order"),
  result: named("复测结果", "result of the re-sampling"),
  recall: named("撤回复测", "order recalled"),
  hear: named("移送听取上游", "upstream is to be consulted"),
  finding: named("认定结果", "finding"),
  moved: named("移交", "moved here"),
  "complaint-found": named("信访举报查实", "complaint found true"),
  asked: named("提请办理书", "request"),
  "request-recalled": named("提请随事项终结", "request recalled"),
  "request-ended": named("提请结果", "end of the request"),
  "interview-call": named("约谈通知书", "the call to the interview"),
  "interview-ended": named("约谈终结", "end of the interview"),
  raised: named("异议转交", "objection raised"),
  "objection-taken-on": named("异议受理", "objection taken on"),
  "objection-ended": named("异议办结", "objection ended"),
  corrected: named("数据更正", "correction released"),
} as const satisfies Readonly<Record<string, Name>>;

export const ACTS = { ...PERSON_ACTS, ...SYSTEM_ACTS } as const;
export type ActKind = keyof typeof ACTS;
export const PERSON_ACT_WORDS = wordsOf(PERSON_ACTS);

/** How a question that the rules leave open is answered. */
export const ANSWERS = {
  "counts-as-met": named("按达标处理", "counts as met"),
  "counts-as-missed": named("按未达标处理", "counts as missed"),
  "sample-again": named("重新采样", "sample again"),
} as const satisfies Readonly<Record<string, Name>>;
export type Answer = keyof typeof ANSWERS;

/** What the common superior finds after hearing upstream: whose water it was. */
export const FINDINGS = {
  stays: named("维持", "stays"),
  split: named("分担", "split"),
  moved: named("移交上游", "moved upstream"),
} as const satisfies Readonly<Record<string, Name>>;
export type Finding = keyof typeof FINDINGS;

/** What an attribution rule says of a miss. */
export const INFLUENCES = {
  own: named("自身影响", "own influence"),
  upstream: named("上游来水影响", "upstream influence"),
  undecidable: named("无法判定", "undecidable"),
} as const satisfies Readonly<Record<string, Name>>;
export type Influence = keyof typeof INFLUENCES;

/** What an objection 异议 is to. */
export const OBJECTION_SUBJECTS = {
  data: named("数据", "data"),
  result: named("结论", "result"),
} as const satisfies Readonly<Record<string, Name>>;
export type ObjectionSubject = keyof typeof OBJECTION_SUBJECTS;

/** Why an objection is not taken on. */
export const OBJECTION_REFUSALS = {
  late: named("逾期提出", "late"),
  groundless: named("无事实、理由", "without ground"),
} as const satisfies Readonly<Record<string, Name>>;
export type ObjectionRefusal = keyof typeof OBJECTION_REFUSALS;

/** What is found about an objection: 成立 with what follows for the verdict, or 不成立. */
export const OBJECTION_FINDINGS = {
  "to-correct": named("成立，数据更正", "upheld: the value is corrected"),
  "to-exclude": named("成立，剔除评价结论", "upheld: the verdict is excluded"),
  dismissed: named("不成立", "dismissed"),
} as const satisfies Readonly<Record<string, Name>>;
export type ObjectionFinding = keyof typeof OBJECTION_FINDINGS;

/** Forms of a sampling that is ordered. */
export const SAMPLING_FORMS = {
  plain: named("复测", "re-sampling"),
  joint: named("联合采样", "joint sampling"),
  arbitration: named("仲裁监测", "arbitration sampling"),
} as const satisfies Readonly<Record<string, Name>>;
export type SamplingForm = keyof typeof SAMPLING_FORMS;

/** Exceptions that need two persons: one proposes, another with a head's post approves. */
export const EXCEPTIONS = {
  extension: named("延期", "extension"),
  pause: named("中止计时", "stopping the clocks"),
  resume: named("恢复计时", "letting the clocks run again"),
  withdrawal: named("撤销", "withdrawal"),
  exclusion: named("剔除数据", "exclusion of data"),
  reopening: named("复办", "re-opening"),
} as const satisfies Readonly<Record<string, Name>>;
export type Exception = keyof typeof EXCEPTIONS;
export const EXCEPTION_WORDS = wordsOf(EXCEPTIONS);

/**
 * Who sees a person's act and its refusal: drafts of letters, internal reasons and proposals are the office's own,
 * plans and reports the unit's until they count, everything about a clue the handling body's. `decide` may say otherwise.
 */
export const OWNER_OF_ACT: Readonly<Record<ActKind, SeenBy>> = {
  "open-matter": ["supervisor"],
  decline: ["supervisor"],
  "draft-letter": ["supervisor"],
  "edit-letter": ["supervisor"],
  submit: ["supervisor"],
  "take-back": ["supervisor"],
  check: ["supervisor"],
  sign: ["supervisor"],
  seal: ["supervisor"],
  return: ["supervisor", "responsible"],
  confirm: ["responsible"],
  open: null,
  acknowledge: null,
  plan: ["responsible"],
  report: ["responsible"],
  // What was found on acceptance is read by everybody who reads the plan and the report.
  accept: null,
  "give-back": null,
  "send-guide": null,
  "record-guidance": null,
  note: ["supervisor"],
  "record-call": ["supervisor"],
  "record-service": ["supervisor"],
  "name-station": ["supervisor"],
  appoint: null,
  "record-sampling": null,
  countersign: null,
  "hand-to-lab": null,
  "own-analysis": null,
  "lab-report": null,
  object: ["responsible"],
  "withdraw-objection": null,
  "accept-objection": null,
  "refuse-objection": null,
  "order-sampling": null,
  "propose-finding": ["supervisor", "arbiter"],
  climb: ["supervisor"],
  explain: ["supervisor"],
  "set-clue-aside": ["handling"],
  answer: null,
  // Both sides read what the other says, and the finding with its reason.
  respond: null,
  find: null,
  raise: ["supervisor"],
  keep: ["supervisor"],
  propose: ["supervisor"],
  approve: ["supervisor"],
  reject: ["supervisor"],
  "register-complaint": ["supervisor"],
  "verify-complaint": ["supervisor"],
  "report-handling": null,
  "answer-informant": ["supervisor"],
  "complaint-found": null,
  "ask-department": null,
  "take-on": null,
  "turn-down": null,
  "feed-back": null,
  "confirm-feedback": null,
  "send-back": null,
  "withdraw-request": null,
  summon: null,
  "forgo-interview": ["interviewer", "supervisor"],
  "call-interview": ["supervisor"],
  "record-minutes": null,
  "report-measures": null,
  conclude: null,
  "publish-interview": null,
  verdict: null,
  delivered: ["supervisor"],
  bounced: ["supervisor"],
  unopened: ["supervisor"],
  calendar: null,
  order: null,
  result: null,
  recall: null,
  hear: null,
  finding: null,
  moved: null,
  asked: null,
  "request-recalled": null,
  "request-ended": null,
  "interview-call": null,
  "interview-ended": null,
  raised: null,
  "objection-taken-on": null,
  "objection-ended": null,
  corrected: null,
};
