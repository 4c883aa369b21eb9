import { z } from "zod";
import type { InterviewPersonAct, InterviewState } from "../../domain/interview";
import { DATE, ROW_ID, words } from "../http/shapes";
import { bare, type Bodies, NOTE, NUMBER, SUMMARY, unionOf, withNote } from "./act-bodies";
import { defineKind } from "./define-kind";

const PARTICIPANT = z.strictObject({ name: words(100), post: words(200), present: z.boolean() });

const BODIES = {
  open: bare("open"),
  "record-service": withNote("record-service"),
  "record-minutes": z.strictObject({
    kind: z.literal("record-minutes"),
    on: DATE,
    participants: z.array(PARTICIPANT).min(1).max(50),
    problem: NOTE,
    measures: NOTE,
    requirement: NOTE,
  }),
  "report-measures": z.strictObject({ kind: z.literal("report-measures"), summary: SUMMARY }),
  conclude: z.strictObject({ kind: z.literal("conclude"), carriedOut: z.boolean(), summary: NOTE }),
  "publish-interview": z.strictObject({ kind: z.literal("publish-interview"), step: NUMBER, text: SUMMARY }),
} as const satisfies Bodies<InterviewPersonAct>;

/** Interviews 约谈. */
export const INTERVIEW = defineKind({
  kind: "interview",
  name: "interview 约谈",
  acts: unionOf(BODIES) satisfies z.ZodType<InterviewPersonAct>,
  own: {
    /** What it was called over; null where the account does not see that. */
    over: z.object({ id: ROW_ID, kind: z.string(), number: z.string() }).nullable(),
    /** 河长约谈, 法定约谈 or 提醒约谈; null until the opening was judged. */
    interview: z.string().nullable(),
    interviewerName: z.string(),
    calledName: z.string(),
    problem: z.string(),
    on: z.string(),
    place: z.string(),
  },
  view: (_session, { head, state }) => {
    const of = state as InterviewState | null;
    const nameOf = (part: string): string => head.parties.find(({ role }) => role === part)?.unitName ?? "";
    return Promise.resolve({
      over: head.parent,
      interview: of?.interview ?? null,
      interviewerName: nameOf("interviewer"),
      calledName: nameOf("interviewed"),
      problem: of?.problem ?? "",
      on: of?.on ?? "",
      place: of?.place ?? "",
    });
  },
});
