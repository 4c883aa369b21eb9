import { type Answer, type AnswerRefusal, answerRefusal } from "../asking";
import type { CivilDate } from "../calendar";
import type { RuleOf } from "../water";
import type { GradeQuestion, QuestionKind } from "./question";

/** What a person answered to a question of a grade, and why. */
export type GradeAnswer = Answer;

/** Why an answer can't stand; null where it can. */
export function refusedAnswer(questions: readonly GradeQuestion[], answer: GradeAnswer): AnswerRefusal | null {
  const question = questions.find(({ key }) => key === answer.question);
  return answerRefusal(question, answer, (word) => question?.choices.some(({ choice }) => choice === word) ?? false);
}

/** Body of an answer that was kept as a rule: what a question of this kind is answered from a date on. */
export interface KeptAnswerBody {
  readonly question: QuestionKind;
  /** The one division it holds for; null = every one. */
  readonly division: string | null;
  readonly choice: string;
  /** Of missing months: it holds where no more than so many are missing; null for other questions. */
  readonly atMost: number | null;
  readonly reason: string;
  readonly by: string;
}

export type KeptAnswer = RuleOf<KeptAnswerBody>;

/** How an answer is to be kept. */
export interface Keeping {
  readonly id: string;
  readonly version: number;
  readonly from: CivilDate;
  /** For every division, or the asked one alone. */
  readonly everywhere: boolean;
  /** The document that decides so; without one the rule is an assumption 待确认. */
  readonly document: string | null;
}

/** A rule of the kind `grade-answer` as its file says it. */
export interface KeptAnswerRule extends KeptAnswer {
  readonly kind: "grade-answer";
  readonly effectiveFrom: CivilDate;
  readonly effectiveTo: null;
  readonly source: { readonly instrument: string; readonly article: string; readonly address: null };
}

/** The dated rule that an accepted answer becomes: from that date on the question is not asked again where it fits. */
export function keptAnswer(question: GradeQuestion, answer: GradeAnswer, keeping: Keeping): KeptAnswerRule {
  return {
    id: keeping.id,
    kind: "grade-answer",
    version: keeping.version,
    effectiveFrom: keeping.from,
    effectiveTo: null,
    status: keeping.document === null ? "assumption" : "binding",
    source: {
      instrument: keeping.document ?? `${answer.on} 的书面答复，待确认`,
      article: answer.reason,
      address: null,
    },
    body: {
      question: question.kind,
      division: keeping.everywhere ? null : question.division,
      choice: answer.choice,
      atMost: question.kind === "missing-months" ? question.facts.months.length : null,
      reason: answer.reason,
      by: answer.by,
    },
  };
}

/** Whether a kept answer answers a question; one for the division goes before one for all. */
export function answersQuestion({ body }: KeptAnswer, question: GradeQuestion): boolean {
  return (
    body.question === question.kind &&
    (body.division === null || body.division === question.division) &&
    (question.kind !== "missing-months" || question.facts.months.length <= (body.atMost ?? 0)) &&
    question.choices.some(({ choice }) => choice === body.choice)
  );
}
