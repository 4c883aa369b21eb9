import type { NoticeKind } from "../domain/case";
import { DUTY_WORDS, CAUSE_WORDS, missedText, sectionText } from "./words";
import type { NoticeFacts } from "./facts";

/** What a notice is called, in its subject and where others speak of it. */
export const NOTICE_NAMES: Readonly<Record<NoticeKind, string>> = {
  "early-warning": "预警提示",
  "signature-wanted": "文书待签发",
  "letter-returned": "文书已退回",
  "confirmation-wanted": "待负责人确认",
  "draft-returned": "草稿已退回",
  "approval-wanted": "待审批",
  extended: "延期通知",
  paused: "中止计时通知",
  resumed: "恢复计时通知",
  withdrawn: "撤销通知",
  assignment: "交办通知",
  chase: "催办",
  overdue: "逾期通知",
  "call-wanted": "尚未签收，请电话联系",
  climb: "提级通知",
  "letter-served": "文书已送达",
  "resample-order": "复测任务",
  "missed-again": "再次未达目标",
  "address-refused": "邮件被拒收",
  closed: "销号通知",
};

/** A rung's name for this reader: what concerns persons is not told to the township. */
export const rungFor = ({ audience, rung }: NoticeFacts): string =>
  audience === "responsible-unit" && rung.id === "clue" ? "上一级办理" : rung.name;

/** What the notice says and asks, a paragraph each, for its reader. */
export function bodyOf(facts: NoticeFacts): readonly string[] {
  const duty = facts.duties[0];
  const asked = duty === undefined ? "办理" : DUTY_WORDS[duty.step];
  const toUnit = facts.audience === "responsible-unit";
  switch (facts.kind) {
    case "early-warning":
      return [
        "本提示是不编号的工作提示（预警提示），不作任何处理决定，也不起算任何期限。",
        "正式文书须经有权人员签发后另行送达，期限自送达起算。请先了解情况、排查原因，备齐来水、施工、排放等相关材料。",
      ];
    case "signature-wanted":
      return [
        `${rungFor(facts)}文书已拟好，请经办人送签，由另一名负责人签发。未经签发不送达，期限也不起算。`,
        "送签、签发前请核对事实、引用条款以及标明“待确认”的内容。",
      ];
    case "letter-returned":
      return [`${rungFor(facts)}文书已被退回，理由见事项页面。请核对后重新送签。`];
    case "confirmation-wanted":
      return [
        "本单位人员已拟好整改方案或者整改情况报告，请主要负责人登录后核对、确认，或者说明理由退回。",
        "确认之后才算报送，以确认的时间为准。",
      ];
    case "draft-returned":
      return ["拟好的整改方案或者整改情况报告已被本单位负责人退回，理由见事项页面。请修改后重新提交。"];
    case "approval-wanted":
      return [
        "有一项申请待审批（延期、中止或恢复计时、撤销、剔除数据）。须由提出人以外的负责人批准，理由和佐证见事项页面。",
      ];
    case "extended":
      return [`经批准，${ownerFor(facts)}${asked}的期限延后，新的期限如下。`];
    case "paused":
      return ["经批准，本事项中止计时：期限暂停计算，也不因时间经过而提级，恢复后另行通知。期间仍可办理。"];
    case "resumed":
      return ["经批准，本事项恢复计时，各项期限顺延，新的期限如下。"];
    case "withdrawn":
      return ["经批准，本事项撤销，不再办理，全过程记录予以留存。"];
    case "assignment":
      return [`现将${rungFor(facts)}送达你单位。请签收，并在期限内报送整改方案、完成整改。期限自送达起算。`];
    case "chase":
      return [`提醒：${ownerFor(facts)}${asked}的期限将到，目前尚未收到。`];
    case "overdue":
      return [
        `${ownerFor(facts)}${asked}的期限已经届满，尚未收到。${toUnit ? "请立即办理；有客观原因的，请一并说明。" : ""}`,
      ];
    case "call-wanted":
      return [
        `${facts.responsibleUnit}在期限内尚未签收。请电话联系，并在系统中记录通话情况。`,
        "未签收只作电话联系，不因此提级。",
      ];
    case "climb":
      return climbBody(facts, toUnit);
    case "letter-served":
      return [
        toUnit
          ? `${rungFor(facts)}已送达你单位，期限自送达起算。`
          : `${rungFor(facts)}已送达${facts.responsibleUnit}，期限自送达起算。`,
      ];
    case "resample-order":
      return [
        `${facts.responsibleUnit}已报送整改情况报告。请安排复测：采样、分析、复核后，将结果注明事项编号${facts.matter.number}导入，经另一人审核发布后生效。`,
      ];
    case "missed-again":
      return ["该断面又一期评价结论未达目标，并入本事项办理，不另立事项，原期限不变。"];
    case "address-refused":
      return refusedBody(facts);
    case "closed":
      return ["本事项已销号，全过程记录予以留存。"];
  }
}

/** Who owes the first duty, unless that is the reader. */
function ownerFor({ audience, duties, responsibleUnit }: NoticeFacts): string {
  const owner = duties[0]?.step === "resample" ? "monitoring-station" : "responsible-unit";
  if (owner === audience) return "";
  return owner === "monitoring-station" ? "监测站" : responsibleUnit;
}

function climbBody(facts: NoticeFacts, toUnit: boolean): readonly string[] {
  const cause = facts.cause === null ? "" : `因${CAUSE_WORDS[facts.cause]}，`;
  if (toUnit) return [`${cause}本事项提级至${rungFor(facts)}。请继续整改，如实反映困难和上游来水等客观情况。`];
  if (facts.rung.id === "clue")
    return [
      `${cause}本事项已到阶梯最高一级，问题线索材料已拟出草稿，等待有权人员处理。`,
      "系统不作任何认定。是否移送、依据哪一种情形，须由有权人员核实、听取陈述申辩并按程序审批后决定，也可说明理由予以搁置。",
    ];
  return [`${cause}本事项提级至${rungFor(facts)}。`];
}

function refusedBody({ refused }: NoticeFacts): readonly string[] {
  const what = refused === null ? "一份文书" : `发往${refused.recipient}的“${NOTICE_NAMES[refused.notice]}”`;
  return [
    `${what}被对方邮件服务器拒收。`,
    "请以其他方式（当面、邮寄）送达，并在系统中记录送达情况；有期限的，自送达起算。",
  ];
}

/** Which few words stand after the number in the subject. */
export function subjectWords(facts: NoticeFacts): string {
  const name = facts.kind === "climb" ? `提级：${rungFor(facts)}` : NOTICE_NAMES[facts.kind];
  const about = facts.kind === "early-warning" && facts.verdict !== null ? missedText(facts.verdict) : "";
  return `${name}｜${sectionText(facts.section)}${about}`;
}
