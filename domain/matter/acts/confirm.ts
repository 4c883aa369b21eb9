import { endSteps, offerOn, openStep } from "../../proceeding";
import type { ActOf } from "../act-bodies";
import { defineMatterAct } from "../define";
import { fileObjection, objectionRefusal } from "../objections";
import { OPEN } from "../phases";
import { countPlan } from "./plan";
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
    const { objection } = draft;
    const refusal = objection === undefined ? null : objectionRefusal(ruling.state, objection);
    if (refusal !== null) return refusal;
    endSteps(ruling, "done", ({ no }) => no === step);
    if (objection !== undefined) fileObjection(ruling, objection, draft.draft, facts);
    else if (draft.about === "plan") countPlan(ruling, draft.draft, true);
    else countReport(ruling, draft.draft, true);
    return null;
  },
  offers: offerOn(
    "confirm",
    "confirm",
    ({ objection }, _by, state) =>
      objection === undefined || objectionRefusal(state as MatterState, objection) === null,
  ),
});
