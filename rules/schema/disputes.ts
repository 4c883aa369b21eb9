import { z } from "zod";
import { COUNTING, type ObjectionRule, type SamplingRule } from "../../domain/dispute";
import { parseDecimal } from "../../domain/number";
import { LADDER_DUTY_WORDS } from "../../domain/vocabulary";
import { isItemCode } from "../../domain/water";
import { bilingual } from "./envelope";
import { wholeLimit } from "./ladder-form";

const amount = z
  .string()
  .refine((text) => parseDecimal(text) !== null, { error: "expected a decimal such as 0.2" })
  .nullable();
const counting = z.enum(COUNTING);

const form = z.strictObject({
  recordNeeded: z.boolean(),
  limit: wholeLimit.nullable(),
  counts: z.strictObject({ within: counting, beyond: counting }),
  basis: bilingual,
});

/** How samplings are done and how their values are compared. */
export const reSampling: z.ZodType<SamplingRule> = z.strictObject({
  forms: z.strictObject({ plain: form, joint: form, arbitration: form }),
  tolerances: z.array(
    z
      .strictObject({
        items: z
          .array(z.string().refine(isItemCode, { error: "expected the code of an item" }))
          .min(1)
          .nullable(),
        relative: amount,
        absolute: amount,
        basis: bilingual,
      })
      .refine(({ relative, absolute }) => relative !== null || absolute !== null, {
        error: "expected a bound, relative or absolute",
        path: ["relative"],
      }),
  ),
  belowLimit: z.enum(["half", "limit"]),
});

const instance = z.strictObject({
  window: wholeLimit,
  accept: wholeLimit,
  find: wholeLimit,
  stops: z.array(z.enum(LADDER_DUTY_WORDS)),
});

/** How objections are dealt with. */
export const objection: z.ZodType<ObjectionRule> = z.strictObject({
  first: instance,
  second: instance.nullable(),
  besideUndisputed: z.boolean(),
});
