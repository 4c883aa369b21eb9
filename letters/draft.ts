import { limitText } from "../domain/calendar";
import { limitFor, type Office, OFFICE_NAMES } from "../domain/ladder";
import { CLIMB_CAUSES } from "../domain/vocabulary";
import { BLANK } from "./blank";
import { citationsOf } from "./citations";
import { openingOf, titleOf } from "./document-words";
import type { LetterFacts } from "./facts";
import { verdictText } from "./verdict-words";
import { DUTY_WORDS, sectionInFull, sectionText, UNCONFIRMED } from "./words";

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
 * Drafts the letter of a rung in the form that its document and effects ask for (函, 通知, 纪要, 请示, 移送函; GB/T 9704-2012
 * elements: title, addressee, body, signature). Numbers of a ladder that is an assumption are marked as unconfirmed.
 */
export function draftLetter(facts: LetterFacts): LetterDraft {
  const { rung } = facts;
  const { addressee, effects, issuer } = rung;
  const citing = { date: facts.date, issuer, addressee, asks: effects.includes("ask-superior") };
  const citations = citationsOf(rung.articles, facts.articles, citing);
  return {
    title: titleOf(rung, sectionText(facts.section)),
    addressee: unitFor(facts, rung.addressee),
    paragraphs: [
      happened(facts),
      groundsOf(facts, citations),
      ...askedBy(facts),
      ...(facts.demo ? ["（演示数据，非真实监测结果。）"] : []),
    ],
    citations,
    signer: rung.issuer === null ? "签发机关待确认" : unitFor(facts, rung.issuer),
  };
}

/** The unit behind an office by name, else the office's general name. */
const unitFor = ({ units }: LetterFacts, office: Office): string => units[office] ?? OFFICE_NAMES[office].zh;

function happened({ matterNumber, section, verdict, responsibleUnit, cause }: LetterFacts): string {
  const why = cause === null ? "" : `因${CLIMB_CAUSES[cause].zh}，经研究决定提级办理。`;
  const what = verdict === null ? "" : verdictText(verdict);
  return `${matterNumber}事项涉及${sectionInFull(section)}，责任单位为${responsibleUnit}。${what}${why}`;
}

/**
 * 依据…，现督办如下： what the letter rests on, and that it is unconfirmed where nobody has said. That a government consented
 * 经…人民政府同意 is a fact which nobody records here: the letter does not state it; who signs is told that it is needed.
 */
function groundsOf({ rung }: LetterFacts, citations: readonly string[]): string {
  const opening = openingOf(rung);
  if (rung.effects.includes("inform")) return `${opening}：`;
  const law = citations.length === 0 ? [] : [`依据${citations.join("、")}`];
  if (rung.authority === null) return `${[...law, opening].join("，")}（签发依据待确认）：`;
  const authority = withoutConsent(rung.authority.zh);
  return `${[...law, ...(authority === "" ? [] : [authority]), opening].join("，")}：`;
}

/** A consent 经…人民政府同意, as a ladder asks for it. */
const CONSENT = /经[^，。；]*政府同意/u;
const withoutConsent = (authority: string): string =>
  authority
    .split("，")
    .filter((part) => !CONSENT.test(part))
    .join("，");

/** The consent that a rung's letter needs before it is signed; null where the ladder asks for none. */
export const consentOf = ({ authority }: Pick<LetterFacts["rung"], "authority">): string | null =>
  CONSENT.exec(authority?.zh ?? "")?.[0] ?? null;

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
        "需要有关部门支持的，请及时提请办理。整改完成后由监测站复测，复测结果经审核发布后作为销号依据。",
      ];
    case "minutes":
      return [
        `约谈时间、地点、参加人员：${BLANK}`,
        `约谈内容和被约谈单位说明的情况，包括困难和上游来水影响：${BLANK}`,
        ...limits,
        ...reminderOnly(facts),
      ];
    case "request":
      return [
        `${facts.responsibleUnit}经督办仍未完成整改，有关过程材料附后。`,
        "是否采取该措施、适用范围和期限，请有决定权的机关依法研究决定。",
        ...limits,
      ];
    case "referral":
      return [
        `移送所依据的具体情形（须由有权人员从规定的情形中选定，系统不作认定）：${BLANK}`,
        `初步核实情况、当事人陈述申辩、尽职情况与免责因素（曾提请支持、上游来水影响、不可抗力、数据疑问等）：${BLANK}`,
        "未经核实和审批，本材料不得作为认定责任的依据，并仅限办理机关知悉。",
      ];
  }
}

/** An interview that rests on no article is none of the two that the law knows. */
const reminderOnly = ({ rung: { articles } }: LetterFacts): readonly string[] =>
  articles.includes("statutory-interview") || articles.includes("river-chief-interview")
    ? []
    : ["本次约谈是内部提醒约谈，不是法定约谈，也不代替河长约谈。"];

/** The limits that its service starts; their dates are known once it is served. */
function limitLines({ rung, starts, severity, ladderStatus, responsibleUnit }: LetterFacts): readonly string[] {
  const parts = starts.flatMap((kind) => {
    const rule = rung.limits[kind];
    return rule === undefined ? [] : [`${limitText(limitFor(rule, severity)).zh}内${DUTY_WORDS[kind]}`];
  });
  if (parts.length === 0) return [];
  const mark = ladderStatus === "assumption" ? `（${UNCONFIRMED}）` : "";
  const restarted = rung.effects.includes("restart-clocks") ? "此前的整改方案期限和整改期限同时解除。" : "";
  // A letter to another body tells of the unit's limits; it sets that body none.
  const whose = rung.addressee === "responsible" ? "" : `${responsibleUnit}的`;
  return [`${whose}期限自送达起算：${parts.join("；")}${mark}。${restarted}`];
}
