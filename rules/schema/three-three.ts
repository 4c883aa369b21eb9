import { z } from "zod";
import { type Choice, SCHEME_WORDS, type Scheme, type SchemeKey } from "../../domain/three-three";
import { positive } from "./envelope";

const parts = {
  metric: z.enum(SCHEME_WORDS.metric),
  denominator: z.enum(SCHEME_WORDS.denominator),
  minGroup: positive,
  belowScale: z.enum(SCHEME_WORDS.belowScale),
  extra: z
    .array(z.enum(SCHEME_WORDS.extra))
    .min(2)
    .refine((places) => new Set(places).size === places.length, { error: "expected two or three different places" }),
  ties: z.enum(SCHEME_WORDS.ties),
} satisfies { readonly [Key in SchemeKey]: z.ZodType<Scheme[Key]> };

const isKey = (key: string): key is SchemeKey => Object.hasOwn(parts, key);

/** Every part of a scheme for the three-three 三三制; none has a default. */
export const threeThreeParts = parts;

/** Lists of alternatives by key, as choices in the order in which they stand. */
export const threeThreeChoices = z.strictObject({
  metric: z.array(parts.metric).optional(),
  denominator: z.array(parts.denominator).optional(),
  minGroup: z.array(parts.minGroup).optional(),
  belowScale: z.array(parts.belowScale).optional(),
  extra: z.array(parts.extra).optional(),
  ties: z.array(parts.ties).optional(),
} satisfies Record<SchemeKey, z.ZodType>);

/** A scheme as `heqing three-three --scheme` reads it. */
export const threeThreeScheme = z.strictObject({ ...parts, choices: threeThreeChoices.optional() });

/** The choices of a scheme in the order of `keys`, which is that of its file: parsing may have changed it. */
export function choicesInOrder(choices: z.infer<typeof threeThreeChoices>, keys: readonly string[]): readonly Choice[] {
  return keys.filter(isKey).flatMap((key): Choice[] => {
    const alternatives = choices[key];
    // One union member of key and alternatives, which the index type can't express.
    return alternatives === undefined ? [] : [{ key, alternatives } as Choice];
  });
}
