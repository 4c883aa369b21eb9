import { endDuties, endSteps, OFFICE_ALONE, offerOn, openStep, record } from "../../proceeding";
import type { ActOf } from "../act-bodies";
import { defineMatterAct } from "../define";
import { OPEN } from "../phases";

/** The office explains why it does not climb; the duty stays overdue and is not asked about again. */
export const explain = defineMatterAct<ActOf<"explain">>({
  kind: "explain",
  parties: ["supervisor"],
  post: "any",
  phases: OPEN,
  firstPerson: null,
  decide: (ruling, { step }) => {
    const asked = openStep(ruling.state, step, "climb-question");
    if (asked === null) return "step-not-open";
    endSteps(ruling, "done", ({ no }) => no === step);
    endDuties(ruling, "met", ({ kind, about }) => kind === "decide" && about === step);
    record(ruling, "explained", { step, cause: asked.cause }, OFFICE_ALONE);
    return null;
  },
  offers: offerOn("explain", "climb-question"),
});
