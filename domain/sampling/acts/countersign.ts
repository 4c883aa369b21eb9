import { endSteps, offerOn, openStep, record } from "../../proceeding";
import type { ActOf } from "../act-bodies";
import { defineSamplingAct, SAMPLED } from "../facts";

/** 会签: a person of the other side signs the sampling record, agreeing or with what it holds against it. */
export const countersign = defineSamplingAct<ActOf<"countersign">>({
  kind: "countersign",
  parties: ["responsible"],
  post: "any",
  firstPerson: null,
  phases: SAMPLED,
  decide: (ruling, { step, agrees }, { seq }) => {
    const { record: kept } = ruling.state;
    if (kept === null || openStep(ruling.state, step, "countersign") === null) return "step-not-open";
    endSteps(ruling, "done", ({ no }) => no === step);
    ruling.state = { ...ruling.state, record: { ...kept, countersigned: { act: seq, agrees } } };
    record(ruling, "countersigned", { agrees });
    return null;
  },
  offers: offerOn("countersign", "countersign"),
});
