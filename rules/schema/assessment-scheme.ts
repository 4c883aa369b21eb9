import { z } from "zod";
import { PERIOD_KINDS } from "../../domain/assessment/period";
import { CLOSING_STEP_WORDS } from "../../domain/vocabulary";
import { bilingual, text } from "./envelope";
import { items } from "./items";

const ruleId = text;

/** Papers without which an assessment stays a trial 试行 (accountability.md §11, 督检考). */
const document = z.strictObject({ number: text, filing: text });

/** By what a set of sections is assessed: which values, method, items, comparison, ladder and yearly grade. */
export const assessmentScheme = z.strictObject({
  name: bilingual,
  /** Who assesses. */
  assessor: z.enum(["nation", "province", "city", "county"]),
  /** Levels of the sections it is for; null = those that a notice lists. */
  sections: z
    .array(z.enum(["国控", "省控", "市控", "县控", "乡镇"]))
    .min(1)
    .nullable(),
  /** For which periods it judges; a re-sampling is judged by every scheme that holds. */
  periods: z
    .array(z.enum(PERIOD_KINDS))
    .min(1)
    .refine((kinds) => new Set(kinds).size === kinds.length, { error: "expected each kind of period once" }),
  /** Ids of rules, each of the kind its name says. */
  standard: ruleId,
  method: ruleId,
  means: ruleId,
  /** Items that count; null = every item of the standard that makes the class. */
  items: items.nullable(),
  attribution: ruleId.nullable(),
  /** The family of the ladders that its matters follow; null = a miss opens none. */
  ladder: ruleId.nullable(),
  yearly: ruleId.nullable(),
  /** What is asked for before its matters close 销号; null where a miss opens none. */
  closing: z.array(z.enum(CLOSING_STEP_WORDS)).min(1).nullable(),
  document: document.nullable(),
  /** What the scheme leaves open: each is asked of a person, none is assumed. */
  open: z.array(bilingual),
});
