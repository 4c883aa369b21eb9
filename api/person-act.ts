import { z } from "zod";
import type { PersonAct } from "../domain/case";

const STEP = z.int().min(1).max(100_000);
/** A few sentences. */
const NOTE = z.string().trim().min(1).max(2_000);
/** A page or some. */
const SUMMARY = z.string().trim().min(1).max(20_000);
const FIELD = z.string().trim().min(1).max(2_000);

const MEASURE = z.strictObject({
  problem: FIELD,
  owner: FIELD,
  target: FIELD,
  deadline: FIELD,
  measures: FIELD,
  acceptance: FIELD,
});

/** What a person does to a matter, as it comes in. A field that is none of its kind is a mistake, never dropped. */
export const PERSON_ACT = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("sign"), step: STEP }),
  z.strictObject({ kind: z.literal("acknowledge") }),
  z.strictObject({ kind: z.literal("plan"), summary: SUMMARY, measures: z.array(MEASURE).min(1).max(50) }),
  z.strictObject({ kind: z.literal("report"), summary: SUMMARY }),
  z.strictObject({ kind: z.literal("record-call"), step: STEP, note: NOTE }),
  z.strictObject({ kind: z.literal("record-service"), step: STEP, note: NOTE }),
  z.strictObject({ kind: z.literal("set-clue-aside"), step: STEP, reason: NOTE }),
  z.strictObject({
    kind: z.literal("answer"),
    step: STEP,
    answer: z.enum(["counts-as-met", "counts-as-missed", "sample-again"]),
    reason: NOTE,
  }),
]) satisfies z.ZodType<PersonAct>;
