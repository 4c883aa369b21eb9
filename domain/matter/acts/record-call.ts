import { endSteps, offerOn, openStep, record } from "../../proceeding";
import type { ActOf } from "../act-bodies";
import { defineMatterAct } from "../define";
import { OPEN } from "../phases";

/** The call was made; its note stays in the act, which the office alone reads. */
export const recordCall = defineMatterAct<ActOf<"record-call">>({
  kind: "record-call",
  parties: ["supervisor"],
  post: "any",
  phases: OPEN,
  firstPerson: null,
  decide: (ruling, { step }) => {
    if (openStep(ruling.state, step, "call") === null) return "step-not-open";
    endSteps(ruling, "done", ({ no }) => no === step);
    record(ruling, "call-recorded", { step });
    return null;
  },
  offers: offerOn("record-call", "call"),
});
