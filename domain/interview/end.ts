import { changeDuties, dropStops, endDuties, endSteps, record } from "../proceeding";
import type { InterviewEndedMessage } from "./act-bodies";
import type { InterviewRuling } from "./facts";

/** The interview is over, and what it was called over is told so. */
export const end = (ruling: InterviewRuling): void => {
  const { interview, no } = ruling.state;
  endDuties(ruling, "lifted", () => true);
  dropStops(ruling, () => true);
  changeDuties(ruling, { services: [] });
  endSteps(ruling, "lifted", ({ kind }) => kind !== "notify");
  record(ruling, "interview-ended", { interview, no });
  ruling.state = { ...ruling.state, stage: { phase: "ended", as: "concluded", endedAt: ruling.at } };
  const body: InterviewEndedMessage = { kind: "interview-ended", interview, no };
  ruling.parent.push({ body });
};
