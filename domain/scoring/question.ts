import type { BilingualText } from "../calendar";

/** What a scheme, or the values, leave open. Persisted words. */
export type ScoringQuestionKind =
  | "threshold"
  | "no-verdict"
  | "whose-water"
  | "no-last-year"
  | "no-last-year-mean"
  | "nothing-counts"
  | "short-year"
  | "several-sections"
  | "no-quantity"
  | "over-full";

/** A question to a named person. The same question has the same `key` whenever the score is worked out again. */
export interface ScoringQuestion {
  readonly kind: ScoringQuestionKind;
  readonly key: string;
  readonly division: string;
  readonly askedOf: string;
  readonly text: BilingualText;
  /** The answers it may have, or any number. None: only a value, a verdict or an approved exclusion settles it. */
  readonly choices: readonly string[] | "number";
}

type Worded = (about: string) => BilingualText;

const WORDED: Readonly<Record<Exclude<ScoringQuestionKind, "threshold">, Worded>> = {
  "no-verdict": (about) => ({
    zh: `${about} 没有审核发布的评价结论，须补齐或经批准剔除`,
    en: `${about} has no released verdict: supply it, or have its exclusion approved`,
  }),
  "whose-water": (about) => ({
    zh: `${about} 未达目标，是自身影响还是上游来水影响没有认定`,
    en: `${about} missed its target and nothing was found of whose water it was`,
  }),
  "no-last-year": (about) => ({
    zh: `${about} 没有上年同期类别，能否按类别未变计`,
    en: `${about} has no class of last year. Does it count as unchanged?`,
  }),
  "no-last-year-mean": (about) => ({
    zh: `${about} 没有可比的上年同期均值，按哪一档计`,
    en: `${about} has no mean of last year to compare with. Which grade counts?`,
  }),
  "nothing-counts": (about) => ({
    zh: `${about} 没有可计分的断面（全部剔除），按满分还是零分计`,
    en: `${about} has nothing left to count. Does it earn full marks or none?`,
  }),
  "short-year": (about) => ({
    zh: `${about} 有月份被剔除，按其余月份折算还是不折算`,
    en: `${about} lacks months that were excluded. Is it scaled up from the others, or left as it is?`,
  }),
  "several-sections": (about) => ({
    zh: `${about} 同期有多个断面，取平均还是取最差`,
    en: `${about} has several sections at once. Does their mean count, or the worst?`,
  }),
  "over-full": (about) => ({
    zh: `${about} 加分后超过满分，可以超过还是以满分计`,
    en: `${about} is above full marks with its bonus. May it be, or is it cut there?`,
  }),
  "no-quantity": (about) => ({ zh: `缺少数据：${about}`, en: `missing figure: ${about}` }),
};

/** How a question is put. */
export const questionText = (kind: Exclude<ScoringQuestionKind, "threshold">, about: string): BilingualText =>
  WORDED[kind](about);
