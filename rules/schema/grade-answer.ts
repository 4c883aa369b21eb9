import { z } from "zod";
import { type KeptAnswerBody, QUESTION_KINDS } from "../../domain/section-grade";
import { positive, text } from "./envelope";

/** What a person answered where the yearly table leaves a situation open, kept as a rule. */
export const gradeAnswer: z.ZodType<KeptAnswerBody> = z
  .strictObject({
    question: z.enum(QUESTION_KINDS),
    division: text.nullable(),
    choice: text,
    atMost: positive.max(24).nullable(),
    reason: text,
    by: text,
  })
  .refine(({ question, atMost }) => (question === "missing-months") === (atMost !== null), {
    error: "expected the number of missing months for missing-months, null for every other question",
    path: ["atMost"],
  });
