import type { BilingualText } from "../calendar";
import type { RungId, TimedStep } from "../ladder";
import type { ActKind } from "./act";
import type { Refusal } from "./decision";
import type { Exception } from "./proposal";
import type { Phase } from "./state";
import type { Audience, NoticeKind } from "./step";

const text = (zh: string, en: string): BilingualText => ({ zh, en });

const PHASES: Readonly<Record<Phase, BilingualText>> = {
  warned: text("预警", "warned"),
  assigned: text("交办", "assigned"),
  served: text("送达", "served"),
  acknowledged: text("已签收", "acknowledged"),
  rectifying: text("整改中", "rectifying"),
  "awaiting-resample": text("待复测", "awaiting re-sample"),
  closed: text("销号", "closed"),
};

const RUNGS: Readonly<Record<RungId, BilingualText>> = {
  "early-warning": text("预警提示", "early warning"),
  "supervision-order": text("督办单", "supervision order"),
  "reminder-interview": text("提醒约谈", "reminder interview"),
  "listed-supervision": text("挂牌督办", "listed supervision"),
  "approval-restriction-proposal": text("提请区域限批", "proposal to restrict approvals"),
  clue: text("问题线索", "clue"),
};

const DUTIES: Readonly<Record<TimedStep, BilingualText>> = {
  acknowledge: text("签收", "acknowledgement"),
  plan: text("整改方案", "rectification plan"),
  rectify: text("整改情况报告", "rectification report"),
  resample: text("复测", "re-sample"),
};

const NOTICES: Readonly<Record<NoticeKind, BilingualText>> = {
  "early-warning": text("预警提示", "early warning"),
  "signature-wanted": text("待签发提醒", "signature wanted"),
  "letter-returned": text("文书退回提醒", "letter returned"),
  "confirmation-wanted": text("待确认提醒", "confirmation wanted"),
  "draft-returned": text("退回通知", "draft returned"),
  "approval-wanted": text("待审批提醒", "approval wanted"),
  extended: text("延期通知", "notice of extension"),
  paused: text("中止计时通知", "notice that the clocks stand still"),
  resumed: text("恢复计时通知", "notice that the clocks run again"),
  withdrawn: text("撤销告知", "notice of withdrawal"),
  assignment: text("交办通知", "assignment"),
  chase: text("催办通知", "reminder"),
  overdue: text("逾期通知", "overdue notice"),
  "call-wanted": text("电话联系提醒", "call wanted"),
  climb: text("提级告知", "notice of climbing"),
  "letter-served": text("正式文书", "formal letter"),
  "resample-order": text("复测通知", "re-sampling order"),
  "missed-again": text("再次未达目标告知", "notice of a further miss"),
  "address-refused": text("地址退信提醒", "address refused"),
  closed: text("销号告知", "notice of closing"),
};

const AUDIENCES: Readonly<Record<Audience, BilingualText>> = {
  "responsible-unit": text("责任单位", "responsible unit"),
  "county-office": text("县治水办（河长办）", "county river-chief office"),
  "monitoring-station": text("监测站", "monitoring station"),
};

const ACTS: Readonly<Record<ActKind, BilingualText>> = {
  submit: text("送签", "submit for signature"),
  sign: text("签发", "sign"),
  return: text("退回", "return"),
  confirm: text("确认", "confirm"),
  acknowledge: text("签收", "acknowledge"),
  plan: text("提交整改方案", "file the plan"),
  report: text("提交整改情况报告", "file the report"),
  "record-call": text("登记电话联系", "record the call"),
  "record-service": text("登记送达", "record the service"),
  "set-clue-aside": text("搁置问题线索", "lay the clue aside"),
  answer: text("答复", "answer"),
  propose: text("提请审批", "propose"),
  approve: text("批准", "approve"),
  reject: text("不予批准", "reject"),
  verdict: text("评价结论", "verdict"),
  delivered: text("发送结果", "delivery"),
};

const REFUSAL_TEXTS: Readonly<Record<Refusal, BilingualText>> = {
  "matter-closed": text("事项已销号", "the matter is closed"),
  "role-not-entitled": text("该角色无权办理", "the role is not entitled to it"),
  "not-in-this-phase": text("当前阶段不能办理", "it can't be done in this phase"),
  "step-not-open": text("该任务不存在或已办结", "the task does not exist or is done"),
  "already-done": text("已经办理", "it has been done already"),
  "matter-not-opened": text("整改事项尚未建立", "the matter has not been opened"),
  "post-not-held": text("办理人当时不担任相应职务", "the person did not hold a post of the office at that time"),
  "head-needed": text("须由负责人办理", "a head of the office must do it"),
  "not-submitted": text("文书尚未送签", "the letter has not been submitted for signature"),
  "second-person-needed": text(
    "须由另一名有权限的人员办理，不能由提出人本人办理",
    "another, entitled person must do it, not the one who put it forward",
  ),
  "already-proposed": text("同一事项已提请审批，尚未答复", "the same is proposed already and not answered yet"),
  "duty-not-running": text("该期限不存在或已结束", "the limit does not exist or has ended"),
  "already-overdue": text("期限已届满，不能再延期", "the limit has passed and can't be extended any more"),
  "no-rule-for-it": text("所依规则未规定该期限可以延期", "the rule followed says nothing of extending this limit"),
  "beyond-the-maximum": text("超过规则规定的延期上限或次数", "more or longer than the rule lets it be extended"),
  "clock-stopped": text("正在中止计时", "the clocks stand still"),
  "clock-running": text("未中止计时", "the clocks are running"),
  "verdict-not-counted": text("该评价结论不计入本事项", "the verdict does not count for this matter"),
};

const EXCEPTION_NAMES: Readonly<Record<Exception, BilingualText>> = {
  extension: text("延期", "extension"),
  pause: text("中止计时", "stopping the clocks"),
  resume: text("恢复计时", "letting the clocks run again"),
  withdrawal: text("撤销", "withdrawal"),
  exclusion: text("剔除数据", "exclusion of data"),
};

/** The phase of a matter as pages show it (DESIGN.md §4). */
export const phaseName = (phase: Phase): BilingualText => PHASES[phase];
/** The rung; on township pages of `shownRung` only. */
export const rungName = (rung: RungId): BilingualText => RUNGS[rung];
/** What a duty asks for. */
export const dutyName = (kind: TimedStep): BilingualText => DUTIES[kind];
export const noticeName = (notice: NoticeKind): BilingualText => NOTICES[notice];
export const audienceName = (audience: Audience): BilingualText => AUDIENCES[audience];
export const actName = (act: ActKind): BilingualText => ACTS[act];
/** What an exception that needs two persons is called. */
export const exceptionName = (exception: Exception): BilingualText => EXCEPTION_NAMES[exception];
/** Why an act was refused, to be shown to the person. */
export const refusalText = (refusal: Refusal): BilingualText => REFUSAL_TEXTS[refusal];
