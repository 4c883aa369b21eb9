import { z } from "zod";
import type { MatterPersonAct } from "../../domain/matter";
import type { SamplingPersonAct } from "../../domain/sampling";
import { ANSWERS, type PersonActKind, wordsOf } from "../../domain/vocabulary";
import { DATE, ROW_ID, words } from "../http/shapes";

const NUMBER = z.int().min(1).max(100_000);
/** A few sentences. */
const NOTE = words(2_000);
/** A page or some. */
const SUMMARY = words(20_000);
const FIELD = words(2_000);

const MEASURE = z.strictObject({
  problem: FIELD,
  owner: FIELD,
  target: FIELD,
  deadline: DATE,
  measures: FIELD,
  acceptance: FIELD,
});

const bare = <const Kind extends PersonActKind>(kind: Kind) => z.strictObject({ kind: z.literal(kind) });
const onStep = <const Kind extends PersonActKind>(kind: Kind) =>
  z.strictObject({ kind: z.literal(kind), step: NUMBER });
const withReason = <const Kind extends PersonActKind>(kind: Kind) =>
  z.strictObject({ kind: z.literal(kind), step: NUMBER, reason: NOTE });
const withNote = <const Kind extends PersonActKind>(kind: Kind) =>
  z.strictObject({ kind: z.literal(kind), step: NUMBER, note: NOTE });

const PROPOSAL = { kind: z.literal("propose"), ground: NOTE, evidence: NOTE };

/** 延期、中止计时、恢复计时、撤销、剔除数据、复办: one proposes with ground and evidence, another approves. */
const PROPOSE = z.discriminatedUnion("what", [
  z.strictObject({
    ...PROPOSAL,
    what: z.literal("extension"),
    duty: NUMBER,
    count: z.int().min(1).max(1_000),
  }),
  /** `duties` null or left out: all of the responsible unit. */
  z.strictObject({
    ...PROPOSAL,
    what: z.literal("pause"),
    duties: z.array(NUMBER).min(1).max(100).nullable().default(null),
  }),
  z.strictObject({ ...PROPOSAL, what: z.literal("resume") }),
  z.strictObject({ ...PROPOSAL, what: z.literal("withdrawal") }),
  z.strictObject({ ...PROPOSAL, what: z.literal("exclusion"), verdict: ROW_ID }),
  z.strictObject({ ...PROPOSAL, what: z.literal("reopening") }),
]);

type Bodies = {
  readonly [Kind in PersonActKind]: z.ZodType<Extract<MatterPersonAct | SamplingPersonAct, { readonly kind: Kind }>>;
};

/** What each act of a person says, by its word: one that is missing, or says something else, does not compile. */
const BODIES = {
  "open-matter": withReason("open-matter"),
  decline: withReason("decline"),
  submit: z.strictObject({ kind: z.literal("submit"), step: NUMBER, note: NOTE.optional() }),
  "take-back": onStep("take-back"),
  check: onStep("check"),
  sign: onStep("sign"),
  seal: withNote("seal"),
  return: withReason("return"),
  confirm: onStep("confirm"),
  open: bare("open"),
  acknowledge: bare("acknowledge"),
  plan: z.strictObject({ kind: z.literal("plan"), summary: SUMMARY, measures: z.array(MEASURE).min(1).max(50) }),
  report: z.strictObject({ kind: z.literal("report"), summary: SUMMARY }),
  note: onStep("note"),
  "record-call": withNote("record-call"),
  "record-service": withNote("record-service"),
  "name-station": onStep("name-station"),
  climb: withReason("climb"),
  explain: withReason("explain"),
  "set-clue-aside": withReason("set-clue-aside"),
  answer: z.strictObject({
    kind: z.literal("answer"),
    step: NUMBER,
    answer: z.enum(wordsOf(ANSWERS) as [keyof typeof ANSWERS]),
    reason: NOTE,
  }),
  propose: PROPOSE,
  approve: onStep("approve"),
  reject: withReason("reject"),
} as const satisfies Bodies;

/** Acts of a re-sampling alone stand in no matter. */
const { "name-station": NAME_STATION, ...OF_MATTER } = BODIES;
type Body = (typeof OF_MATTER)[MatterPersonAct["kind"]];

/** What a person does to a matter, as it comes in. A field that is none of its kind is a mistake, never dropped. */
export const PERSON_ACT = z.discriminatedUnion(
  "kind",
  Object.values(OF_MATTER) as unknown as [Body, ...Body[]],
) satisfies z.ZodType<MatterPersonAct>;

/** What a person does in a re-sampling. */
export const SAMPLING_ACT = z.discriminatedUnion("kind", [
  BODIES.open,
  BODIES.acknowledge,
  BODIES["record-service"],
  NAME_STATION,
]);
