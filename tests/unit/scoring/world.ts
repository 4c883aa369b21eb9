import type { Answer } from "../../../domain/asking";
import { fraction, type Fraction } from "../../../domain/number";
import { type Element, score, type ScoringBody, type ScoringFacts, type Score } from "../../../domain/scoring";
import type { RuleOf, WaterClass } from "../../../domain/water";
import { loadRules, newestRule, type RuleLibrary } from "../../../rules";

const shipped = loadRules();
export const schemeOf = (id: string, library: RuleLibrary = shipped): RuleOf<ScoringBody> =>
  newestRule(library, "scoring-scheme", id);

/** Means that changed by so many per cent against last year, all three items alike. */
export const changedBy = (percent: number): Element["means"] => {
  const mean = { now: fraction(100 + percent, 100), lastYear: fraction(1, 1) };
  return { codmn: mean, nh3n: mean, tp: mean };
};

/** A section's month (or year, `month` null) of class Ⅲ with target Ⅲ, unchanged. */
export const element = (month: number | null, given: Partial<Element> = {}): Element => ({
  section: "s",
  month,
  verdict: `verdict-${given.section ?? "s"}-${month ?? "year"}`,
  class: 3,
  target: 3,
  lastYear: 3,
  water: null,
  means: changedBy(0),
  ...given,
});

const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

/** Twelve months and the year of one section; `classes` of some months. */
export const year = (
  classes: Readonly<Record<number, WaterClass>> = {},
  given: Partial<Element> = {},
  ofYear: Partial<Element> = {},
): readonly Element[] => [
  ...MONTHS.map((month) => element(month, { ...given, class: classes[month] ?? given.class ?? 3 })),
  element(null, { ...given, ...ofYear }),
];

export const facts = (elements: readonly Element[], given: Partial<ScoringFacts> = {}): ScoringFacts => ({
  division: "town",
  year: 2026,
  elements,
  occurrences: [],
  quantities: {},
  exclusions: [],
  earlier: [],
  askedOf: "li",
  ...given,
});

export const answered = (choices: Readonly<Record<string, string>>): readonly Answer[] =>
  Object.entries(choices).map(([question, choice]) => ({
    question,
    choice,
    reason: "会议纪要",
    by: "li",
    on: "2027-01-20",
  }));

/** The total as a text, the open questions, or why there is neither. */
export const said = (result: Score): unknown => {
  if (result.kind === "score") return textOf(result.total);
  if (result.kind === "questions") return result.questions.map(({ key }) => key);
  return result.kind === "refused" ? result.exclusions : result.faults;
};

export const textOf = ({ numerator, denominator }: Fraction): string => String(Number(numerator) / Number(denominator));

export const scored = (...given: Parameters<typeof score>): Extract<Score, { kind: "score" }> => {
  const result = score(...given);
  if (result.kind !== "score") throw new Error(JSON.stringify(said(result)));
  return result;
};

/** A scheme of a test, of one item that loses points; all the rest as given. */
export const testScheme = (given: Partial<ScoringBody>): RuleOf<ScoringBody> => {
  const name = { zh: "试算", en: "trial" };
  return {
    id: "test",
    version: 1,
    status: "assumption",
    body: {
      name,
      subject: "division",
      full: "10",
      items: [],
      bonuses: [],
      deductions: [],
      mayExceedFull: false,
      occurrences: {},
      quantities: {},
      bands: null,
      vetoes: [],
      tiers: null,
      attribution: null,
      consecutive: [],
      effects: [],
      fund: null,
      document: null,
      ...given,
    },
  };
};
