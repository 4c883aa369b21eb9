import { addStep, type LawFacts, startClock } from "../proceeding";
import type { Published } from "./act-bodies";
import { type InterviewRuling, ruleOfKind } from "./facts";

/** What must be published becomes a task with a clock; false where the kind is not published. */
export const wantPublication = (ruling: InterviewRuling, about: Published, facts: LawFacts): boolean => {
  if (ruleOfKind(ruling.state, facts)?.published !== true) return false;
  const step = addStep(ruling, { kind: "publish-interview", about });
  const { publish } = facts.rules.interview;
  startClock(ruling, "publish-interview", "interviewer", publish, { rung: ruling.state.rung, about: step }, facts);
  return true;
};
