import type { CivilDate } from "../calendar";
import type { LetterPlace } from "../vocabulary";

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
  /** Whose letters may cite it, and to whom; absent or null = whoever's, and whoever it is to. */
  readonly issuers?: readonly LetterPlace[] | null;
  readonly addressees?: readonly LetterPlace[] | null;
}

/** The letter in which a provision would be printed. */
export interface Citing {
  readonly date: CivilDate;
  /** null while the rule names none. */
  readonly issuer: LetterPlace | null;
  readonly addressee: LetterPlace;
  /** Whether it only asks the body that alone may use the provision. */
  readonly asks: boolean;
}

const holdsOn = ({ effectiveFrom, effectiveTo }: DatedArticles, date: CivilDate): boolean =>
  effectiveFrom <= date && (effectiveTo === null || date <= effectiveTo);

/** Whether provisions fit a letter: its date, its issuer, its addressee. One that does not is never printed. */
export const fitsLetter = (entry: DatedArticles, { date, issuer, addressee, asks }: Citing): boolean => {
  const { issuers = null, addressees = null, reservedTo } = entry;
  if (!holdsOn(entry, date)) return false;
  if (addressees !== null && !addressees.includes(addressee)) return false;
  // What is reserved to a body is cited by that body itself, or by who only asks it.
  if (reservedTo !== null) return asks || (issuer !== null && issuers?.includes(issuer) === true);
  return issuers === null || (issuer !== null && issuers.includes(issuer));
};

/**
 * The law on a topic on the date of an act (water.md §4.4). `null` when none was in force then:
 * nothing is cited rather than the wrong thing.
 */
export const articlesInForce = (
  articles: readonly DatedArticles[],
  topic: ArticleTopic,
  date: CivilDate,
): DatedArticles | null => articles.find((entry) => entry.topic === topic && holdsOn(entry, date)) ?? null;
