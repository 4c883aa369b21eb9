import {
  type Confirmation,
  type Name,
  THREE_THREE_QUESTION_WORDS,
  THREE_THREE_QUESTIONS,
  type ThreeThreeQuestion,
} from "../vocabulary";
import type { FrameQuestion, Question, Source, SchemeQuestion, ThreeThreeBody } from "./body";
import { type Choice, sameValue, type Scheme, SCHEME_KEYS } from "./scheme";

/** One reading on the sheet. */
export interface ConfirmationReading {
  readonly name: Name;
  readonly taken: boolean;
  /** Whether the trial computes it; one that it does not is told and left out. */
  readonly computed: boolean;
  /** null = an assumption 待确认. */
  readonly source: Source | null;
}

/** One line of the sheet on which every open choice is confirmed 口径确认单. */
export interface ConfirmationLine {
  readonly key: ThreeThreeQuestion;
  readonly question: Name;
  readonly readings: readonly ConfirmationReading[];
  readonly status: Confirmation;
  readonly document: string | null;
}

const isOfScheme = (question: Question): question is SchemeQuestion =>
  (SCHEME_KEYS as readonly string[]).includes(question.key);

/** The sheet of a scheme, in the order of the vocabulary. */
export const confirmationSheet = ({ questions }: ThreeThreeBody): readonly ConfirmationLine[] =>
  THREE_THREE_QUESTION_WORDS.flatMap((key) => questions.filter((question) => question.key === key)).map(lineOf);

function lineOf(question: Question): ConfirmationLine {
  const { key, taken, confirmed } = question;
  const readings = question.alternatives.map(({ value, name, source }): ConfirmationReading => ({
    name,
    taken: isSame(value, taken),
    computed: value !== null && isOfScheme(question),
    source,
  }));
  return {
    key,
    question: THREE_THREE_QUESTIONS[key],
    readings,
    status: confirmed === null ? "open" : "confirmed",
    document: confirmed,
  };
}

const isSame = (value: Question["taken"], taken: Question["taken"]): boolean =>
  value !== null && taken !== null && sameValue(value, taken);

/** The base scheme: what is taken of each choice. @throws RangeError where a choice is not in the body, which loading refuses */
export function schemeOf({ questions }: ThreeThreeBody): Scheme {
  const taken = Object.fromEntries(questions.filter(isOfScheme).map(({ key, taken: value }) => [key, value]));
  const missing = SCHEME_KEYS.filter((key) => taken[key] === undefined);
  if (missing.length > 0) throw new RangeError(`expected questions ${missing.join(", ")}, found none`);
  // Each key with the value of its own question, which the entries' type can't express.
  return taken as unknown as Scheme;
}

/** The choices that nobody has confirmed, with every reading that can be computed: what a trial runs through 多口径测算. */
export const openChoices = ({ questions }: ThreeThreeBody): readonly Choice[] =>
  questions.filter(isOfScheme).flatMap(({ key, alternatives, confirmed }): Choice[] => {
    const values = alternatives.flatMap(({ value }) => (value === null ? [] : [value]));
    // One union member of key and alternatives, which mapping over the union loses.
    return confirmed === null && values.length > 1 ? [{ key, alternatives: values } as Choice] : [];
  });

/** What is taken of a choice around the ranking; null where nothing is. */
export const frameOf = ({ questions }: ThreeThreeBody, key: FrameQuestion["key"]): string | number | null =>
  questions.find((question): question is FrameQuestion => question.key === key)?.taken ?? null;

/** What is wrong with the questions of a body, by their index: one is missing, comes twice, or takes what is no reading of it. */
export function questionFaults({ questions }: Pick<ThreeThreeBody, "questions">): readonly {
  readonly path: readonly (string | number)[];
  readonly message: string;
}[] {
  const keys = questions.map(({ key }) => key);
  const missing = THREE_THREE_QUESTION_WORDS.filter((key) => !keys.includes(key));
  return [
    ...missing.map((key) => ({ path: ["questions"], message: `expected the question ${key}, found none` })),
    ...questions.flatMap(({ key, alternatives, taken, confirmed }, index) => {
      const at = (field: string, message: string) => ({ path: ["questions", index, field], message });
      const known = alternatives.some(({ value }) => isSame(value, taken));
      return [
        ...(keys.indexOf(key) === index ? [] : [at("key", "expected each question once")]),
        ...(taken === null || known ? [] : [at("taken", "expected the value of one of the alternatives")]),
        ...(taken === null && confirmed !== null ? [at("confirmed", "expected null where nothing is taken")] : []),
      ];
    }),
  ];
}
