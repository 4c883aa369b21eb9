import { changeDuties, endDuties, endSteps, OFFICE_ALONE, offerOn, openStep, record } from "../../proceeding";
import type { ActOf } from "../act-bodies";
import { defineComplaintAct } from "../facts";

/** 答复: how the informant was answered, or why nobody could be 匿名. It ends the complaint. */
export const reply = defineComplaintAct<ActOf<"answer-informant">>({
  kind: "answer-informant",
  parties: ["supervisor"],
  post: "any",
  firstPerson: null,
  phases: ["replying"],
  decide: (ruling, { step }) => {
    if (openStep(ruling.state, step, "reply-complaint") === null) return "step-not-open";
    const late = ruling.state.duties.some(({ kind, overdue }) => kind === "reply-complaint" && overdue);
    record(ruling, "complaint-replied", { step, late, named: ruling.state.named }, OFFICE_ALONE);
    endSteps(ruling, "done", ({ no }) => no === step);
    endDuties(ruling, "met", ({ kind }) => kind === "reply-complaint");
    endDuties(ruling, "lifted", () => true);
    changeDuties(ruling, { services: [] });
    endSteps(ruling, "lifted", ({ kind }) => kind !== "notify");
    record(ruling, "ended", { as: "replied" }, OFFICE_ALONE);
    ruling.state = { ...ruling.state, stage: { phase: "ended", as: "replied", endedAt: ruling.at } };
    return null;
  },
  offers: offerOn("answer-informant", "reply-complaint"),
});
