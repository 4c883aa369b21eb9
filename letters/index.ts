export { draftLetter } from "./draft";
export type { DutyFacts, LetterFacts, NoticeFacts } from "./facts";
export { renderNotice } from "./notice";
