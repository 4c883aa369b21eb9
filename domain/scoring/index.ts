export type { Proposal } from "./consecutive";
export { type Element, ELEMENT_SETS, type ElementSet, type Predicate, PREDICATES } from "./element";
export { type Exclusion, type ExclusionRefusal, type Occurrence, type ScoringFacts } from "./facts";
export { schemeFaults, type SchemeFault } from "./faults";
export { openThresholds, type OpenThreshold } from "./open";
export type { ScoringQuestion, ScoringQuestionKind } from "./question";
export { rankDivisions, type RankedDivision, type Ranking } from "./ranking";
export type {
  ChangeGrading,
  Consecutive,
  Count,
  Counted,
  Earning,
  Effect,
  ScoringBody,
  ScoringItem,
  Settable,
} from "./scheme";
export { score, type Score, type Scored } from "./score";
