import type { CivilDate } from "../calendar";

/** What a person answered to a question that the rules leave open, and why. */
export interface Answer {
  /** Key of the question. */
  readonly question: string;
  readonly choice: string;
  readonly reason: string;
  readonly by: string;
  readonly on: CivilDate;
}

/** A question to a named person, as far as it decides whether an answer stands. */
export interface Asked {
  readonly key: string;
  readonly askedOf: string;
}

export type AnswerRefusal = "not-asked" | "not-the-person" | "no-reason" | "not-a-choice";

/** Why an answer to a question can't stand; null where it can. `accepts` says which choices the question has. */
export function answerRefusal(
  question: Asked | undefined,
  answer: Answer,
  accepts: (choice: string) => boolean,
): AnswerRefusal | null {
  if (question === undefined || question.key !== answer.question) return "not-asked";
  if (question.askedOf !== answer.by) return "not-the-person";
  if (answer.reason.trim() === "") return "no-reason";
  return accepts(answer.choice) ? null : "not-a-choice";
}
