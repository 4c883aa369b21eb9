import { rungOf } from "../ladder";
import { addStep, endSteps, OFFICE_ALONE, openSteps, record, startClock } from "../proceeding";
import type { InterviewGround, InterviewKind } from "../vocabulary";
import type { MatterFacts, MatterRuling } from "./facts";

/** Which interview the rung of a letter is: by the law that it cites, or by its form 纪要; null where it is none. */
const interviewOf = (
  ruling: MatterRuling,
  { ladder }: MatterFacts,
): { readonly interview: InterviewKind; readonly ground: InterviewGround } | null => {
  const rung = rungOf(ladder, ruling.state.rung);
  if (rung === null) return null;
  if (rung.articles.includes("statutory-interview")) return { interview: "statutory", ground: "statutory-rung" };
  return rung.document === "minutes" ? { interview: "reminder", ground: "minutes-rung" } : null;
};

/** A rung that is an interview holds since its letter was served: the office is to call the unit to it, by a clock of its own. */
export const wantInterview = (ruling: MatterRuling, facts: MatterFacts): void => {
  const wanted = interviewOf(ruling, facts);
  if (wanted === null || openSteps(ruling.state, "call-interview").length > 0) return;
  const { rung } = ruling.state;
  const step = addStep(ruling, { kind: "call-interview", rung, ...wanted, seenBy: OFFICE_ALONE });
  record(ruling, "interview-wanted", { step, interview: wanted.interview }, OFFICE_ALONE);
  startClock(ruling, "decide-interview", "supervisor", facts.rules.request.decide, { rung, about: step }, facts);
};

/** What a higher rung replaced is called no more. */
export const liftInterviews = (ruling: MatterRuling): void =>
  endSteps(ruling, "lifted", ({ kind }) => kind === "call-interview");
