import type { ObjectionTakenOnMessage } from "../../dispute";
import { addNotice, endDuties, offerOn, openStep, record, startDuty } from "../../proceeding";
import type { ActOf } from "../act-bodies";
import { deciderRefusal, defineObjectionAct, ruleFor } from "../facts";
import { deciderOf, type ObjectionState } from "../state";

/** 受理: the objection is examined, a late one too where whoever decides takes it on; its matter's clocks stand still from then at the latest. */
export const acceptObjection = defineObjectionAct<ActOf<"accept-objection">>({
  kind: "accept-objection",
  parties: ["supervisor", "arbiter"],
  post: "any",
  firstPerson: null,
  phases: ["raised"],
  decide: (ruling, { step }, { by }, facts) => {
    const refusal = deciderRefusal(ruling.state, by);
    if (refusal !== null) return refusal;
    if (openStep(ruling.state, step, "examine") === null) return "step-not-open";
    const { objection, verdict, rung } = ruling.state;
    endDuties(ruling, "met", ({ kind }) => kind === "accept");
    ruling.state = { ...ruling.state, stage: { phase: "examining" } };
    record(ruling, "objection-taken-on", { objection, verdict });
    const owner = deciderOf(ruling.state);
    const { find } = ruleFor(ruling.state, facts);
    startDuty(ruling, "answer-objection", find, { rung, owner, about: step }, facts);
    addNotice(ruling, { notice: "objection-taken-on", to: ["responsible", "station"], rung });
    const body: ObjectionTakenOnMessage = { kind: "objection-taken-on", objection };
    ruling.parent.push({ body });
    return null;
  },
  offers: offerOn(
    "accept-objection",
    "examine",
    (_step, by, state) => deciderRefusal(state as ObjectionState, by) === null,
  ),
});
