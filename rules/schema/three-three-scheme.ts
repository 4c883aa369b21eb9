import { z } from "zod";
import {
  type Alternative,
  type FrameQuestion,
  questionFaults,
  SCHEME_KEYS,
  type SchemeQuestion,
  type ThreeThreeBody,
} from "../../domain/three-three";
import { THREE_THREE_EFFECT_WORDS, THREE_THREE_QUESTION_WORDS, THREE_THREE_TIER_WORDS } from "../../domain/vocabulary";
import { bilingual, positive, text } from "./envelope";
import { threeThreeParts } from "./three-three";
import { decimalText } from "./water-standard";

/** null = nobody has read it anywhere: an assumption. */
const source = z
  .strictObject({ instrument: text, article: text.nullable(), address: z.url({ protocol: /^https?$/ }).nullable() })
  .nullable();

const alternative = <Value>(value: z.ZodType<Value>): z.ZodType<Alternative<Value>> =>
  z.strictObject({ value: value.nullable(), name: bilingual, source });

const asked = <Key extends string, Value, Taken extends Value | null>(
  key: z.ZodType<Key>,
  value: z.ZodType<Value>,
  taken: z.ZodType<Taken>,
) =>
  z.strictObject({
    key,
    taken,
    alternatives: z.array(alternative(value)).min(1),
    confirmed: text.nullable(),
  });

const ofScheme = SCHEME_KEYS.map((key) => {
  const value: z.ZodType = threeThreeParts[key];
  return asked(z.literal(key), value, value);
});
const frameValue = z.union([text, z.int().min(0)]);
const frame = asked(
  z.enum(THREE_THREE_QUESTION_WORDS).exclude([...SCHEME_KEYS]),
  frameValue,
  frameValue.nullable(),
) satisfies z.ZodType<FrameQuestion>;

const effect = z.strictObject({
  kind: z.enum(THREE_THREE_EFFECT_WORDS),
  tiers: z.array(z.enum(THREE_THREE_TIER_WORDS)).min(1),
  text: bilingual,
  coefficient: decimalText.nullable(),
  source,
});

const gradeEffect = z.strictObject({
  grade: text,
  years: positive,
  kind: z.enum(THREE_THREE_EFFECT_WORDS),
  text: bilingual,
  source,
});

/** A scheme of the three-three 三三制: every open choice with what is taken of it, and what its tiers lead to. */
export const threeThreeRule: z.ZodType<ThreeThreeBody> = z
  .strictObject({
    name: bilingual,
    // The key of a question tells the type of its values, which a list of schemas can't express.
    questions: z.array(z.discriminatedUnion("key", [frame, ...ofScheme]) as z.ZodType<FrameQuestion | SchemeQuestion>),
    effects: z.array(effect),
    grades: z.array(gradeEffect),
    document: z.strictObject({ number: text, filing: text }).nullable(),
  })
  .superRefine((body, context) => {
    for (const { path, message } of questionFaults(body))
      context.addIssue({ code: "custom", path: [...path], message });
  });
