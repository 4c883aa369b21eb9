import type { BilingualText } from "../calendar";
import type { RungId, TimedStep } from "../ladder";
import type { ActKind } from "./act";
import type { Refusal } from "./decision";
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
  sign: text("签发", "sign"),
  acknowledge: text("签收", "acknowledge"),
  plan: text("提交整改方案", "file the plan"),
  report: text("提交整改情况报告", "file the report"),
  "record-call": text("登记电话联系", "record the call"),
  "record-service": text("登记送达", "record the service"),
  "set-clue-aside": text("搁置问题线索", "lay the clue aside"),
  answer: text("答复", "answer"),
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
/** Why an act was refused, to be shown to the person. */
export const refusalText = (refusal: Refusal): BilingualText => REFUSAL_TEXTS[refusal];
