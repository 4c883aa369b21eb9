import { endSteps, OFFICE_ALONE, offerOn, openStep, record } from "../../proceeding";
import type { ActOf } from "../act-bodies";
import { defineMatterAct } from "../define";
import { ANY } from "../phases";

/** 知悉: the office has taken note of what came in. */
export const note = defineMatterAct<ActOf<"note">>({
  kind: "note",
  parties: ["supervisor"],
  post: "any",
  phases: ANY,
  firstPerson: null,
  decide: (ruling, { step }) => {
    const open = openStep(ruling.state, step, "note");
    if (open === null) return "step-not-open";
    endSteps(ruling, "done", ({ no }) => no === step);
    record(ruling, "noted", { step, about: open.about }, OFFICE_ALONE);
    return null;
  },
  offers: offerOn("note", "note"),
});
