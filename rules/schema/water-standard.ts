import { z } from "zod";
import { compare, decimalOf } from "../../domain/number";
import { ITEM_CODES } from "../../domain/water/item";
import type { WaterStandardBody } from "../../domain/water/water-standard";

/** An exact decimal as text: limits are never floats. */
export const decimalText = z
  .string()
  .regex(/^(\d+(\.\d+)?|\.\d+)$/, { error: 'expected a decimal as text, such as "0.05"' });

const fiveLimits = z.tuple([decimalText, decimalText, decimalText, decimalText, decimalText]);

/** Limits from class Ⅰ to Ⅴ must never become stricter; `sign` 1 where a greater value is worse. */
const monotonous = (limits: readonly string[], sign: 1 | -1): boolean =>
  limits.every(
    (limit, index) => index === 0 || compare(decimalOf(limit), decimalOf(limits[index - 1] ?? limit)) * sign >= 0,
  );

const rising = fiveLimits.refine((limits) => monotonous(limits, 1), { error: "expected limits that rise from Ⅰ to Ⅴ" });
const falling = fiveLimits.refine((limits) => monotonous(limits, -1), {
  error: "expected limits that fall from Ⅰ to Ⅴ",
});

const itemLimits = z.discriminatedUnion("rule", [
  z.strictObject({ rule: z.literal("at-most"), limits: rising }),
  z.strictObject({ rule: z.literal("at-most-by-body"), river: rising, lake: rising }),
  z.strictObject({ rule: z.literal("at-most-in-lakes"), limits: rising }),
  z.strictObject({
    rule: z.literal("at-least"),
    limits: falling,
    saturation: z.strictObject({ share: decimalText, numerator: decimalText, addend: decimalText }),
  }),
  z
    .strictObject({ rule: z.literal("range"), low: decimalText, high: decimalText })
    .refine(({ low, high }) => compare(decimalOf(low), decimalOf(high)) < 0, {
      error: "expected a low end below the high one",
      path: ["low"],
    }),
  z.strictObject({ rule: z.literal("change"), weeklyRise: decimalText, weeklyFall: decimalText }),
]);

/** The limits of the 24 basic items, none missing. */
export const waterStandard: z.ZodType<WaterStandardBody> = z.strictObject({
  items: z.record(z.enum(ITEM_CODES), itemLimits),
});
