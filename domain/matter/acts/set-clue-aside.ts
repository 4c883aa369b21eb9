import { endSteps, HANDLING_ALONE, offerOn, openStep, record } from "../../proceeding";
import type { ActOf } from "../act-bodies";
import { defineMatterAct } from "../define";
import { OPEN } from "../phases";

/** The handling body lays a drafted clue aside, with its reason. */
export const setClueAside = defineMatterAct<ActOf<"set-clue-aside">>({
  kind: "set-clue-aside",
  parties: ["handling"],
  post: "any",
  phases: OPEN,
  firstPerson: null,
  decide: (ruling, { step }) => {
    if (openStep(ruling.state, step, "clue") === null) return "step-not-open";
    endSteps(ruling, "done", ({ no }) => no === step);
    record(ruling, "clue-set-aside", { step }, HANDLING_ALONE);
    return null;
  },
  offers: offerOn("set-clue-aside", "clue"),
});
