import type { ArticleTopic } from "../domain/ladder";
import type { OrderedLetter } from "../domain/proceeding";
import { LETTER_PLACES, type LetterKind, type LetterPlace } from "../domain/vocabulary";
import { BLANK } from "./blank";
import { citationsOf } from "./citations";
import type { LetterDraft } from "./draft";
import type { LetterFacts } from "./facts";
import { KIND_TEXTS } from "./texts/kinds";
import { verdictText } from "./verdict-words";
import { sectionInFull, sectionText } from "./words";

/** What a letter of a kind is drafted from; its rung and limits are none of its own. */
export type KindFacts = Omit<LetterFacts, "rung" | "ladderStatus" | "letter"> & { readonly letter: OrderedLetter };

/** On which subjects a kind rests; which provisions are printed of them depends on date, issuer and addressee. */
const TOPICS: Readonly<Record<LetterKind, readonly ArticleTopic[]>> = {
  "supervision-order": ["river-chief", "river-chief-office"],
  circular: ["river-chief-office"],
  praise: ["river-chief-office"],
  "warning-circular": ["river-chief-office"],
  "interview-notice": ["river-chief-interview", "statutory-interview"],
  "interview-minutes": ["river-chief-interview", "statutory-interview"],
  "listed-supervision": [],
  "restriction-request": ["approval-restriction"],
  referral: ["clue-transfer"],
  publicity: [],
  reply: [],
};

/** 河长约谈 and 法定约谈 rest on an article of their own, 提醒约谈 on none: they are never mixed. */
const INTERVIEWS: Readonly<Record<string, ArticleTopic>> = {
  河长约谈: "river-chief-interview",
  法定约谈: "statutory-interview",
};

const topicsOf = ({ kind, slots }: OrderedLetter): readonly ArticleTopic[] => {
  if (kind !== "interview-notice" && kind !== "interview-minutes") return TOPICS[kind];
  const topic = INTERVIEWS[slots.interview ?? ""];
  return topic === undefined ? [] : [topic];
};

const placeName = ({ units }: Pick<LetterFacts, "units">, place: LetterPlace): string =>
  units[place] ?? LETTER_PLACES[place].zh;

/**
 * Drafts a letter of a kind in the form of GB/T 9704: what is known is written, what a person has still to say is marked
 * （待填写）. The office edits it on the page; it can't be signed before nothing is left to fill in.
 */
export function draftOfKind(facts: KindFacts): LetterDraft {
  const { letter, articles, date, section, verdict, matterNumber } = facts;
  const { kind, issuer, addressee, slots } = letter;
  const citing = { date, issuer, addressee, asks: kind === "restriction-request" };
  const citations = citationsOf(topicsOf(letter), articles, citing);
  const about = section.name === "" ? matterNumber : sectionText(section);
  const { title, paragraphs } = KIND_TEXTS[kind]({
    about,
    happened: [
      section.name === ""
        ? ""
        : `${matterNumber}事项涉及${sectionInFull(section)}，责任单位为${facts.responsibleUnit}。`,
      verdict === null ? "" : verdictText(verdict),
    ].join(""),
    law: citations.length === 0 ? "" : `依据${citations.join("、")}，`,
    addressee: placeName(facts, addressee),
    slot: (name) => {
      const said = slots[name]?.trim() ?? "";
      return said === "" ? BLANK : said;
    },
  });
  return {
    title,
    addressee: placeName(facts, addressee),
    paragraphs: [...paragraphs, ...(facts.demo ? ["（演示数据，非真实监测结果。）"] : [])].filter(
      (text) => text !== "",
    ),
    citations,
    signer: placeName(facts, issuer),
  };
}
