import { addNotice, addStep, endSteps, offerOn, openStep, record } from "../../proceeding";
import type { ActOf } from "../act-bodies";
import { defineMatterAct } from "../define";
import { OPEN, SERVED } from "../phases";

/**
 * 派出指导 (指导服务, one of the five mechanisms of the city's plan): the office sends an expert or a guide to the unit. It helps and
 * asks for nothing: no clock starts, and nothing waits for it.
 */
export const sendGuide = defineMatterAct<ActOf<"send-guide">>({
  kind: "send-guide",
  parties: ["supervisor"],
  post: "any",
  phases: SERVED,
  firstPerson: null,
  decide: (ruling, { on }, { seq }) => {
    const step = addStep(ruling, { kind: "guidance", about: "advice", sending: seq });
    record(ruling, "guide-sent", { step, on });
    addNotice(ruling, { notice: "guide-sent", to: ["responsible"], rung: ruling.state.rung });
    return null;
  },
  offers: () => [{ kind: "send-guide" }],
});

/** 登记指导情况: what was advised, then what came of it. */
export const recordGuidance = defineMatterAct<ActOf<"record-guidance">>({
  kind: "record-guidance",
  parties: ["supervisor"],
  post: "any",
  phases: OPEN,
  firstPerson: null,
  decide: (ruling, { step }) => {
    const open = openStep(ruling.state, step, "guidance");
    if (open === null) return "step-not-open";
    endSteps(ruling, "done", ({ no }) => no === step);
    record(ruling, "guidance-recorded", { step, about: open.about });
    if (open.about === "advice") addStep(ruling, { kind: "guidance", about: "outcome", sending: open.sending });
    return null;
  },
  offers: offerOn("record-guidance", "guidance"),
});
