import { climbLines, dutyLines } from "./duty-lines";
import type { NoticeFacts, SignedLetterFacts } from "./facts";
import { linkLines } from "./link-line";
import { bodyOf, subjectWords } from "./notice-words";
import { letterDate, sectionInFull, verdictText } from "./words";

/** A notice as plain text mail. */
export interface Notice {
  readonly subject: string;
  readonly text: string;
}

/**
 * Renders a notice of a matter for one reader, in Chinese. The same facts give the same text.
 * Names no person, and on a township's notice never what concerns persons.
 */
export function renderNotice(facts: NoticeFacts): Notice {
  const blocks = [
    [`${facts.recipient.unit}${facts.recipient.post === null ? "" : `（${facts.recipient.post}）`}：`],
    factLines(facts),
    bodyOf(facts),
    ...facts.duties.map((duty) => [...dutyLines(duty, facts.ladderStatus), ...climbLines(duty)]),
    facts.duties.some(({ assumed }) => assumed) ? ["以上期限按今日送达计算，以实际送达时间为准。"] : [],
    facts.letter === null || hidden(facts) ? [] : letterLines(facts.letter),
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

/** A referral of a clue stays with the offices that handle it. */
const hidden = ({ audience, rung }: NoticeFacts): boolean => audience === "responsible-unit" && rung.id === "clue";

function factLines({ matter, section, verdict, responsibleUnit }: NoticeFacts): readonly string[] {
  return [
    `事项编号：${matter.number}`,
    `断面：${sectionInFull(section)}`,
    `责任单位：${responsibleUnit}`,
    ...(verdict === null ? [] : [`情况：${verdictText(verdict)}`]),
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
