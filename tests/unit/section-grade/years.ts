import { decimalOf, type Fraction, fractionOf } from "../../../domain/number";
import type { DivisionYear, GradeAnswer, GradeQuestion, SectionYear, YearMeans } from "../../../domain/section-grade";

const times = (limit: string, level: string): Fraction => {
  const [one, other] = [fractionOf(decimalOf(limit)), fractionOf(decimalOf(level))];
  return { numerator: one.numerator * other.numerator, denominator: one.denominator * other.denominator };
};

/** A year whose three items all lie at `level` times the limit of Ⅲ: every index by Ⅲ is `level`. */
export const year = (number: number, level: string, given: Partial<YearMeans> = {}): YearMeans => ({
  year: number,
  missing: [],
  means: { codmn: times("6", level), nh3n: times("1", level), tp: times("0.2", level) },
  verdicts: [`verdict-${number}-${level}`],
  ...given,
});

export const section = (
  side: SectionYear["side"],
  [before, now]: readonly [string, string],
  given: Partial<SectionYear> = {},
): SectionYear => ({
  section: side === "outflow" ? "out" : "in",
  side,
  body: "river",
  target: 3,
  metTarget: side === "outflow" ? Number(now) <= 1 : null,
  flow: null,
  now: year(2013, now),
  before: year(2012, before),
  ...given,
});

export const division = (sections: readonly SectionYear[], given: Partial<DivisionYear> = {}): DivisionYear => ({
  division: "county",
  year: 2013,
  sections,
  askedOf: "li",
  ...given,
});

/** The person's answers, by key of the question. */
export const answered = (choices: Readonly<Record<string, string>>): readonly GradeAnswer[] =>
  Object.entries(choices).map(([question, choice]) => ({
    question,
    choice,
    reason: "依据会议纪要",
    by: "li",
    on: "2014-02-01",
  }));

export const MEAN_CLASS3 = "section-index-mean-class3@1";
export const MEAN_TARGET = "section-index-mean-target@1";

/** Of the questions of a result, their keys. */
export const keysOf = (questions: readonly GradeQuestion[]): readonly string[] => questions.map(({ key }) => key);
