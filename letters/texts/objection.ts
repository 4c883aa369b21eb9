import type { NoticeKind } from "../../domain/vocabulary";
import type { NoticeFacts } from "../facts";
import { reasonLines, type Texts } from "./text";

type Objection = Extract<
  NoticeKind,
  | "sampling-appointed"
  | "countersign-wanted"
  | "objection-filed"
  | "objection-taken-on"
  | "objection-finding-wanted"
  | "correction-wanted"
  | "objection-answered"
>;

const order = ({ sampling }: NoticeFacts): readonly string[] =>
  sampling === null ? [] : [`采样编号：${sampling.number}`, `项目：${sampling.items.join("、")}`];

/** Joint sampling and objections. */
export const OBJECTION: Texts<Objection> = {
  "sampling-appointed": (facts) => [
    "监测站已约定采样的时间、地点，登录后可查看。请派员到场，并在采样后会签采样记录；未到场的，监测站登记后照常采样，不影响结果计入。",
    ...order(facts),
  ],
  "countersign-wanted": (facts) => [
    "采样记录已登记，请贵单位到场人员登录后核对并会签；有不同意见的，可附保留意见。未会签的，不影响检测和结果计入。",
    ...order(facts),
  ],
  "objection-filed": (facts) => [
    `${facts.responsibleUnit}对本事项的数据或者结论提出异议，请登录后查阅，决定是否受理。受理后可组织联合采样，并在期限内答复。`,
    ...reasonLines(facts, "异议理由"),
  ],
  "objection-taken-on": () => [
    "异议已受理。所涉期限自异议提出（逾期提出的，自受理）之时起中止计时，答复后恢复。",
    "需要联合采样的，另行通知采样时间；请届时到场并会签采样记录。",
  ],
  "objection-finding-wanted": () => [
    "采样结果已发布，原数据与新数据的比对见异议页面。请提出异议结论，并由另一名负责人批准。",
  ],
  "correction-wanted": () => [
    "异议成立，请监测站按异议页面所列数据办理数据更正：以更正表导入并注明理由，由另一人审核发布。原数据保留，更正发布后异议办结。",
  ],
  "objection-answered": (facts) => [
    "异议已答复，结论及理由见异议页面。",
    ...reasonLines(facts),
    ...(facts.party === "responsible" ? ["中止的期限自此恢复计时。依规则可向共同上级再次提出的，页面会显示。"] : []),
  ],
};
