import type { DatedArticles } from "../domain/ladder";
import type { RuleLibrary } from "./library";

/**
 * Every dated provision of a library, for `fitsLetter` of domain/ladder, with whose letters may cite it and to whom: what the
 * rule `article-fit` of its topic says; where there is none, whoever's and whoever it is to.
 */
export const articlesOf = (library: RuleLibrary): readonly DatedArticles[] => {
  const fits = new Map(library.ofKind("article-fit").map(({ body: { topic, ...fit } }) => [topic, fit]));
  return library.ofKind("article-of-law").map(({ effectiveFrom, effectiveTo, body }) => ({
    ...body,
    ...fits.get(body.topic),
    effectiveFrom,
    effectiveTo,
  }));
};
