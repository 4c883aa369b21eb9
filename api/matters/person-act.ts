import { z } from "zod";
import type { PersonAct } from "../../domain/case";
import { ROW_ID, words } from "../http/shapes";

const STEP = z.int().min(1).max(100_000);
/** A few sentences. */
const NOTE = words(2_000);
/** A page or some. */
const SUMMARY = words(20_000);
const FIELD = words(2_000);

const MEASURE = z.strictObject({
  problem: FIELD,
  owner: FIELD,
  target: FIELD,
  deadline: FIELD,
  measures: FIELD,
  acceptance: FIELD,
});

const PROPOSAL = { kind: z.literal("propose"), ground: NOTE, evidence: NOTE };

/** 延期、中止计时、恢复计时、撤销、剔除数据: one proposes with ground and evidence, another approves. */
const PROPOSE = z.discriminatedUnion("what", [
  z.strictObject({
    ...PROPOSAL,
    what: z.literal("extension"),
    duty: z.int().min(1).max(100_000),
    count: z.int().min(1).max(1_000),
  }),
  z.strictObject({ ...PROPOSAL, what: z.literal("pause") }),
  z.strictObject({ ...PROPOSAL, what: z.literal("resume") }),
  z.strictObject({ ...PROPOSAL, what: z.literal("withdrawal") }),
  z.strictObject({ ...PROPOSAL, what: z.literal("exclusion"), verdict: ROW_ID }),
]);

/** What a person may do at all. */
export const PERSON_ACT_KINDS = [
  "submit",
  "sign",
  "return",
  "confirm",
  "propose",
  "approve",
  "reject",
  "acknowledge",
  "plan",
  "report",
  "record-call",
  "record-service",
  "set-clue-aside",
  "answer",
] as const satisfies readonly PersonAct["kind"][];

/** What a person does to a matter, as it comes in. A field that is none of its kind is a mistake, never dropped. */
export const PERSON_ACT = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("submit"), step: STEP, note: NOTE.optional() }),
  z.strictObject({ kind: z.literal("sign"), step: STEP }),
  z.strictObject({ kind: z.literal("return"), step: STEP, reason: NOTE }),
  z.strictObject({ kind: z.literal("confirm"), step: STEP }),
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
  PROPOSE,
  z.strictObject({ kind: z.literal("approve"), step: STEP }),
  z.strictObject({ kind: z.literal("reject"), step: STEP, reason: NOTE }),
]) satisfies z.ZodType<PersonAct>;
