import { z } from "zod";
import { HeqingError } from "../../domain/errors";
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

type Bodies<Act extends { readonly kind: PersonActKind }, Kinds extends PersonActKind = Act["kind"]> = {
  readonly [Kind in Kinds]: z.ZodType<Extract<Act, { readonly kind: Kind }>>;
};

/** What each act on a matter says, by its word: one that is missing, one too many, or another body does not compile. */
const OF_MATTER = {
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
} as const satisfies Bodies<MatterPersonAct>;

/** The same of a re-sampling: each of its acts, and each word that is none of a matter. */
const OF_SAMPLING = {
  open: OF_MATTER.open,
  acknowledge: OF_MATTER.acknowledge,
  "record-service": OF_MATTER["record-service"],
  "name-station": onStep("name-station"),
} as const satisfies Bodies<
  SamplingPersonAct,
  SamplingPersonAct["kind"] | Exclude<PersonActKind, keyof typeof OF_MATTER>
>;

const unionOf = <Body extends z.core.$ZodTypeDiscriminable>(bodies: Readonly<Record<string, Body>>) => {
  const [first, ...others] = Object.values(bodies);
  if (first === undefined) throw new HeqingError("INTERNAL", "expected an act of a person");
  return z.discriminatedUnion("kind", [first, ...others]);
};

/** What a person does to a matter, as it comes in. A field that is none of its kind is a mistake, never dropped. */
export const PERSON_ACT = unionOf(OF_MATTER) satisfies z.ZodType<MatterPersonAct>;

/** What a person does in a re-sampling. */
export const SAMPLING_ACT = unionOf(OF_SAMPLING) satisfies z.ZodType<SamplingPersonAct>;
