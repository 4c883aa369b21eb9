export {
  ARTICLE_TOPICS,
  articlesInForce,
  type ArticleTopic,
  type Citing,
  type DatedArticles,
  fitsLetter,
  type Provision,
} from "./article";
export { chaseAt } from "./chase";
export {
  type Chase,
  DOCUMENT_KINDS,
  type DocumentKind,
  type ExtensionRule,
  type Ladder,
  type MissRun,
  type Rung,
  RUNG_EFFECTS,
  type RungEffect,
  type RungLimit,
  type ServiceRule,
  type Severity,
  WHEN_MISSED,
  type WhenMissed,
} from "./ladder";
export { type Office, OFFICE_NAMES, OFFICES } from "./office";
export {
  climbOffer,
  firstLetter,
  limitFor,
  limitOf,
  rungAbove,
  rungOf,
  rungSetting,
  rungWith,
  severityOf,
} from "./rung";
