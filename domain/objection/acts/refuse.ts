import { offerOn, openStep, record } from "../../proceeding";
import type { ActOf } from "../act-bodies";
import { deciderRefusal, defineObjectionAct } from "../facts";
import { end } from "../end";
import type { ObjectionState } from "../state";

/** 不予受理, as late or without ground, with the reason. What was raised in time is never refused as late. */
export const refuseObjection = defineObjectionAct<ActOf<"refuse-objection">>({
  kind: "refuse-objection",
  parties: ["supervisor", "arbiter"],
  post: "any",
  firstPerson: null,
  phases: ["raised"],
  decide: (ruling, { step, why }, { by }) => {
    const refusal = deciderRefusal(ruling.state, by);
    if (refusal !== null) return refusal;
    if (openStep(ruling.state, step, "examine") === null) return "step-not-open";
    if (why === "late" && !ruling.state.late) return "not-late";
    record(ruling, "objection-refused", { why });
    end(ruling, "refused");
    return null;
  },
  offers: offerOn(
    "refuse-objection",
    "examine",
    (_step, by, state) => deciderRefusal(state as ObjectionState, by) === null,
  ),
});
