export { type AccountMailFacts, renderAccountMail } from "./account-mail";
export { lawText } from "./citations";
export { numberWords } from "./document-words";
export { BLANK } from "./blank";
export { type DigestEntry, digestEntry, renderDigest } from "./digest";
export { consentOf, draftLetter, type LetterDraft } from "./draft";
export { draftOfKind } from "./draft-of-kind";
export { htmlOf } from "./html";
export type {
  DutyFacts,
  ItemFacts,
  KeptLetterFacts,
  LetterFacts,
  MovedFacts,
  NoticeFacts,
  NotServedFacts,
  SamplingFacts,
  StartsFacts,
  VerdictFacts,
} from "./facts";
export { LINK_PLACE, withLink } from "./link-line";
export { type Notice, renderNotice } from "./notice";
export { renderShort } from "./short";
export { SPOKEN_DUTIES, type SpokenDuties } from "./spoken-duties";
export { type DifferenceLine, differenceOf } from "./difference";
export { docxOf } from "./paper/docx";
export type { Paper } from "./paper/paper";
export { pdfOf } from "./paper/pdf";
export { wordsOfDocx } from "./paper/read-docx";
