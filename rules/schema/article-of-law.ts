import { z } from "zod";
import { ARTICLE_TOPICS } from "../../domain/ladder";
import { bilingual, text } from "./envelope";

/** The provisions on one topic during the dates of the rule. */
export const articleOfLaw = z.strictObject({
  topic: z.enum(ARTICLE_TOPICS),
  name: bilingual,
  provisions: z.array(z.strictObject({ instrument: text, article: text, read: z.boolean() })).min(1),
  reservedTo: text.nullable(),
});
