import { type Name, named, wordsOf } from "./named";

/** What a message says. Only the early warning 预警提示 is a paper of its own, unnumbered. */
export const NOTICES = {
  "early-warning": named("预警提示", "early warning"),
  "open-question": named("是否交办待定提醒", "open a matter?"),
  "letter-drafted": named("文书待送签提醒", "letter drafted"),
  "check-wanted": named("文书待核稿提醒", "check wanted"),
  "signature-wanted": named("文书待签发提醒", "signature wanted"),
  "letter-returned": named("文书退回提醒", "letter returned"),
  "confirmation-wanted": named("待确认提醒", "confirmation wanted"),
  "draft-returned": named("草稿退回通知", "draft returned"),
  "approval-wanted": named("待审批提醒", "approval wanted"),
  rejected: named("未获批准通知", "not approved"),
  extended: named("延期通知", "notice of extension"),
  paused: named("中止计时通知", "notice that the clocks stand still"),
  resumed: named("恢复计时通知", "notice that the clocks run again"),
  "date-moved": named("期限变更通知", "notice that the date has moved"),
  withdrawn: named("撤销通知", "notice of withdrawal"),
  assignment: named("交办通知", "assignment"),
  chase: named("催办通知", "reminder"),
  overdue: named("逾期通知", "overdue notice"),
  "call-wanted": named("电话联系提醒", "call wanted"),
  "climb-question": named("提级、延期或者说明提醒", "climb, extend or explain"),
  climbed: named("提级通知", "letter of a higher rung"),
  letter: named("公文送达通知", "a letter for the unit"),
  "letter-to-carry": named("文书待转送提醒", "letter to be carried"),
  "plan-filed": named("整改方案提交通知", "plan filed"),
  "report-filed": named("整改情况报告提交通知", "report filed"),
  "sampling-order": named("复测通知", "sampling order"),
  "station-wanted": named("待登记监测站提醒", "station wanted"),
  "sampling-recalled": named("复测撤回通知", "sampling order recalled"),
  question: named("待明确事项提醒", "question to be answered"),
  "resample-missed": named("复测未达目标通知", "notice of a failed re-sample"),
  "missed-again": named("再次未达目标通知", "notice of a further miss"),
  corrected: named("数据更正通知", "notice of a correction"),
  "not-served": named("未送达提醒", "not served"),
  closed: named("销号通知", "notice of closing"),
  reopened: named("复办通知", "notice of re-opening"),
  "hearing-called": named("听取上游意见通知", "call for the upstream side's answer"),
  "hearing-open": named("听取上游意见告知", "notice that upstream is consulted"),
  responded: named("上游意见提交通知", "upstream has answered"),
  "finding-wanted": named("待认定提醒", "finding wanted"),
  found: named("认定结果通知", "notice of the finding"),
  "hearing-recalled": named("听取上游意见撤回通知", "hearing recalled"),
  "raise-question": named("是否提高严重程度提醒", "raise the severity?"),
  "complaint-registered": named("信访举报待核实提醒", "complaint to be verified"),
  "complaint-to-handle": named("信访举报交办通知", "complaint to be handled"),
  "complaint-handled": named("信访举报办理情况提醒", "complaint handled"),
} as const satisfies Readonly<Record<string, Name>>;
export type NoticeKind = keyof typeof NOTICES;
export const NOTICE_WORDS = wordsOf(NOTICES);

/**
 * When a message goes out. What is served or asks for service or sampling, a reminder of a last day and a correction go at
 * once, whatever the hour; no law makes the others urgent, and they keep office hours (rule data).
 */
export const NOTICE_HASTE: Readonly<Record<NoticeKind, "at-once" | "office-hours">> = {
  "early-warning": "at-once",
  "open-question": "office-hours",
  "letter-drafted": "office-hours",
  "check-wanted": "office-hours",
  "signature-wanted": "office-hours",
  "letter-returned": "office-hours",
  "confirmation-wanted": "office-hours",
  "draft-returned": "office-hours",
  "approval-wanted": "office-hours",
  rejected: "office-hours",
  extended: "office-hours",
  paused: "office-hours",
  resumed: "office-hours",
  "date-moved": "office-hours",
  withdrawn: "office-hours",
  assignment: "at-once",
  chase: "at-once",
  overdue: "office-hours",
  "call-wanted": "office-hours",
  "climb-question": "office-hours",
  climbed: "at-once",
  letter: "at-once",
  "letter-to-carry": "at-once",
  "plan-filed": "office-hours",
  "report-filed": "office-hours",
  "sampling-order": "at-once",
  "station-wanted": "office-hours",
  "sampling-recalled": "at-once",
  question: "office-hours",
  "resample-missed": "office-hours",
  "missed-again": "office-hours",
  corrected: "at-once",
  "not-served": "at-once",
  closed: "office-hours",
  reopened: "office-hours",
  "hearing-called": "at-once",
  "hearing-open": "office-hours",
  responded: "office-hours",
  "finding-wanted": "office-hours",
  found: "office-hours",
  "hearing-recalled": "at-once",
  "raise-question": "office-hours",
  "complaint-registered": "office-hours",
  "complaint-to-handle": "at-once",
  "complaint-handled": "office-hours",
};

/** By what a paper is held to be served 送达; which of them count is rule data. */
export const SERVICE_PROOFS = {
  opened: named("对方在系统中查阅", "opened in the system"),
  acknowledged: named("对方签收", "acknowledged"),
  recorded: named("经办人登记其他方式送达", "service another way recorded"),
} as const satisfies Readonly<Record<string, Name>>;
export type ServiceProof = keyof typeof SERVICE_PROOFS;
export const SERVICE_PROOF_WORDS = wordsOf(SERVICE_PROOFS);

/** What became of one message. */
export const DELIVERY_STATES = {
  pending: named("待发送", "pending"),
  sent: named("已发出", "sent"),
  refused: named("被拒收", "refused"),
  bounced: named("已退信", "bounced"),
} as const satisfies Readonly<Record<string, Name>>;
export type DeliveryState = keyof typeof DELIVERY_STATES;
