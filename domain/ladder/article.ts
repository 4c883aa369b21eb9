import type { CivilDate } from "../calendar";

/** Subjects on which a letter may cite the law. A subject that does not fit a rung is never printed. */
export const ARTICLE_TOPICS = [
  "government-responsibility",
  "river-chief",
  "cross-boundary",
  "target-responsibility",
  "attainment-plan",
  "monitoring",
  "provincial-border-monitoring",
  "approval-restriction",
  "statutory-interview",
  "outfalls",
  "drinking-water",
  "river-chief-office",
  "river-chief-interview",
  "rectification-plan",
  "clue-transfer",
] as const;
export type ArticleTopic = (typeof ARTICLE_TOPICS)[number];

/** One provision as it is printed. `read` is false where the text has not been compared with the official one yet. */
export interface Provision {
  readonly instrument: string;
  readonly article: string;
  readonly read: boolean;
}

/** The provisions on a topic as they stood from one date to another, both inclusive; `effectiveTo` null = still. */
export interface DatedArticles {
  readonly topic: ArticleTopic;
  readonly effectiveFrom: CivilDate;
  readonly effectiveTo: CivilDate | null;
  readonly provisions: readonly Provision[];
  /** Who alone may use the provision, where it is not everybody's: printed beside a proposal. */
  readonly reservedTo: string | null;
}

/**
 * The law on a topic on the date of an act (water.md §4.4). `null` when none was in force then:
 * nothing is cited rather than the wrong thing.
 */
export const articlesInForce = (
  articles: readonly DatedArticles[],
  topic: ArticleTopic,
  date: CivilDate,
): DatedArticles | null =>
  articles.find(
    (entry) =>
      entry.topic === topic && entry.effectiveFrom <= date && (entry.effectiveTo === null || date <= entry.effectiveTo),
  ) ?? null;
