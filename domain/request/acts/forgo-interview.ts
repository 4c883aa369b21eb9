import { endDuties, endSteps, openStep, openSteps, record } from "../../proceeding";
import type { ActOf } from "../act-bodies";
import { defineRequestAct, UNDERWAY } from "../facts";
import { isRiverChief } from "./summon";

/** 不约谈 with a reason: the limit stays missed, and the department owes what it was asked for. */
export const forgoInterview = defineRequestAct<ActOf<"forgo-interview">>({
  kind: "forgo-interview",
  parties: ["interviewer"],
  post: "head",
  firstPerson: null,
  phases: UNDERWAY,
  decide: (ruling, { step }, { by }) => {
    if (openStep(ruling.state, step, "interview-question") === null) return "step-not-open";
    if (!isRiverChief(by)) return "chief-needed";
    endSteps(ruling, "done", ({ no }) => no === step);
    endDuties(ruling, "met", ({ kind, about }) => kind === "decide-interview" && about === step);
    record(ruling, "interview-forgone", { step });
    return null;
  },
  offers: (state, by) =>
    isRiverChief(by)
      ? openSteps(state, "interview-question").map(({ no }) => ({ kind: "forgo-interview" as const, step: no }))
      : [],
});
