import { addNotice, addStep, endDuties, endSteps, isLate, record, startClock } from "../../proceeding";
import type { ActOf } from "../act-bodies";
import { defineRequestAct } from "../facts";

/** 办结反馈: what the department did; whoever asked confirms it or sends it back. */
export const feedBack = defineRequestAct<ActOf<"feed-back">>({
  kind: "feed-back",
  parties: ["department"],
  post: "any",
  firstPerson: null,
  phases: ["handling"],
  decide: (ruling, _act, _received, facts) => {
    const { stage, asker, rung } = ruling.state;
    if (stage.phase !== "handling") return "not-in-this-phase";
    record(ruling, "request-fed-back", { late: isLate(ruling, "handle") });
    endDuties(ruling, "met", ({ kind }) => kind === "handle");
    endSteps(ruling, "done", ({ kind }) => kind === "handle-request");
    const step = addStep(ruling, { kind: "confirm-feedback", owner: asker });
    addNotice(ruling, { notice: "request-fed-back", to: [asker], rung });
    startClock(ruling, "confirm-feedback", asker, facts.rules.request.confirm, { rung, about: step }, facts);
    ruling.state = {
      ...ruling.state,
      stage: { phase: "answered", takenAt: stage.takenAt, answeredAt: ruling.at },
    };
    return null;
  },
});
