import { ANSWERS, ENDINGS, type NoticeKind, OUTCOMES } from "../../domain/vocabulary";
import type { NoticeFacts } from "../facts";
import { verdictLines } from "../verdict-words";
import { draftName, reasonLines, type Texts } from "./text";

const sampling = ({ sampling: order }: NoticeFacts): readonly string[] =>
  order === null ? [] : [`复测编号：${order.number}`, `必测项目：${order.items.join("、")}`];

const ordered = ({ sampling: order, responsibleUnit }: NoticeFacts): string => {
  switch (order?.form) {
    case "joint":
      return `${responsibleUnit}对监测数据提出异议，请与该单位联合采样：约定时间、地点并通知对方，采样后登记记录、封签，由对方会签，再行检测。`;
    case "arbitration":
      return `${responsibleUnit}对异议答复不服，共同上级指定贵站仲裁监测：约定时间、地点并通知双方，采样后登记记录、封签，再行检测。`;
    case "plain":
    case undefined:
      return `${responsibleUnit}已提交整改情况报告，请对该断面复测：采样、分析、复核。`;
  }
};

const answers = Object.values(ANSWERS)
  .map(({ zh }) => zh)
  .join("、");

const closed = (facts: NoticeFacts): readonly string[] => [
  `本事项已${ENDINGS.closed.zh}，全过程记录予以留存。`,
  ...(facts.closing === null
    ? [`${ENDINGS.closed.zh}依据：督办单位对复测结果的答复（${ANSWERS["counts-as-met"].zh}）。`]
    : verdictLines(`${ENDINGS.closed.zh}依据`, facts.closing)),
  ...reasonLines(facts),
];

const corrected = (facts: NoticeFacts): readonly string[] => [
  "本事项所依据的评价结论已作数据更正，更正后的结论见上。",
  ...(facts.replaced === null ? [] : verdictLines("更正前", facts.replaced)),
  ...(facts.party === "supervisor"
    ? ["更正后已无未达目标结论的，可提请撤销；事项已办结的，是否提请复办由督办单位决定。"]
    : ["更正不算再次未达目标；对事项的影响由督办单位决定后另行告知。"]),
];

const question = ({ verdict }: NoticeFacts): readonly string[] => [
  `复测结论为“${verdict === null ? OUTCOMES.undecided.zh : OUTCOMES[verdict.outcome].zh}”，所依规则未规定如何处理，请督办单位明确：${answers}。`,
  "明确之前，本事项停留在待复测阶段。",
];

type Rectification = Extract<
  NoticeKind,
  | "open-question"
  | "confirmation-wanted"
  | "draft-returned"
  | "plan-filed"
  | "report-filed"
  | "guide-sent"
  | "given-back"
  | "sampling-order"
  | "station-wanted"
  | "sampling-recalled"
  | "question"
  | "resample-missed"
  | "missed-again"
  | "corrected"
  | "withdrawn"
  | "closed"
  | "reopened"
>;

/** What is rectified, sampled again, and how it ends. */
export const RECTIFICATION: Texts<Rectification> = {
  "open-question": ({ verdict }) => [
    `该断面未达目标${verdict?.scheme == null ? "" : `（按“${verdict.scheme}”评价）`}，所依方案不是主考核方案，该断面也没有在办的整改事项。`,
    "请决定是否交办；不予交办的，请说明理由。决定之前不通知责任单位，也不起算任何期限。",
  ],
  "confirmation-wanted": (facts) => [
    `本单位人员已拟好${draftName(facts)}，请主要负责人登录后核对、确认，或者说明理由退回。`,
    "确认之后才算提交，以确认的时间为准。",
  ],
  "draft-returned": (facts) => [
    `拟好的${draftName(facts)}已被本单位负责人退回，请修改后重新提交。`,
    ...reasonLines(facts),
  ],
  "plan-filed": ({ responsibleUnit }) => [
    `${responsibleUnit}已提交整改方案，请查阅后按任务办理（认可、退回或者登记知悉）。`,
  ],
  "report-filed": ({ responsibleUnit }) => [
    `${responsibleUnit}已提交整改情况报告，请查阅。考核方案要求验收的，请在期限内验收或者退回整改，验收通过后下达复测；不要求验收的，请登记知悉，复测已同时下达监测站。`,
  ],
  "sampling-order": (facts) => [
    ordered(facts),
    ...sampling(facts),
    "导入结果时请注明复测编号，经另一人审核发布后生效；缺少必测项目的，复测结论为待定。",
  ],
  "station-wanted": (facts) => [
    "该断面没有登记监测站，复测尚未下达，期限也不起算。请由系统管理员在登记簿中补登该断面的监测站，然后在复测页面下达。",
    ...sampling(facts),
  ],
  "sampling-recalled": (facts) => [
    "本次复测已撤回，无须继续采样和报送；已经导入的数据予以保留。",
    ...sampling(facts),
    ...reasonLines(facts),
  ],
  question,
  "guide-sent": (facts) => [
    "督办单位派出专家或者指导人员到场指导，人员、时间和内容见事项页面。指导服务不改变各项期限。",
    ...reasonLines(facts),
  ],
  "given-back": ({ about, ...facts }) =>
    about === "plan"
      ? ["提交的整改方案已退回。请按退回理由修改后重新提交，重新计算的期限见下。", ...reasonLines({ about, ...facts })]
      : [
          "验收未通过，退回整改。请按退回理由继续整改并重新提交整改情况报告，重新计算的期限见下；验收通过之前不安排复测。",
          ...reasonLines({ about, ...facts }),
        ],
  "resample-missed": () => [
    "复测未达目标，整改继续进行。尚须提交的材料及重新计算的期限见下；期限内完成整改后，请重新提交整改情况报告，另行复测。",
    "督办单位决定提级的，以送达的文书为准。",
  ],
  "missed-again": ({ party }) => [
    `该断面又一期评价结论未达目标，并入本事项办理，不另立事项${party === "responsible" ? "，原期限不变" : ""}。`,
  ],
  corrected,
  withdrawn: (facts) => ["经批准，本事项撤销，不再办理，期限不再计算，全过程记录予以留存。", ...reasonLines(facts)],
  closed,
  reopened: (facts) => ["经批准，本事项复办，从办结前的阶段继续办理，此前的全部记录不变。", ...reasonLines(facts)],
};
