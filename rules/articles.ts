import type { DatedArticles } from "../domain/ladder";
import type { RuleLibrary } from "./library";

/** Every dated provision of a library, for `articlesInForce` of domain/ladder. */
export const articlesOf = (library: RuleLibrary): readonly DatedArticles[] =>
  library
    .ofKind("article-of-law")
    .map(({ effectiveFrom, effectiveTo, body }) => ({ ...body, effectiveFrom, effectiveTo }));
