import type { CivilDate } from "../domain/calendar";
import {
  articlesInForce,
  type ArticleTopic,
  type Citing,
  type DatedArticles,
  fitsLetter,
  type Provision,
} from "../domain/ladder";

const provisionText = ({ instrument, article, read }: Provision): string =>
  `《${instrument}》${article}${read ? "" : "（条文待核对）"}`;

/**
 * The articles that a letter cites of some topics: those that fit its date, its issuer and its addressee. One that is reserved to
 * another body is cited by who only asks that body. An article that does not fit is never printed.
 */
export function citationsOf(
  topics: readonly ArticleTopic[],
  articles: readonly DatedArticles[],
  citing: Citing,
): readonly string[] {
  return topics.flatMap((topic) => {
    const fitting = articles.find((entry) => entry.topic === topic && fitsLetter(entry, citing));
    if (fitting === undefined) return [];
    const reserved = fitting.reservedTo === null || !citing.asks ? "" : `（由${fitting.reservedTo}决定）`;
    return fitting.provisions.map((provision) => `${provisionText(provision)}${reserved}`);
  });
}

/** The law on a topic on a date, in one line, as a paper cites it whose issuer may use it; null where none was in force. */
export const lawText = (articles: readonly DatedArticles[], topic: ArticleTopic, date: CivilDate): string | null => {
  const provisions = articlesInForce(articles, topic, date)?.provisions ?? [];
  return provisions.length === 0 ? null : provisions.map(provisionText).join("、");
};
