import { endDuties, endSteps, offerOn, openStep, record, tellOffice } from "../../proceeding";
import type { ActOf } from "../act-bodies";
import { awaitReply } from "../await-reply";
import { defineComplaintAct } from "../facts";

/** 报送办理情况: what was done about it, by the unit that answers for the place, or by the office itself. */
export const handled = defineComplaintAct<ActOf<"report-handling">>({
  kind: "report-handling",
  parties: ["responsible", "supervisor"],
  post: "any",
  firstPerson: null,
  phases: ["handling"],
  decide: (ruling, { step }) => {
    const { stage, duties, rung } = ruling.state;
    if (stage.phase !== "handling" || openStep(ruling.state, step, "handle-complaint") === null) return "step-not-open";
    const late = duties.some(({ kind, overdue }) => kind === "handle-complaint" && overdue);
    endSteps(ruling, "done", ({ no }) => no === step);
    endDuties(ruling, "met", ({ kind }) => kind === "handle-complaint");
    record(ruling, "complaint-handled", { step, late });
    ruling.state = { ...ruling.state, stage: { phase: "replying", verifiedAt: stage.verifiedAt } };
    awaitReply(ruling);
    tellOffice(ruling, { notice: "complaint-handled", rung });
    return null;
  },
  offers: offerOn("report-handling", "handle-complaint"),
});
