export { type Doubt, doubtText } from "./doubt";
export { type HoldingScheme, type SchemesHolding, schemesHolding, type SchemesOf } from "./holding";
export { judge, type Judgement, type Outcome } from "./judge";
export { type LaboratoryValue, type MonthValues, type StationValue } from "./month-means";
export {
  type Days,
  type MonthPeriod,
  monthsOf,
  parsePeriod,
  type Period,
  PERIOD_KINDS,
  periodAround,
  periodDays,
  type PeriodKind,
  periodNames,
  periodText,
  type QuarterPeriod,
  type ResamplePeriod,
  type YearPeriod,
} from "./period";
export type { PeriodFacts } from "./period-facts";
export { problemText, type SchemeProblem, type TargetProblem } from "./problem";
export { type ReadyScheme, readyScheme, type RulesOfScheme } from "./rules-of-scheme";
export {
  type AssessmentSchemeBody,
  type Leading,
  leadingScheme,
  schemeRef,
  type SchemeRef,
  type SchemeRule,
} from "./scheme";
export { type TargetRow, type TargetStanding, targetStanding } from "./target";
export type { AssessmentTrace } from "./trace";
