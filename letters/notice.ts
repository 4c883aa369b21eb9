import { PROCEEDING_KINDS } from "../domain/vocabulary";
import { dutyLines } from "./duty-lines";
import type { NoticeFacts, SignedLetterFacts } from "./facts";
import { linkLines } from "./link-line";
import { serviceBlocks } from "./service-lines";
import { hidesRung } from "./shown-rung";
import { bodyOf, subjectWords } from "./texts";
import { verdictLines } from "./verdict-words";
import { letterDate, sectionInFull } from "./words";

/** A notice as plain text mail. */
export interface Notice {
  readonly subject: string;
  readonly text: string;
}

/**
 * Renders a notice of a matter for one reader, in Chinese. The same facts give the same text. Names no person by itself,
 * and to nobody but who handles it what concerns a clue 问题线索. That it was sent is never called service 送达.
 */
export function renderNotice(facts: NoticeFacts): Notice {
  const blocks = [
    [`${facts.recipient.unit}${facts.recipient.post === null ? "" : `（${facts.recipient.post}）`}：`],
    factLines(facts),
    bodyOf(facts),
    ...facts.duties.map((duty) => dutyLines(duty, facts.ladderStatus)),
    ...serviceBlocks(facts),
    facts.letter === null || hidesRung(facts) ? [] : letterLines(facts.letter),
    linkLines(facts),
    [facts.sender, ...(facts.demo ? ["（演示数据，非真实监测结果）"] : [])],
  ];
  return {
    subject: `【河清】${facts.matter.number} ${subjectWords(facts)}`,
    text: `${blocks
      .filter((block) => block.length > 0)
      .map((block) => block.join("\n"))
      .join("\n\n")}\n`,
  };
}

/** What the number of a file is called: that of an order stands with it, below. */
const numberName = ({ on: { kind } }: NoticeFacts): string =>
  kind === "matter" || kind === "sampling" ? "事项编号" : `${PROCEEDING_KINDS[kind].zh}编号`;

function factLines(facts: NoticeFacts): readonly string[] {
  const { matter, section, verdict, responsibleUnit } = facts;
  return [
    `${numberName(facts)}：${matter.number}`,
    ...(section.name === "" ? [] : [`断面：${sectionInFull(section)}`]),
    ...(responsibleUnit === "" ? [] : [`责任单位：${responsibleUnit}`]),
    ...(verdict === null ? [] : verdictLines("情况", verdict)),
  ];
}

function letterLines(letter: SignedLetterFacts): readonly string[] {
  return [
    "———— 文书 ————",
    letter.title,
    ...(letter.number === null ? [] : [letter.number]),
    `${letter.addressee}：`,
    ...letter.paragraphs,
    letter.signer,
    ...(letter.signedOn === null ? [] : [letterDate(letter.signedOn)]),
    "———— 文书完 ————",
  ];
}
