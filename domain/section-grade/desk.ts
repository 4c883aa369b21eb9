import { explain, type Explanation } from "../explanation";
import { refOf } from "../water";
import { answersQuestion, type GradeAnswer, type KeptAnswer, refusedAnswer } from "./answer";
import { type GradeQuestion, type QuestionFacts, type QuestionKind, questionOf } from "./question";

/** Puts questions, and finds what was answered: by the person who was asked, else by a rule that an earlier answer became. */
export class Desk {
  readonly #open: GradeQuestion[] = [];
  readonly #settled: Explanation[] = [];

  constructor(
    readonly asked: { readonly division: string; readonly askedOf: string },
    readonly answers: readonly GradeAnswer[],
    readonly kept: readonly KeptAnswer[],
  ) {}

  /** The choice that settles a question; null where it stays open. */
  settle<Kind extends QuestionKind>(kind: Kind, facts: QuestionFacts[Kind]): string | null {
    const question = questionOf(kind, facts, this.asked);
    const answer = this.answers.findLast((each) => refusedAnswer([question], each) === null);
    const kept = this.kept
      .filter((rule) => answersQuestion(rule, question))
      .sort((one, other) => Number(one.body.division === null) - Number(other.body.division === null))[0];
    const choice = answer?.choice ?? kept?.body.choice;
    if (choice === undefined) {
      this.#open.push(question);
      return null;
    }
    const reason = answer?.reason ?? kept?.body.reason ?? "";
    this.#settled.push(
      explain(
        { zh: `${question.text.zh}答复：${reason}`, en: `${question.text.en} Answered: ${reason}` },
        {
          value: choice,
          rule: answer === undefined && kept !== undefined ? refOf(kept) : null,
          evidence: [question.key],
        },
      ),
    );
    return choice;
  }

  /** What nobody has answered yet. */
  get open(): readonly GradeQuestion[] {
    return this.#open;
  }

  /** What was answered, by whom it does not say: reasons and rules. */
  get settled(): readonly Explanation[] {
    return this.#settled;
  }
}
