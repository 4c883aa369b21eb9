import { type Answer, answerRefusal } from "../asking";
import { explain, type Explanation } from "../explanation";
import { type Element, elementName, type ElementSet, isElement, type Predicate } from "./element";
import type { ScoringFacts } from "./facts";
import { isThreshold } from "./open";
import { questionText, type ScoringQuestion, type ScoringQuestionKind } from "./question";

/** Score sheet of one division while it is worked out: its elements without the excluded ones, questions and answers. */
export class Sheet {
  readonly #open = new Map<string, ScoringQuestion>();
  readonly #settled = new Map<string, Explanation>();

  constructor(
    readonly facts: ScoringFacts,
    readonly answers: readonly Answer[],
    /** Whether the scheme asks whose water a miss was. */
    readonly attributed: boolean,
  ) {}

  /** The elements of a set that count. */
  elements(set: ElementSet): readonly Element[] {
    return this.facts.elements.filter(
      (element) => (element.month === null) === (set === "section-years") && !this.#isExcluded(element),
    );
  }

  /** How many different months stand in the facts, excluded ones too. */
  get months(): number {
    return new Set(this.facts.elements.flatMap(({ month }) => (month === null ? [] : [month]))).size;
  }

  /** Whether an element is what a word says; null while a person has to say so. */
  says(element: Element, predicate: Predicate): boolean | null {
    const said = isElement(element, predicate, this.attributed);
    if (typeof said === "boolean") return said;
    const about = elementName(element);
    if (said === "no-verdict") {
      this.settle("no-verdict", about, []);
      return null;
    }
    if (said === "no-last-year") return this.settle("no-last-year", about, ["unchanged"]) === null ? null : false;
    const water = this.settle("whose-water", about, ["own", "upstream"]);
    return water === null ? null : (water === "upstream") === (predicate === "complies");
  }

  /** The choice that settles a question, which is asked where nobody answered; null then. */
  settle(
    kind: Exclude<ScoringQuestionKind, "threshold">,
    about: string,
    choices: ScoringQuestion["choices"],
  ): string | null {
    return this.ask({ ...this.#asked(`${kind}:${about}`), kind, text: questionText(kind, about), choices });
  }

  /** As `settle`, for a question that is put already. */
  ask(question: ScoringQuestion): string | null {
    const accepts = (choice: string): boolean =>
      question.choices === "number" ? isThreshold(choice) : question.choices.includes(choice);
    const answer = this.answers.findLast((each) => answerRefusal(question, each, accepts) === null);
    if (answer === undefined) {
      this.#open.set(question.key, question);
      return null;
    }
    const { zh, en } = question.text;
    this.#settled.set(
      question.key,
      explain(
        { zh: `${zh}答复：${answer.reason}`, en: `${en} Answered: ${answer.reason}` },
        { value: answer.choice, evidence: [question.key] },
      ),
    );
    return answer.choice;
  }

  /** A question about a number that the scheme leaves open. */
  threshold(path: string, text: ScoringQuestion["text"]): string | null {
    return this.ask({ ...this.#asked(`threshold:${path}`), kind: "threshold", text, choices: "number" });
  }

  /** What nobody has answered yet. */
  get open(): readonly ScoringQuestion[] {
    return [...this.#open.values()];
  }

  /** What was answered. */
  get settled(): readonly Explanation[] {
    return [...this.#settled.values()];
  }

  #asked(key: string): Pick<ScoringQuestion, "key" | "division" | "askedOf"> {
    return { key, division: this.facts.division, askedOf: this.facts.askedOf };
  }

  #isExcluded({ section, month }: Element): boolean {
    return this.facts.exclusions.some((exclusion) => exclusion.section === section && exclusion.month === month);
  }
}
