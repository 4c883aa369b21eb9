export { ARTICLE_TOPICS, articlesInForce, type ArticleTopic, type DatedArticles, type Provision } from "./article";
export { chaseAt } from "./chase";
export { climbTo, openingRungs, rungAbove, rungOf } from "./climb";
export {
  type Chase,
  CLIMB_CAUSES,
  type ClimbCause,
  DOCUMENT_KINDS,
  type DocumentKind,
  type ExtensionRule,
  type Ladder,
  type Rung,
  RUNG_IDS,
  type RungId,
  type RungLimit,
  TIMED_STEPS,
  type TimedStep,
} from "./ladder";
export { type Office, OFFICE_NAMES, OFFICES } from "./office";
