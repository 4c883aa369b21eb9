import { z } from "zod";
import { isCivilDate } from "../../domain/calendar";

/** A date that exists, `YYYY-MM-DD`. */
export const civilDate = z.string().refine(isCivilDate, { error: "expected a date YYYY-MM-DD that exists" });

/** A text that says something. */
export const text = z.string().refine((value) => value.trim() !== "", { error: "expected a text, got an empty one" });

/** The same words in Chinese and English. */
export const bilingual = z.strictObject({ zh: text, en: text });

/** A whole number of at least 1. */
export const positive = z.int().min(1);

/** An id that rule data gives: of a rule, a rung, a severity. */
export const ruleWord = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: "expected lower-case words joined by hyphens" });

/** What every rule carries, whatever its kind. `effectiveTo` is the last day it holds; null = it still holds. */
export const envelope = z.strictObject({
  id: ruleWord,
  kind: z.string(),
  version: positive,
  effectiveFrom: civilDate,
  effectiveTo: civilDate.nullable(),
  status: z.enum(["binding", "assumption"]),
  source: z.strictObject({
    /** The instrument with its number; for an assumption, what it is taken from. */
    instrument: text,
    article: text.nullable(),
    /** An official address; null where none is known for certain. */
    address: z.url({ protocol: /^https?$/ }).nullable(),
  }),
  body: z.unknown(),
});

export type RuleEnvelope = z.infer<typeof envelope>;
