import { endSteps, offerOn, openStep } from "../../proceeding";
import type { ActOf } from "../act-bodies";
import { defineMatterAct } from "../define";
import { RECTIFYING } from "../phases";
import { countPlan } from "./plan";
import { countReport } from "./report";

/** 确认: the head's confirmation makes the plan or report count, at the instant of the confirmation. */
export const confirm = defineMatterAct<ActOf<"confirm">>({
  kind: "confirm",
  parties: ["responsible"],
  post: "head",
  phases: RECTIFYING,
  firstPerson: null,
  decide: (ruling, { step }) => {
    const draft = openStep(ruling.state, step, "confirm");
    if (draft === null) return "step-not-open";
    endSteps(ruling, "done", ({ no }) => no === step);
    if (draft.about === "plan") countPlan(ruling, draft.draft, true);
    else countReport(ruling, draft.draft, true);
    return null;
  },
  offers: offerOn("confirm", "confirm"),
});
