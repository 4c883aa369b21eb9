import { z } from "zod";
import { ARTICLE_TOPICS } from "../../domain/ladder";
import { LETTER_PLACES, wordsOf } from "../../domain/vocabulary";

const places = z
  .array(z.enum(wordsOf(LETTER_PLACES) as [keyof typeof LETTER_PLACES]))
  .min(1)
  .nullable();

/** Whose letters may cite the provisions on a topic, and to whom; null = whoever's, and whoever it is to. */
export const articleFit = z.strictObject({ topic: z.enum(ARTICLE_TOPICS), issuers: places, addressees: places });
