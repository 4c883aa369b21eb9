import { addNotice, openStep, openSteps, record } from "../../proceeding";
import type { ActOf } from "../act-bodies";
import { end } from "../end";
import { defineRequestAct } from "../facts";
import { mayAnswer } from "../asker";

/** 确认办结 by who asked; where they let it lie, by the office too. */
export const confirmFeedback = defineRequestAct<ActOf<"confirm-feedback">>({
  kind: "confirm-feedback",
  parties: ["responsible", "supervisor"],
  post: "any",
  firstPerson: null,
  phases: ["answered"],
  decide: (ruling, { step }, { by }) => {
    if (openStep(ruling.state, step, "confirm-feedback") === null) return "step-not-open";
    if (!mayAnswer(ruling.state, by)) return "not-a-party";
    record(ruling, "request-confirmed", { step });
    addNotice(ruling, { notice: "request-confirmed", to: ["department"], rung: ruling.state.rung });
    end(ruling, "confirmed");
    return null;
  },
  offers: (state, by) =>
    mayAnswer(state, by)
      ? openSteps(state, "confirm-feedback").map(({ no }) => ({ kind: "confirm-feedback" as const, step: no }))
      : [],
});
