import { endSteps, offerOn, openStep } from "../../proceeding";
import type { ActOf } from "../act-bodies";
import { defineMatterAct } from "../define";
import { fileObjection, objectionRefusal } from "../objections";
import { OPEN } from "../phases";
import { countPlan, isPast, isPlanOwed } from "./plan";
import type { MatterState } from "../state";
import { countReport } from "./report";

/** 确认: the head's confirmation makes the plan, report or objection count, at the instant of the confirmation. */
export const confirm = defineMatterAct<ActOf<"confirm">>({
  kind: "confirm",
  parties: ["responsible"],
  post: "head",
  phases: OPEN,
  firstPerson: null,
  decide: (ruling, { step }, _received, facts) => {
    const draft = openStep(ruling.state, step, "confirm");
    if (draft === null) return "step-not-open";
    const { objection, about, draft: seq, withPlan = false, earliest } = draft;
    const refusal = objection === undefined ? null : objectionRefusal(ruling.state, objection);
    if (refusal !== null) return refusal;
    // It waited for days: no date of the plan lies in the past when it begins to count.
    if (isPast(earliest, ruling.at)) return "plan-date-past";
    if (about === "report" && !withPlan && isPlanOwed(ruling.state)) return "plan-owed";
    endSteps(ruling, "done", ({ no }) => no === step);
    if (objection !== undefined) fileObjection(ruling, objection, seq, facts);
    else if (about === "plan") countPlan(ruling, { seq, confirmed: true }, facts);
    else return countReport(ruling, { seq, confirmed: true, withPlan }, facts);
    return null;
  },
  offers: offerOn("confirm", "confirm", ({ about, objection, withPlan = false }, _by, state) =>
    objection === undefined
      ? about === "plan" || withPlan || !isPlanOwed(state)
      : objectionRefusal(state as MatterState, objection) === null,
  ),
});
