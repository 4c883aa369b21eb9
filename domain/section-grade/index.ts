export {
  answersQuestion,
  type GradeAnswer,
  keptAnswer,
  type KeptAnswer,
  type KeptAnswerBody,
  type KeptAnswerRule,
  type Keeping,
  refusedAnswer,
} from "./answer";
export type { DivisionYear, SectionYear, YearMeans } from "./facts";
export { gradeDivision, type GradeRules, type SectionGrade } from "./grade";
export { type Choice, type GradeQuestion, QUESTION_KINDS, type QuestionFacts, type QuestionKind } from "./question";
export { itemShares, type SectionIndexBody } from "./section-index";
