import { z } from "zod";
import { BILINGUAL, DATE, INSTANT, MATTER_ROW } from "../http/shapes";
import { PERSON_ACT_KINDS } from "./person-act";
import { VERDICT } from "../verdicts/verdict-shape";

/** Why that date: each day with its effect and reason, the notices looked into, one sentence, where the number comes from. */
export const EXPLANATION = z.object({
  steps: z.array(
    z.object({
      date: DATE,
      effect: z.enum(["counted", "skipped", "moved"]),
      count: z.number().nullable(),
      reason: BILINGUAL,
    }),
  ),
  notices: z.array(z.object({ instrument: z.string(), published: DATE })),
  sentence: BILINGUAL,
  basis: BILINGUAL,
  /** 延期 and 恢复计时: the date before and after. */
  moves: z.array(z.object({ cause: z.enum(["extended", "resumed"]), at: INSTANT, oldDate: DATE, newDate: DATE })),
});

const DUTY = z.object({
  no: z.number(),
  kind: z.string(),
  ownerName: z.string(),
  rung: z.string(),
  startedAt: INSTANT,
  dueAt: INSTANT,
  dueDate: DATE,
  provisional: z.boolean(),
  status: z.string(),
  overdue: z.boolean(),
  endedAt: INSTANT.nullable(),
  explanation: EXPLANATION,
});

const STEP = z.object({
  no: z.number(),
  kind: z.string(),
  state: z.string(),
  byPerson: z.boolean(),
  notice: z.string().nullable(),
  rung: z.string().nullable(),
  createdAt: INSTANT,
  doneAt: INSTANT.nullable(),
});

const MEASURE = z.object({
  problem: z.string(),
  owner: z.string(),
  target: z.string(),
  deadline: z.string(),
  measures: z.string(),
  acceptance: z.string(),
});

/** By which post, and for whose, both names kept. */
const BY_POST = { post: z.string().nullable(), forActor: z.string().nullable(), forPost: z.string().nullable() };

const EVENT = z.object({
  n: z.number(),
  at: INSTANT,
  kind: z.string(),
  actor: z.string().nullable(),
  ...BY_POST,
  role: z.string().nullable(),
  data: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  sentence: BILINGUAL,
  text: z
    .object({
      summary: z.string().optional(),
      note: z.string().optional(),
      reason: z.string().optional(),
      ground: z.string().optional(),
      evidence: z.string().optional(),
      measures: z.array(MEASURE).optional(),
    })
    .optional(),
});

const LETTER = z.object({
  id: z.string(),
  step: z.number(),
  rung: z.string(),
  number: z.string().nullable(),
  state: z.string(),
  title: z.string(),
  addressee: z.string(),
  paragraphs: z.array(z.string()),
  citations: z.array(z.string()),
  signer: z.string(),
  signedBy: z.string().nullable(),
  signedAt: INSTANT.nullable(),
});

const DELIVERY = z.object({
  step: z.number(),
  notice: z.string().nullable(),
  recipient: z.string(),
  address: z.string().nullable(),
  channel: z.string(),
  state: z.string(),
  sentAt: INSTANT.nullable(),
  subject: z.string().nullable(),
  attempts: z.number(),
  lastError: z.string().nullable(),
});

const ACT = z.object({
  actId: z.uuid(),
  seq: z.number(),
  kind: z.string(),
  receivedAt: INSTANT,
  outcome: z.enum(["applied", "refused"]).nullable(),
  refusal: z.string().nullable(),
  actor: z.string().nullable(),
  ...BY_POST,
});

/** A matter with everything its page shows. */
export const MATTER = MATTER_ROW.extend({
  section: z.object({
    id: z.string(),
    name: z.string(),
    river: z.string().nullable(),
    level: z.string(),
    body: z.string().nullable(),
    upstream: z.string().nullable(),
    downstream: z.string().nullable(),
  }),
  officeName: z.string(),
  stationName: z.string().nullable(),
  scheme: z.string(),
  parkedReason: z.string().nullable(),
  ladder: z.object({ id: z.string(), version: z.number(), status: z.string(), name: BILINGUAL }),
  verdict: VERDICT.nullable(),
  duties: z.array(DUTY),
  steps: z.array(STEP),
  events: z.array(EVENT),
  letters: z.array(LETTER),
  deliveries: z.array(DELIVERY),
  acts: z.array(ACT),
  allowed: z.array(
    z.object({
      kind: z.enum(PERSON_ACT_KINDS),
      step: z.number().optional(),
      what: z.enum(["extension", "pause", "resume", "withdrawal", "exclusion"]).optional(),
      duty: z.number().optional(),
      most: z.number().optional(),
      verdict: z.string().optional(),
      draft: z.boolean().optional(),
    }),
  ),
});
