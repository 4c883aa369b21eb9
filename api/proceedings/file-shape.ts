import { z } from "zod";
import {
  EXCEPTION_WORDS,
  type Exception,
  PERSON_ACT_WORDS,
  type PersonActKind,
  PROCEEDING_KIND_WORDS,
  type ProceedingKind,
} from "../../domain/vocabulary";
import { ATTACHMENT } from "../attachments/attachment-shape";
import { BILINGUAL, DATE, INSTANT, PROCEEDING_ROW, ROW_ID } from "../http/shapes";
import { EXPLANATION } from "./explanation";

const RUNG = { rung: z.string().nullable(), rungName: BILINGUAL.nullable() };

const DUTY = z.object({
  no: z.number(),
  kind: z.string(),
  /** Role of the party that owes it, and its name. */
  owner: z.string(),
  unitName: z.string(),
  ...RUNG,
  startedAt: INSTANT,
  dueAt: INSTANT,
  dueDate: DATE,
  /** When the office is asked to climb, extend or explain; null = it is not. */
  asksAt: INSTANT.nullable(),
  provisional: z.boolean(),
  status: z.string(),
  overdue: z.boolean(),
  /** Since when its clock stands still 中止计时: until it runs again dueAt is no date to wait for. */
  stoppedSince: INSTANT.nullable(),
  /** Its new date had passed before the news of it came: it runs from the day after their service, dueAt triggers nothing. */
  awaitsService: z.boolean(),
  endedAt: INSTANT.nullable(),
  explanation: EXPLANATION,
});

const STOP = z.object({
  no: z.number(),
  ground: z.string(),
  duties: z.array(z.number()),
  fromAt: INSTANT,
  /** null: the clocks stand still now */
  untilAt: INSTANT.nullable(),
});

const STEP = z.object({
  no: z.number(),
  kind: z.string(),
  state: z.string(),
  byPerson: z.boolean(),
  unitName: z.string().nullable(),
  notice: z.string().nullable(),
  ...RUNG,
  about: z.string().nullable(),
  cause: z.string().nullable(),
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
      guide: z.string().optional(),
      measures: z.array(MEASURE).optional(),
    })
    .optional(),
});

const LETTER = z.object({
  id: z.string(),
  step: z.number(),
  ...RUNG,
  number: z.string().nullable(),
  /** Its kind; null for a letter of a rung. */
  kind: z.string().nullable(),
  state: z.string(),
  /** How often its text was edited: an edit says of which one it was made. */
  version: z.number(),
  /** Why it was returned last, by whom and when; null once it is submitted again. */
  returned: z.object({ reason: z.string(), by: z.string().nullable(), at: INSTANT }).nullable(),
  /** Printed on what was signed: who has it is told number, date and hash. */
  checkCode: z.string().nullable(),
  title: z.string(),
  addressee: z.string(),
  paragraphs: z.array(z.string()),
  citations: z.array(z.string()),
  signer: z.string(),
  signedBy: z.string().nullable(),
  signedAt: INSTANT.nullable(),
  sealedAt: INSTANT.nullable(),
  servedAt: INSTANT.nullable(),
  receivedAt: INSTANT.nullable(),
});

const DELIVERY = z.object({
  step: z.number(),
  notice: z.string().nullable(),
  recipient: z.string(),
  address: z.string().nullable(),
  channel: z.string(),
  state: z.string(),
  sentAt: INSTANT.nullable(),
  bouncedAt: INSTANT.nullable(),
  /** When its link was first asked for, by its reader or a program that reads mail. */
  linkOpenedAt: INSTANT.nullable(),
  /** When its reader first had the page before them. */
  readAt: INSTANT.nullable(),
  /** Whether it went in a digest of the day. */
  digest: z.boolean(),
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

/** An attachment 附件 with the number of the act that carries it. */
const CARRIED = ATTACHMENT.extend({ act: z.number() });

/** What may be done now: an act, with the step it does or the exception that it proposes. */
const OFFER = z.object({
  kind: z.enum(PERSON_ACT_WORDS as [PersonActKind]),
  step: z.number().optional(),
  what: z.enum(EXCEPTION_WORDS as [Exception]).optional(),
  duty: z.number().optional(),
  most: z.number().optional(),
  base: z.number().optional(),
  verdict: z.string().optional(),
  /** The answered objection that may be carried to the superior. */
  against: z.number().optional(),
  draft: z.boolean().optional(),
  /** A report that has to bring the plan with it. */
  withPlan: z.boolean().optional(),
});

const KIND = z.enum(PROCEEDING_KIND_WORDS as [ProceedingKind]);

/** Another proceeding, by which its file is found: `/<kind>s/:id`. */
export const RELATED = z.object({ id: ROW_ID, kind: KIND, number: z.string() });

/** A proceeding that this one began. */
const CHILD = RELATED.extend({
  /** Number among those of its kind, from 1. */
  childNo: z.number(),
  /** null until its opening was judged */
  phase: z.string().nullable(),
  open: z.boolean(),
  endedAs: z.string().nullable(),
  openedAt: INSTANT,
  closedAt: INSTANT.nullable(),
});

/** Events of a timeline before one, in their order. */
export const EVENT_PAGE = z.object({ items: z.array(EVENT), earlier: z.boolean() });

/** A proceeding of any kind with everything its page shows. */
export const PROCEEDING_FILE = PROCEEDING_ROW.extend({
  section: z
    .object({
      id: z.string(),
      name: z.string(),
      river: z.string().nullable(),
      level: z.string(),
      body: z.string().nullable(),
      upstream: z.string().nullable(),
      downstream: z.string().nullable(),
    })
    .nullable(),
  officeName: z.string(),
  stationName: z.string().nullable(),
  /** Units in their parts 当事方; one that others must not know of is seen by itself alone. */
  parties: z.array(z.object({ role: z.string(), unitName: z.string() })),
  /** The proceeding that began it, with its number among those of its kind in that; null where none did or the account does not see it. */
  parent: RELATED.nullable(),
  childNo: z.number().nullable(),
  /** What it began, of every kind, as far as the account sees it. */
  children: z.array(CHILD),
  scheme: z.string().nullable(),
  schemeName: BILINGUAL.nullable(),
  parkedReason: z.string().nullable(),
  ladder: z.object({ id: z.string(), version: z.number(), status: z.string(), name: BILINGUAL }),
  duties: z.array(DUTY),
  stops: z.array(STOP),
  steps: z.array(STEP),
  /** The newest hundred; `earlierEvents`: there are others before them. */
  events: z.array(EVENT),
  earlierEvents: z.boolean(),
  letters: z.array(LETTER),
  deliveries: z.array(DELIVERY),
  acts: z.array(ACT),
  /** Of all acts that the reader sees, in their order. */
  attachments: z.array(CARRIED),
  allowed: z.array(OFFER),
});
