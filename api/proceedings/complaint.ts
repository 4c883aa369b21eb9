import { z } from "zod";
import { keepInformant } from "../../db/proceeding/informant";
import { readFirstAct } from "../../db/read/first-act";
import { unitOfSection } from "../../db/read/section-unit";
import { shanghaiDate } from "../../domain/calendar";
import type { ComplaintPersonAct, ComplaintState } from "../../domain/complaint";
import {
  COMPLAINT_CHANNEL_WORDS,
  COMPLAINT_FINDING_WORDS,
  type ComplaintChannel,
  type ComplaintFinding,
} from "../../domain/vocabulary";
import { DATE, nameOf, words } from "../http/shapes";
import { encrypt, keyId } from "../sign-in/cipher";
import { type Bodies, NOTE, NUMBER, onStep, SUMMARY, unionOf, withNote, withReason } from "./act-bodies";
import { defineKind, defineOpening } from "./define-kind";
import { INFORMANT, informantPlace } from "./informant";

const REGISTER = z.strictObject({
  kind: z.literal("register-complaint"),
  channel: z.enum(COMPLAINT_CHANNEL_WORDS as [ComplaintChannel]),
  /** When it came in: today or before. */
  receivedOn: DATE,
  named: z.boolean(),
  subject: words(200),
  /** What is complained of; never who complains. */
  summary: SUMMARY,
});

const BODIES = {
  "register-complaint": REGISTER,
  "verify-complaint": z.strictObject({
    kind: z.literal("verify-complaint"),
    step: NUMBER,
    finding: z.enum(COMPLAINT_FINDING_WORDS as [ComplaintFinding]),
    summary: SUMMARY,
  }),
  "report-handling": z.strictObject({ kind: z.literal("report-handling"), step: NUMBER, summary: SUMMARY }),
  "answer-informant": withNote("answer-informant"),
  propose: z.strictObject({
    kind: z.literal("propose"),
    what: z.literal("extension"),
    duty: NUMBER,
    count: z.int().min(1).max(1_000),
    ground: NOTE,
    evidence: NOTE,
  }),
  approve: onStep("approve"),
  reject: withReason("reject"),
} as const satisfies Bodies<ComplaintPersonAct>;

/** Ladders by which a complaint is handled, by the choice of who registers it. */
const LADDERS = ["complaint", "petition", "petition-strict"] as const;

const OPENING = z.strictObject({
  ...REGISTER.omit({ kind: true, named: true }).shape,
  /** The section it is about, or the division alone. */
  section: nameOf(60).optional(),
  division: z
    .string()
    .regex(/^\d{2,12}$/, "expected the code of a division")
    .optional(),
  /** By which rules: that of the river chiefs (浙江省河长制规定), or of petitions 信访. */
  ladder: z.enum(LADDERS).default("complaint"),
  /** Who complained: kept encrypted, apart, and in no act. Left out: without a name 匿名. */
  informant: INFORMANT.optional(),
});

const registered = OPENING.refine(({ section, division }) => (section === undefined) !== (division === undefined), {
  message: "expected either a section or a division",
  path: ["section"],
}).refine(({ receivedOn }) => receivedOn <= shanghaiDate(new Date().toISOString()), {
  message: "expected a day that has come",
  path: ["receivedOn"],
});

/** Complaints 信访举报. */
export const COMPLAINT = defineKind({
  kind: "complaint",
  name: "complaint 信访举报",
  acts: unionOf(BODIES) satisfies z.ZodType<ComplaintPersonAct>,
  own: {
    /** What is complained of; null for whoever may not see that. */
    content: REGISTER.pick({ channel: true, receivedOn: true, subject: true, summary: true }).nullable(),
    /** Whether the informant gave a name; null where the account does not belong to the office. */
    named: z.boolean().nullable(),
    /** What the office found; null until then. */
    finding: z.enum(COMPLAINT_FINDING_WORDS as [ComplaintFinding]).nullable(),
  },
  view: async (session, { view, state, ofOffice }) => {
    const complaint = state as ComplaintState | null;
    const first = (await readFirstAct(session, view.id, "register-complaint")) as z.output<typeof REGISTER> | null;
    const content =
      first === null
        ? null
        : { channel: first.channel, receivedOn: first.receivedOn, subject: first.subject, summary: first.summary };
    return {
      content,
      named: ofOffice ? (complaint?.named ?? null) : null,
      finding: complaint?.finding ?? null,
    };
  },
  opening: defineOpening({
    body: registered,
    act: ({ channel, receivedOn, subject, summary, informant }) => ({
      kind: "register-complaint" as const,
      channel,
      receivedOn,
      named: informant !== undefined,
      subject,
      summary,
    }),
    place: ({ section = null, division = null }) => ({ section, division }),
    ladder: ({ ladder }) => ladder,
    parties: async (session, { section }) => {
      const unit = section === undefined ? null : await unitOfSection(session, section);
      return unit === null ? [] : [{ role: "responsible", unit }];
    },
    beside: async (session, id, { informant }, { secretsKey }) => {
      if (informant === undefined) return;
      const sealed = encrypt(secretsKey, informantPlace(id), Buffer.from(JSON.stringify(informant)));
      await keepInformant(session, id, { sealed, keyId: keyId(secretsKey) });
    },
  }),
});
