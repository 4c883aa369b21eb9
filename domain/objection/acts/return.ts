import { addNotice, endSteps, offerOn, openStep, record, showAct } from "../../proceeding";
import type { SeenBy } from "../../vocabulary";
import type { ActOf } from "../act-bodies";
import { defineObjectionAct, headRefusal } from "../facts";
import { deciderOf, type ObjectionState } from "../state";
import { PROPOSER } from "./approve";

/** 退回: a head gives a proposed finding back, with the reason. */
export const giveBack = defineObjectionAct<ActOf<"return">>({
  kind: "return",
  parties: ["supervisor", "arbiter"],
  post: "head",
  firstPerson: PROPOSER,
  phases: ["examining"],
  decide: (ruling, { step }, { by, seq }) => {
    const refusal = headRefusal(ruling.state, by);
    if (refusal !== null) return refusal;
    const proposed = openStep(ruling.state, step, "finding");
    if (proposed === null) return "step-not-open";
    const owner = deciderOf(ruling.state);
    const seenBy: SeenBy = [owner];
    endSteps(ruling, "done", ({ no }) => no === step);
    record(ruling, "finding-returned", { step, finding: proposed.finding }, seenBy);
    showAct(ruling, seq, seenBy);
    addNotice(ruling, { notice: "rejected", to: [owner], rung: ruling.state.rung, seenBy });
    return null;
  },
  offers: offerOn("return", "finding", (_step, by, state) => headRefusal(state as ObjectionState, by) === null),
});
