import type { CivilDate } from "../domain/calendar";
import { articlesInForce, type DatedArticles, type Provision, type Rung } from "../domain/ladder";

const provisionText = ({ instrument, article, read }: Provision): string =>
  `《${instrument}》${article}${read ? "" : "（条文待核对）"}`;

/**
 * The articles that a rung's letter cites on its date. A topic without a provision in force then is left out, and so
 * is one reserved to another body, unless the rung only asks that body: an article that does not fit is never printed.
 */
export function citationsOf(rung: Rung, articles: readonly DatedArticles[], date: CivilDate): readonly string[] {
  const asks = rung.effects.includes("ask-superior");
  return rung.articles.flatMap((topic) => {
    const inForce = articlesInForce(articles, topic, date);
    if (inForce === null || (inForce.reservedTo !== null && !asks)) return [];
    const reserved = inForce.reservedTo === null ? "" : `（由${inForce.reservedTo}决定）`;
    return inForce.provisions.map((provision) => `${provisionText(provision)}${reserved}`);
  });
}
