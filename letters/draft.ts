import { limitText } from "../domain/calendar";
import { type DocumentKind, OFFICE_NAMES, type Rung, TIMED_STEPS } from "../domain/ladder";
import { citationsOf } from "./citations";
import type { LetterFacts } from "./facts";
import { CAUSE_WORDS, DUTY_WORDS, sectionInFull, sectionText, verdictText } from "./words";

/** A formal letter before anybody has signed it. */
export interface LetterDraft {
  readonly title: string;
  /** 主送机关 */
  readonly addressee: string;
  readonly paragraphs: readonly string[];
  readonly citations: readonly string[];
  /** 发文机关署名; says 待确认 where the ladder names no issuer. */
  readonly signer: string;
}

/**
 * Drafts the letter of a rung in its form (函, 通知, 纪要, 请示, 移送函; GB/T 9704-2012 elements: title, addressee,
 * body, signature). Numbers of a ladder that is an assumption are marked 待确认.
 */
export function draftLetter(facts: LetterFacts): LetterDraft {
  const citations = citationsOf(facts.rung, facts.articles, facts.date);
  return {
    title: titleOf(facts),
    addressee: facts.addressee ?? OFFICE_NAMES[facts.rung.addressee].zh,
    paragraphs: [
      happened(facts),
      ...(citations.length === 0 ? [] : [`依据${citations.join("、")}，${authorityOf(facts.rung)}。`]),
      ...(citations.length === 0 ? [`${authorityOf(facts.rung)}。`] : []),
      ...askedBy(facts),
      ...(facts.demo ? ["（演示数据，非真实监测结果。）"] : []),
    ],
    citations,
    signer: facts.issuer ?? (facts.rung.issuer === null ? "签发机关待确认" : OFFICE_NAMES[facts.rung.issuer].zh),
  };
}

const TITLES: Readonly<Record<DocumentKind, (section: string, rung: string) => string>> = {
  "early-warning": (section) => `关于${section}水质未达目标的预警提示`,
  letter: (section, rung) => `关于做好${section}水质未达目标整改工作的函（${rung}）`,
  notice: (section, rung) => `关于对${section}水质未达目标问题${rung}的通知`,
  minutes: (section, rung) => `${section}水质未达目标${rung}纪要（拟稿）`,
  request: (section, rung) => `关于就${section}水质未达目标问题${rung}的请示`,
  referral: (section, rung) => `关于${section}整改事项${rung}的移送函（拟稿）`,
};

const titleOf = ({ rung, section }: LetterFacts): string => TITLES[rung.document](sectionText(section), rung.name.zh);

function happened({ matterNumber, section, verdict, responsibleUnit, cause }: LetterFacts): string {
  const why = cause === null ? "" : `本事项因${CAUSE_WORDS[cause]}提级。`;
  const what = verdict === null ? "" : verdictText(verdict);
  return `${matterNumber}事项涉及${sectionInFull(section)}，责任单位为${responsibleUnit}。${what}${why}`;
}

const authorityOf = (rung: Rung): string =>
  rung.authority === null
    ? `现就有关事项${FORM[rung.document]}（签发依据待确认）`
    : `${rung.authority.zh}，现${FORM[rung.document]}如下`;

const FORM: Readonly<Record<DocumentKind, string>> = {
  "early-warning": "提示",
  letter: "函告",
  notice: "通知",
  minutes: "纪要",
  request: "请示",
  referral: "移送",
};

function askedBy(facts: LetterFacts): readonly string[] {
  const limits = limitLines(facts);
  switch (facts.rung.document) {
    case "early-warning":
      return ["本提示不编号，不作任何处理决定，也不起算任何期限。请先了解情况、排查原因。"];
    case "letter":
    case "notice":
      return [
        "请你单位查明原因，区分自身影响与上游来水影响，逐项列明问题、责任单位、目标、时限、措施和验收单位，制定并落实整改方案。",
        ...limits,
        "需要县级部门支持的，请及时提请办理。整改完成后由监测站复测，复测结果经审核发布后作为销号依据。",
      ];
    case "minutes":
      return [
        "约谈时间、地点、参加人员：（待填写）",
        "约谈内容和被约谈单位说明的情况，包括困难和上游来水影响：（待填写）",
        ...limits,
        "本次约谈是内部提醒约谈，不是法定约谈，也不代替河长约谈。",
      ];
    case "request":
      return [
        `${facts.responsibleUnit}经督办仍未完成整改，有关过程材料附后。`,
        "是否采取该措施、适用范围和期限，请有决定权的机关依法研究决定。",
        ...limits,
      ];
    case "referral":
      return [
        "移送所依据的具体情形：（须由有权人员从规定的情形中选定，系统不作认定）",
        "初步核实情况、当事人陈述申辩、尽职情况与免责因素（曾提请支持、上游来水影响、不可抗力、数据疑问等）：（待填写）",
        "未经核实和审批，本材料不得作为认定责任的依据，并仅限办理机关知悉。",
      ];
  }
}

/** The limits of the rung, from service; their dates are known once it is served. */
function limitLines({ rung, ladderStatus }: LetterFacts): readonly string[] {
  const mark = ladderStatus === "assumption" ? "（待确认）" : "";
  const parts = TIMED_STEPS.flatMap((step) => {
    const limit = rung.limits[step];
    if (limit === undefined || step === "resample") return [];
    return [`${limitText(limit.limit).zh}内${mark}${DUTY_WORDS[step]}`];
  });
  return parts.length === 0 ? [] : [`期限自送达起算：${parts.join("；")}。`];
}
