import { addNotice, addStep, endDuties, endSteps, firstOn, offerOn, openStep, record, showAct } from "../../proceeding";
import type { ActOf } from "../act-bodies";
import { end } from "../end";
import { defineObjectionAct, headRefusal } from "../facts";
import type { ObjectionState } from "../state";

/** Who proposed the finding. */
export const PROPOSER = firstOn("finding", ({ by }) => by);

/**
 * 批准: a head of the unit that decides, another person than who proposed, makes the finding. 不成立 ends the objection; 成立
 * takes the verdict out of its matter, or waits until the corrected value is stated by one person and released by another.
 */
export const approve = defineObjectionAct<ActOf<"approve">>({
  kind: "approve",
  parties: ["supervisor", "arbiter"],
  post: "head",
  firstPerson: PROPOSER,
  phases: ["examining"],
  decide: (ruling, { step }, { by }) => {
    const refusal = headRefusal(ruling.state, by);
    if (refusal !== null) return refusal;
    const proposed = openStep(ruling.state, step, "finding");
    if (proposed === null) return "step-not-open";
    const { finding, act } = proposed;
    endSteps(ruling, "done", ({ no }) => no === step);
    endDuties(ruling, "met", ({ kind }) => kind === "answer-objection");
    ruling.state = { ...ruling.state, found: { finding, act } };
    showAct(ruling, act, null);
    record(ruling, "objection-found", { step, finding });
    if (finding !== "to-correct") {
      end(ruling, finding === "dismissed" ? "dismissed" : "upheld", finding === "to-exclude");
      return null;
    }
    const { verdict, rung } = ruling.state;
    endSteps(ruling, "done", ({ kind }) => kind === "examine");
    addStep(ruling, { kind: "correct-value", verdict });
    ruling.state = { ...ruling.state, stage: { phase: "correcting" } };
    addNotice(ruling, { notice: "correction-wanted", to: ["station", "supervisor"], rung });
    return null;
  },
  offers: offerOn("approve", "finding", (_step, by, state) => headRefusal(state as ObjectionState, by) === null),
});
