import { z } from "zod";
import type { IndexBody, LinearBody, SteppedBody, TieredBody } from "../../domain/compensation";
import { compare, decimalOf, signOf } from "../../domain/number";
import { ITEM_CODES } from "../../domain/water";
import { items } from "./items";
import { decimalText } from "./water-standard";

type SchemaOf<Body> = z.ZodType<Body> & z.core.$ZodTypeDiscriminable;

const itemCode = z.enum(ITEM_CODES);
const aboveZero = decimalText.refine((text) => signOf(decimalOf(text)) > 0, { error: "expected more than 0" });
const once = <Entry extends { readonly item: string }>(entries: readonly Entry[]): boolean =>
  new Set(entries.map(({ item }) => item)).size === entries.length;
const onceError = { error: "expected each item once" };
const positive = z.enum(["pays", "receives"]);

const stepped: SchemaOf<SteppedBody> = z.strictObject({
  form: z.literal("stepped"),
  positive,
  items,
  step: aboveZero,
  amount: aboveZero,
  most: aboveZero,
});

const linear: SchemaOf<LinearBody> = z.strictObject({
  form: z.literal("linear"),
  positive,
  terms: z
    .array(z.strictObject({ item: itemCode, limit: aboveZero, price: aboveZero }))
    .min(1)
    .refine(once, onceError),
});

const index: SchemaOf<IndexBody> = z.strictObject({
  form: z.literal("index"),
  positive,
  factor: aboveZero,
  weights: z
    .array(z.strictObject({ item: itemCode, weight: aboveZero }))
    .min(1)
    .refine(once, onceError),
  limit: aboveZero,
  amount: aboveZero,
});

const tier = z.strictObject({
  over: decimalText,
  upTo: decimalText.nullable(),
  amount: aboveZero,
  grows: z.boolean(),
});

const tiered: SchemaOf<TieredBody> = z.strictObject({
  form: z.literal("tiered"),
  positive,
  items,
  tiers: z
    .array(tier)
    .min(1)
    .superRefine((tiers, context) =>
      tiers.forEach(({ over, upTo }, index) => {
        const next = tiers[index + 1];
        if ((upTo === null) !== (next === undefined))
          context.addIssue({
            code: "custom",
            path: [index, "upTo"],
            message: "expected a bound on every tier but the last",
          });
        if (upTo !== null && compare(decimalOf(upTo), decimalOf(over)) <= 0)
          context.addIssue({ code: "custom", path: [index, "upTo"], message: `expected more than ${over}` });
        if (next !== undefined && upTo !== null && compare(decimalOf(next.over), decimalOf(upTo)) !== 0)
          context.addIssue({
            code: "custom",
            path: [index + 1, "over"],
            message: `expected ${upTo}, where the tier before ends`,
          });
      }),
    ),
});

/** What water that crosses a border costs or earns. */
export const compensationScheme = z.discriminatedUnion("form", [stepped, linear, index, tiered]);
