import { z } from "zod";
import {
  type ChangeGrading,
  type Consecutive,
  type Count,
  type Counted,
  type Earning,
  type Effect,
  ELEMENT_SETS,
  PREDICATES,
  schemeFaults,
  type ScoringBody,
  type ScoringItem,
  type Settable,
} from "../../domain/scoring";
import { decimalOf, signOf } from "../../domain/number";
import { bilingual, ruleWord, text } from "./envelope";
import { items } from "./items";
import { decimalText } from "./water-standard";

const open = z.strictObject({ open: bilingual });
const settable: z.ZodType<Settable> = z.union([decimalText, open]);
const signed: z.ZodType<Settable> = z.union([
  z.string().regex(/^-?\d+(\.\d+)?$/, { error: 'expected a decimal as text, such as "-10"' }),
  open,
]);
const set = z.enum(ELEMENT_SETS);
const where = z.enum(PREDICATES);
const tier = z.enum(["first", "middle", "last"]);

const count: z.ZodType<Count> = z.discriminatedUnion("by", [
  z.strictObject({ by: z.literal("elements"), set, where }),
  z.strictObject({ by: z.literal("share"), set, where }),
  z.strictObject({ by: z.literal("occurrences"), word: ruleWord }),
  z.strictObject({
    by: z.literal("quantity"),
    word: ruleWord,
    step: decimalText.refine((step) => signOf(decimalOf(step)) > 0, { error: "expected more than 0" }),
    steps: z.enum(["whole", "started", "exact"]),
  }),
]);

const counted: z.ZodType<Counted> = z.strictObject({
  text: bilingual,
  per: count,
  points: settable,
  most: settable.nullable(),
});

const change: z.ZodType<ChangeGrading> = z.strictObject({
  items,
  bands: z
    .array(z.strictObject({ grade: text, most: signed.nullable(), inclusive: z.boolean(), points: settable }))
    .min(2),
});

const earning: z.ZodType<Earning> = z.discriminatedUnion("form", [
  z.strictObject({ form: z.literal("loss"), losses: z.array(counted).min(1) }),
  z.strictObject({
    form: z.literal("share"),
    part: z.strictObject({ set, where }),
    whole: z.strictObject({ set }),
    reduced: z.strictObject({ factor: settable }).nullable(),
  }),
  z.strictObject({ form: z.literal("grades"), set, change, several: z.enum(["mean", "worst", "ask"]) }),
]);

const item: z.ZodType<ScoringItem> = z.strictObject({ id: ruleWord, text: bilingual, full: settable, earns: earning });

const consecutive: z.ZodType<Consecutive> = z.strictObject({
  of: z.union([z.strictObject({ months: where }), z.strictObject({ years: text })]),
  times: z.int().min(2).max(12),
  proposal: bilingual,
});

const effect: z.ZodType<Effect> = z.strictObject({
  at: z.union([z.strictObject({ grade: text }), z.strictObject({ tier }), z.strictObject({ any: where })]),
  proposal: bilingual,
});

/** How divisions are scored and ranked. Persons never are: there is no other subject. */
export const scoringScheme: z.ZodType<ScoringBody> = z
  .strictObject({
    name: bilingual,
    subject: z.literal("division", { error: "expected division: persons are never ranked" }),
    full: settable,
    items: z.array(item).min(1),
    bonuses: z.array(counted),
    deductions: z.array(counted),
    mayExceedFull: z.union([z.boolean(), z.literal("ask")]),
    occurrences: z.record(ruleWord, bilingual),
    quantities: z.record(ruleWord, bilingual),
    bands: z
      .array(z.strictObject({ grade: text, least: settable.nullable() }))
      .min(1)
      .nullable(),
    vetoes: z.array(z.strictObject({ word: ruleWord, grade: text })),
    tiers: z
      .strictObject({
        extra: z
          .array(tier)
          .min(2)
          .refine((places) => new Set(places).size === places.length, { error: "expected different tiers" }),
        ties: z.enum(["up", "down"]),
      })
      .nullable(),
    attribution: text.nullable(),
    consecutive: z.array(consecutive),
    effects: z.array(effect),
    fund: z.strictObject({ amount: decimalText, text: bilingual }).nullable(),
    document: z.strictObject({ number: text, filing: text }).nullable(),
  })
  .superRefine((body, context) => {
    for (const { path, message } of schemeFaults(body)) context.addIssue({ code: "custom", path: [...path], message });
  });
