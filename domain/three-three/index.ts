export { assessGroup, type Assessed, type AssessedGroup } from "./assessed";
export type {
  Alternative,
  Effect,
  FrameQuestion,
  GradeEffect,
  Question,
  SchemeQuestion,
  Source,
  ThreeThreeBody,
} from "./body";
export {
  type ConfirmationLine,
  confirmationSheet,
  frameOf,
  openChoices,
  questionFaults,
  schemeOf,
} from "./confirmation";
export { type BorderDistance } from "./distance";
export { type EffectProposal, type Effects, effectsOf, type Grades } from "./effects";
export type { Enterprise } from "./enterprise";
export { industryTable, type IndustryRow } from "./industry-table";
export { type LastPlace, lastPlaces, tiersOfYear, type YearTiers } from "./last-places";
export { movements, type Movement, type Movements } from "./movement";
export { type Release, releaseOf } from "./release";
export type { Figures } from "./figures";
export { compareQuotients, fractionOfQuotient, metricOf, printQuotient, quotient, type Quotient } from "./quotient";
export { rankGroup, type RankedGroup, type Standing } from "./rank";
export { type MovedBy, readGroup, type ReadGroup, type Reading, schemesOf } from "./readings";
export { type Choice, SCHEME_KEYS, SCHEME_WORDS, type Scheme, type SchemeKey } from "./scheme";
export { bordersOf, type Borders, tierOfPlace } from "./thirds";
export { REACHED, type Reached } from "./tier-codes";
