import type { BilingualText } from "../calendar";
import type { ItemCode } from "../water";

/** The situations that the source leaves undefined (water.md §4.2), each with the facts it is asked about. Persisted words. */
export interface QuestionFacts {
  "table-unknown": { readonly year: number; readonly knownThrough: number };
  "index-formula": { readonly variants: readonly { readonly rule: string; readonly name: BilingualText }[] };
  "several-outflows": { readonly sections: readonly string[]; readonly flows: boolean };
  "several-inflows": { readonly sections: readonly string[]; readonly flows: boolean };
  "missing-months": { readonly section: string; readonly year: number; readonly months: readonly number[] };
  "missing-item": { readonly section: string; readonly year: number; readonly item: ItemCode };
  "target-undecided": { readonly section: string; readonly year: number };
  "index-unchanged": { readonly index: string };
  "no-inflow": Readonly<Record<never, never>>;
  "sides-equal": Readonly<Record<never, never>>;
  "sides-mixed": {
    readonly better: readonly ItemCode[];
    readonly equal: readonly ItemCode[];
    readonly worse: readonly ItemCode[];
  };
  "falls-equal": { readonly fall: string };
  "fall-without-inflow": Readonly<Record<never, never>>;
  "fall-without-base": { readonly section: "outflow" | "inflow" };
}

export type QuestionKind = keyof QuestionFacts;

/** One of the answers a question may have. */
export interface Choice {
  readonly choice: string;
  readonly text: BilingualText;
}

/** A question to a named person. The same question has the same `key` whenever the grade is worked out again. */
export type GradeQuestion = {
  readonly [Kind in QuestionKind]: {
    readonly kind: Kind;
    readonly key: string;
    readonly division: string;
    readonly facts: QuestionFacts[Kind];
    readonly askedOf: string;
    readonly text: BilingualText;
    readonly choices: readonly Choice[];
  };
}[QuestionKind];

const choice = (word: string, zh: string, en: string): Choice => ({ choice: word, text: { zh, en } });

const BETTER_WORSE = [choice("better", "按好转计", "counts as better"), choice("worse", "按变差计", "counts as worse")];
const LESS_OR_NOT = [
  choice("less", "按降幅小于入境计", "counts as having fallen less"),
  choice("not-less", "按降幅不小于入境计", "counts as not having fallen less"),
];

const list = (items: readonly string[]): string => (items.length === 0 ? "—" : items.join(", "));

const together = (sections: readonly string[], flows: boolean): readonly Choice[] => [
  choice("mean", "取各断面平均", "the mean of the sections"),
  choice("worst", "取最差断面", "the worst of the sections"),
  ...(flows ? [choice("by-flow", "按流量加权平均", "the mean weighted by flow")] : []),
  ...sections.map((section) => choice(`section:${section}`, `只计断面 ${section}`, `section ${section} alone`)),
];

type Worded<Kind extends QuestionKind> = (facts: QuestionFacts[Kind]) => {
  /** What tells this question from others of its kind in the same year. */
  readonly about: string;
  readonly zh: string;
  readonly en: string;
  readonly choices: readonly Choice[];
};

const bare = (zh: string, en: string, choices: readonly Choice[]) => (): ReturnType<Worded<QuestionKind>> => ({
  about: "",
  zh,
  en,
  choices,
});

/** How each question is put, and which answers it may have. */
const WORDED: { readonly [Kind in QuestionKind]: Worded<Kind> } = {
  "table-unknown": ({ year, knownThrough }) => ({
    about: "",
    zh: `等次表只知适用至 ${knownThrough} 年，浙政办发〔2016〕71号可能已改动；${year} 年是否仍按此表评定？`,
    en: `The table is known through ${knownThrough}; the text of 2016 may have changed it. Does it hold for ${year}?`,
    choices: [choice("holds", "仍按此表", "it holds")],
  }),
  "index-formula": ({ variants }) => ({
    about: "",
    zh: "考核指数的计算公式没有成文规定，按哪一种计算？",
    en: "No text states the formula of the assessment index. By which is it reckoned?",
    choices: variants.map(({ rule, name }) => ({ choice: rule, text: name })),
  }),
  "several-outflows": ({ sections, flows }) => ({
    about: "",
    zh: `有 ${sections.length} 个出境断面，等次表只说一个，如何合并？（只计一个断面以外，每个断面都达标才算达标）`,
    en: `There are ${sections.length} outflow sections and the table speaks of one. How are they taken together? (Unless one alone counts, every one must meet its target.)`,
    choices: together(sections, flows),
  }),
  "several-inflows": ({ sections, flows }) => ({
    about: "",
    zh: `有 ${sections.length} 个入境断面，等次表只说一个，如何合并？`,
    en: `There are ${sections.length} inflow sections and the table speaks of one. How are they taken together?`,
    choices: together(sections, flows),
  }),
  "missing-months": ({ section, year, months }) => ({
    about: `${section}:${year}`,
    zh: `断面 ${section} ${year} 年缺 ${months.join("、")} 月数据，能否按其余月份评定？`,
    en: `Section ${section} has no values of ${year} in the months ${months.join(", ")}. Do the other months count?`,
    choices: [choice("others-count", "按其余月份评定", "the other months count")],
  }),
  "missing-item": ({ section, year, item }) => ({
    about: `${section}:${year}:${item}`,
    zh: `断面 ${section} ${year} 年没有可用的 ${item} 均值，能否不计该项？`,
    en: `Section ${section} has no usable mean of ${item} in ${year}. Is the index reckoned without it?`,
    choices: [choice("without-item", "不计该项", "without the item")],
  }),
  "target-undecided": ({ section, year }) => ({
    about: `${section}:${year}`,
    zh: `断面 ${section} ${year} 年是否达标没有结论，如何认定？`,
    en: `Whether section ${section} met its target in ${year} is undecided. What counts?`,
    choices: [choice("met", "按达标计", "counts as met"), choice("missed", "按不达标计", "counts as missed")],
  }),
  "index-unchanged": bare(
    "考核指数与上年持平，等次表只有好转和变差，如何认定？",
    "The index is unchanged and the table knows better and worse only. What counts?",
    BETTER_WORSE,
  ),
  "no-inflow": bare(
    "没有入境断面（源头），出境与入境无从比较，如何认定？",
    "There is no inflow section to compare with. What does the outflow count as?",
    BETTER_WORSE,
  ),
  "sides-equal": bare(
    "出境与入境相等，等次表只有好于和差于，如何认定？",
    "Outflow and inflow are equal and the table knows better and worse only. What counts?",
    BETTER_WORSE,
  ),
  "sides-mixed": ({ better, equal, worse }) => ({
    about: "",
    zh: `出境与入境相比各项不一（较好：${list(better)}；相等：${list(equal)}；较差：${list(worse)}），如何认定？`,
    en: `Against the inflow the items differ (better: ${list(better)}; equal: ${list(equal)}; worse: ${list(worse)}). What counts?`,
    choices: BETTER_WORSE,
  }),
  "falls-equal": bare(
    "出境与入境降幅相等，等次表只有“小于”，如何认定？",
    "Outflow and inflow fell by the same and the table knows less only. What counts?",
    LESS_OR_NOT,
  ),
  "fall-without-inflow": bare(
    "没有入境断面，降幅无从比较，如何认定？",
    "There is no inflow whose fall could be compared. What counts?",
    LESS_OR_NOT,
  ),
  "fall-without-base": ({ section }) => ({
    about: section,
    zh: `${section === "outflow" ? "出境" : "入境"}上年指数为 0，降幅比例无从计算，如何认定？`,
    en: `Last year's index of the ${section} is 0, so its fall has no share. What counts?`,
    choices: LESS_OR_NOT,
  }),
};

/** Every kind of question. */
export const QUESTION_KINDS = Object.keys(WORDED) as readonly QuestionKind[];

/** Puts a question about a division's year to a person. */
export function questionOf<Kind extends QuestionKind>(
  kind: Kind,
  facts: QuestionFacts[Kind],
  { division, askedOf }: { readonly division: string; readonly askedOf: string },
): GradeQuestion {
  const { about, zh, en, choices } = (WORDED[kind] as Worded<Kind>)(facts);
  const key = about === "" ? kind : `${kind}:${about}`;
  // Kind and facts belong together by the parameters, which the union type can't express.
  return { kind, key, division, facts, askedOf, text: { zh, en }, choices } as GradeQuestion;
}
