import { endDuties, endSteps, offerOn, openStep, openSteps, record } from "../../proceeding";
import type { ActOf } from "../act-bodies";
import { end } from "../end";
import { ANY, defineInterviewAct } from "../facts";

/** 公布: the text of the act is what the public reads. With the result published the interview is over. */
export const publishInterview = defineInterviewAct<ActOf<"publish-interview">>({
  kind: "publish-interview",
  parties: ["interviewer", "supervisor"],
  post: "any",
  firstPerson: null,
  phases: ANY.filter((phase) => phase !== "called" && phase !== "ended"),
  decide: (ruling, { step }, { seq }) => {
    const open = openStep(ruling.state, step, "publish-interview");
    if (open === null) return "step-not-open";
    endSteps(ruling, "done", ({ no }) => no === step);
    endDuties(ruling, "met", ({ kind, about }) => kind === "publish-interview" && about === step);
    record(ruling, "interview-published", { act: seq, step, about: open.about });
    const { phase } = ruling.state.stage;
    if (phase === "concluded" && openSteps(ruling.state, "publish-interview").length === 0) end(ruling);
    return null;
  },
  offers: offerOn("publish-interview", "publish-interview"),
});
