import { CLIMB_CAUSES, NOTICES, type NoticeKind } from "../../domain/vocabulary";
import type { NoticeFacts, NotServedFacts } from "../facts";
import { hidesRung, rungFor } from "../shown-rung";
import { reasonLines, type Texts } from "./text";

const WHY_NOT: Readonly<Record<NotServedFacts["why"], string>> = {
  nobody: "没有可发送的收件人：收件单位没有登记有邮箱的在任人员",
  refused: "被对方邮件服务器拒收",
  bounced: "发出后被退信",
  unserved: "已发出，但未在期限内送达",
};

const isClue = ({ rung }: NoticeFacts): boolean => rung.effects.includes("draft-clue");

const causeText = ({ cause }: NoticeFacts): string => (cause === null ? "" : `因${CLIMB_CAUSES[cause].zh}，`);

/** A clue is a draft about persons: it says that nothing is found by the system, and that an entitled person decides. */
const clueDrafted = (facts: NoticeFacts): readonly string[] => [
  `${causeText(facts)}经督办单位决定，问题线索材料已拟出草稿，等待有权人员处理。`,
  "系统不作任何认定。是否移送、依据哪一种情形，须由有权人员核实、听取陈述申辩并按程序审批后决定，也可说明理由予以搁置。",
];

function notServed({ notServed: failed }: NoticeFacts): readonly string[] {
  if (failed === null) return ["有一份文书未能送达。请以其他方式送达，并在系统中登记送达情况。"];
  const to = failed.recipient === null ? "" : `发往${failed.recipient}的`;
  const what = `${to}《${NOTICES[failed.notice].zh}》${WHY_NOT[failed.why]}。`;
  return failed.paper
    ? [what, "请以当面、邮寄等其他方式送达，并在系统中登记送达情况；期限自送达起算，送达之前不起算。"]
    : [
        what,
        failed.why === "nobody"
          ? "请由管理员补全登记，必要时以电话等方式告知对方。"
          : "请核对收件地址，必要时以电话等方式告知对方。",
      ];
}

const carried = (facts: NoticeFacts): readonly string[] => [
  `${rungFor(facts)}文书已签发，受文单位${facts.letter === null ? "" : `（${facts.letter.addressee}）`}不在本系统内签收。`,
  "请打印用印后转送受文单位，并在系统中登记送达；以登记的送达时间为准，登记之前不算送达。",
];

/** A consent that the ladder asks for is no fact of the letter: who signs sees to it. */
const consent = ({ rung }: NoticeFacts): readonly string[] =>
  rung.consent === undefined
    ? []
    : [`该文书须${rung.consent}；系统没有登记是否已经同意，文书中不写明，请在签发前取得。`];

type Papers = Extract<
  NoticeKind,
  | "early-warning"
  | "letter-drafted"
  | "check-wanted"
  | "signature-wanted"
  | "letter-returned"
  | "assignment"
  | "climbed"
  | "letter"
  | "letter-to-carry"
  | "not-served"
>;

/** Papers from draft to service. */
export const PAPERS: Texts<Papers> = {
  "early-warning": () => [
    "本提示是不编号的工作提示（预警提示），不作任何处理决定，也不起算任何期限。",
    "正式文书须经有权人员签发后另行送达，期限自送达起算。请先了解情况、排查原因，备齐来水、施工、排放等相关材料。",
  ],
  "letter-drafted": (facts) => {
    if (hidesRung(facts)) return ["有一份文书待办，详见事项页面。"];
    if (isClue(facts)) return clueDrafted(facts);
    return [
      `${causeText(facts)}${rungFor(facts)}文书已拟好，请经办人核对、修改后送签，由另一名负责人签发。`,
      "请核对事实、引用条款、待填写和待确认的内容。未经签发不发出，期限也不起算。",
      ...consent(facts),
    ];
  },
  "check-wanted": (facts) => [
    `${rungFor(facts)}文书已送签，请送签人以外的人员核稿；核稿之后由负责人签发。`,
    "请核对事实、引用条款、待填写和待确认的内容，有误的由负责人说明理由退回。",
  ],
  "signature-wanted": (facts) => [
    `${rungFor(facts)}文书已送签，请送签人以外的负责人核对后签发，或者说明理由退回。`,
    "未经签发不发出，期限也不起算。",
    ...consent(facts),
  ],
  "letter-returned": (facts) => [`${rungFor(facts)}文书已被退回，请修改后重新送签。`, ...reasonLines(facts)],
  assignment: (facts) => [
    `现将${rungFor(facts)}发给你单位，请办理：签收，在期限内提交整改方案，完成整改并提交整改情况报告。`,
  ],
  climbed: (facts) => [
    `${causeText(facts)}经督办单位决定，本事项提级办理，现将${rungFor(facts)}文书发给你单位。`,
    `该文书送达后，本事项按${rungFor(facts)}办理。请继续整改，如实反映困难和上游来水等客观情况。`,
  ],
  letter: (facts) => [`现将${rungFor(facts)}发给你单位，请登录查阅、签收。该文书不起算任何期限。`],
  "letter-to-carry": carried,
  "not-served": notServed,
};
