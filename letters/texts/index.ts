import { NOTICES, type NoticeKind } from "../../domain/vocabulary";
import type { NoticeFacts } from "../facts";
import { rungFor } from "../shown-rung";
import { outcomeText } from "../verdict-words";
import { sectionText } from "../words";
import { COMPLAINT } from "./complaint";
import { BESIDE } from "./beside";
import { LIMITS } from "./limits";
import { HEARING } from "./hearing";
import { OBJECTION } from "./objection";
import { PAPERS } from "./papers";
import { RECTIFICATION } from "./rectification";
import type { Texts } from "./text";

/** One text for each kind of notice. */
const TEXTS: Texts<NoticeKind> = {
  ...PAPERS,
  ...LIMITS,
  ...RECTIFICATION,
  ...HEARING,
  ...COMPLAINT,
  ...BESIDE,
  ...OBJECTION,
};

/** What the notice says and asks, a paragraph each, for its reader. */
export const bodyOf = (facts: NoticeFacts): readonly string[] => TEXTS[facts.kind](facts);

/** Which few words stand after the number in the subject. */
export function subjectWords(facts: NoticeFacts): string {
  const { zh } = NOTICES[facts.kind];
  const name = facts.kind === "climbed" ? `${zh}（${rungFor(facts)}）` : zh;
  const about = facts.kind === "early-warning" && facts.verdict !== null ? outcomeText(facts.verdict) : "";
  return facts.section.name === "" ? name : `${name}｜${sectionText(facts.section)}${about}`;
}
