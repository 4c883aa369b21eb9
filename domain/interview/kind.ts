import type { Kind, LawFacts } from "../proceeding";
import type { InterviewAct } from "./act-bodies";
import { INTERVIEW_ACTS } from "./acts";
import { openInterview } from "./call";
import { due } from "./due";
import type { InterviewState } from "./state";
import { INTERVIEW_STEPS } from "./steps";

/** An interview 约谈: from the notice over the minutes to the publication of what came of it. */
export const INTERVIEW: Kind<InterviewState, InterviewAct, LawFacts> = {
  kind: "interview",
  acts: INTERVIEW_ACTS,
  steps: INTERVIEW_STEPS,
  open: ({ body, receivedAt }, facts) =>
    body.kind === "interview-call" ? openInterview(body, receivedAt, facts) : null,
  due,
  isOver: ({ stage }) => stage.phase === "ended",
};
