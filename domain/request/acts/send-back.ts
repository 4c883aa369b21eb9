import { addNotice, addStep, endDuties, endSteps, openStep, openSteps, record } from "../../proceeding";
import type { ActOf } from "../act-bodies";
import { mayAnswer } from "../asker";
import { defineRequestAct } from "../facts";
import { startHandling } from "../handle";

/** 退回重办 with a reason: the department has its period again, from now. */
export const sendBack = defineRequestAct<ActOf<"send-back">>({
  kind: "send-back",
  parties: ["responsible", "supervisor"],
  post: "any",
  firstPerson: null,
  phases: ["answered"],
  decide: (ruling, { step }, { by }, facts) => {
    const { stage, returns, rung } = ruling.state;
    if (stage.phase !== "answered") return "not-in-this-phase";
    if (openStep(ruling.state, step, "confirm-feedback") === null) return "step-not-open";
    if (!mayAnswer(ruling.state, by)) return "not-a-party";
    endSteps(ruling, "done", ({ no }) => no === step);
    endDuties(ruling, "met", ({ kind }) => kind === "confirm-feedback");
    ruling.state = { ...ruling.state, returns: returns + 1 };
    record(ruling, "request-sent-back", { step, times: returns + 1 });
    addStep(ruling, { kind: "handle-request" });
    startHandling(ruling, stage.takenAt, facts);
    addNotice(ruling, { notice: "request-sent-back", to: ["department"], rung });
    return null;
  },
  offers: (state, by) =>
    mayAnswer(state, by)
      ? openSteps(state, "confirm-feedback").map(({ no }) => ({ kind: "send-back" as const, step: no }))
      : [],
});
