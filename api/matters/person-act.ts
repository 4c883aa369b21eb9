import { z } from "zod";
import { HAND_DRAFTED, type MatterPersonAct } from "../../domain/matter";
import { ANSWERS, OBJECTION_SUBJECTS, wordsOf } from "../../domain/vocabulary";
import { ATTACHMENTS } from "../attachments/attachment-shape";
import { DATE, ROW_ID, words } from "../http/shapes";
import {
  type Bodies,
  CALL,
  NOTE,
  NUMBER,
  onStep,
  SUMMARY,
  unionOf,
  withNote,
  withReason,
} from "../proceedings/act-bodies";
import { LETTER_BODIES } from "../proceedings/letter-bodies";

const FIELD = words(2_000);

const MEASURE = z.strictObject({
  problem: FIELD,
  owner: FIELD,
  target: FIELD,
  deadline: DATE,
  measures: FIELD,
  acceptance: FIELD,
});

/** A plan 整改方案: every problem with owner, target, deadline, measures and acceptance unit (生态环境法典 Art. 29). */
const PLAN = { summary: SUMMARY, measures: z.array(MEASURE).min(1).max(50) };

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

/** What each act on a matter says, by its word: one that is missing, one too many, or another body does not compile. */
const BODIES = {
  "open-matter": withReason("open-matter"),
  decline: withReason("decline"),
  "draft-letter": z.strictObject({
    kind: z.literal("draft-letter"),
    letter: z.enum(HAND_DRAFTED),
    addressee: z.enum(["responsible", "supervisor-government", "public"]),
  }),
  ...LETTER_BODIES,
  confirm: onStep("confirm"),
  plan: z.strictObject({ kind: z.literal("plan"), ...PLAN, attachments: ATTACHMENTS }),
  /** `plan`: where it comes together with the report. */
  report: z.strictObject({
    kind: z.literal("report"),
    summary: SUMMARY,
    plan: z.strictObject(PLAN).optional(),
    attachments: ATTACHMENTS,
  }),
  object: z.strictObject({
    kind: z.literal("object"),
    about: z.enum(wordsOf(OBJECTION_SUBJECTS) as [keyof typeof OBJECTION_SUBJECTS]),
    verdict: ROW_ID,
    /** The answered objection that is carried to the superior; null for a first one. */
    against: NUMBER.nullable().default(null),
    ground: NOTE,
    evidence: NOTE,
    attachments: ATTACHMENTS,
  }),
  "send-guide": z.strictObject({ kind: z.literal("send-guide"), guide: words(200), on: DATE, note: NOTE }),
  "record-guidance": withNote("record-guidance"),
  accept: withNote("accept"),
  "give-back": withReason("give-back"),
  note: onStep("note"),
  "record-call": withNote("record-call"),
  climb: withReason("climb"),
  explain: withReason("explain"),
  "set-clue-aside": withReason("set-clue-aside"),
  answer: z.strictObject({
    kind: z.literal("answer"),
    step: NUMBER,
    answer: z.enum(wordsOf(ANSWERS) as [keyof typeof ANSWERS]),
    reason: NOTE,
  }),
  raise: withReason("raise"),
  keep: withReason("keep"),
  propose: PROPOSE,
  approve: onStep("approve"),
  reject: withReason("reject"),
  "ask-department": z.strictObject({
    kind: z.literal("ask-department"),
    /** Id of the unit, one of the file's `departments`. */
    department: words(60),
    subject: NOTE,
    /** A matter-of-duty of the duty lists, one of the file's `listedDuties`. */
    listed: words(60).nullable().default(null),
    /** The period 限期 in the rule's unit, working days unless it is a demonstration; left out: the rule's own. */
    count: z.int().min(1).max(1_000).nullable().default(null),
    /** Numbers of the unit's duties that stand still while the request is open. */
    duties: z.array(NUMBER).max(20).default([]),
  }),
  "call-interview": z.strictObject({ kind: z.literal("call-interview"), ...CALL }),
} as const satisfies Bodies<MatterPersonAct>;

/** What a person does to a matter, as it comes in. */
export const PERSON_ACT = unionOf(BODIES) satisfies z.ZodType<MatterPersonAct>;
