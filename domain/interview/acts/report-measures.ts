import { addNotice, addStep, endDuties, endSteps, isLate, record, startClock } from "../../proceeding";
import type { ActOf } from "../act-bodies";
import { defineInterviewAct } from "../facts";

/** The unit reports how the measures were carried out. */
export const reportMeasures = defineInterviewAct<ActOf<"report-measures">>({
  kind: "report-measures",
  parties: ["interviewed"],
  post: "any",
  firstPerson: null,
  phases: ["held"],
  decide: (ruling, _act, { seq }, facts) => {
    const { stage, rung } = ruling.state;
    if (stage.phase !== "held") return "not-in-this-phase";
    record(ruling, "measures-reported", { act: seq, late: isLate(ruling, "measures") });
    endSteps(ruling, "done", ({ kind }) => kind === "report-measures");
    endDuties(ruling, "met", ({ kind }) => kind === "measures");
    ruling.state = { ...ruling.state, stage: { phase: "reported", heldOn: stage.heldOn } };
    const step = addStep(ruling, { kind: "conclude" });
    addNotice(ruling, { notice: "measures-reported", to: ["interviewer", "supervisor"], rung });
    startClock(ruling, "conclude", "interviewer", facts.rules.interview.result, { rung, about: step }, facts);
    return null;
  },
});
