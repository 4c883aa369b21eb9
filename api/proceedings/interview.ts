import { z } from "zod";
import { readInterviewPapers } from "../../db/read/interview-papers";
import type { InterviewPersonAct, InterviewState } from "../../domain/interview";
import { DATE, INSTANT, ROW_ID, words } from "../http/shapes";
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
    /** 约谈纪要; null until they are recorded. */
    minutes: z
      .object({
        on: z.string(),
        participants: z.array(z.object({ name: z.string(), post: z.string(), present: z.boolean() })),
        problem: z.string(),
        measures: z.string(),
        requirement: z.string(),
      })
      .nullable(),
    /** What the unit reported of the measures; null until then. */
    report: z.string().nullable(),
    /** What came of it, by whoever interviewed; null until then. */
    result: z.object({ carriedOut: z.boolean(), summary: z.string() }).nullable(),
    /** What the public reads. */
    published: z.array(z.object({ about: z.string(), text: z.string(), at: INSTANT })),
  },
  view: async (session, { head, state }) => {
    const of = state as InterviewState | null;
    const nameOf = (part: string): string => head.parties.find(({ role }) => role === part)?.unitName ?? "";
    const { minutes, report, result, published } = await readInterviewPapers(session, head.id);
    return {
      over: head.parent,
      interview: of?.interview ?? null,
      interviewerName: nameOf("interviewer"),
      calledName: nameOf("interviewed"),
      problem: of?.problem ?? "",
      on: of?.on ?? "",
      place: of?.place ?? "",
      minutes:
        minutes === null
          ? null
          : {
              on: minutes.on,
              participants: [...minutes.participants],
              problem: minutes.problem,
              measures: minutes.measures,
              requirement: minutes.requirement,
            },
      report: report?.summary ?? null,
      result: result === null ? null : { carriedOut: result.carriedOut, summary: result.summary },
      published: published.map(({ at, ...text }) => ({ ...text, at: at.toISOString() })),
    };
  },
});
