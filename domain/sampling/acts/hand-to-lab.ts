import { compareInstants } from "../../calendar";
import { offerOn, openStep, record } from "../../proceeding";
import type { ActOf } from "../act-bodies";
import { defineSamplingAct } from "../facts";
import type { SamplingState } from "../state";

/** 送检: the sealed samples were handed to a laboratory. */
export const handToLab = defineSamplingAct<ActOf<"hand-to-lab">>({
  kind: "hand-to-lab",
  parties: ["station"],
  post: "any",
  firstPerson: null,
  phases: ["analysing"],
  decide: (ruling, { step, handedAt, sealsIntact }, { seq, receivedAt }) => {
    if (openStep(ruling.state, step, "analyse") === null) return "step-not-open";
    if (ruling.state.handed !== null) return "already-done";
    if (compareInstants(handedAt, receivedAt) > 0) return "time-ahead";
    ruling.state = { ...ruling.state, handed: seq };
    record(ruling, "handed-to-lab", { at: handedAt, sealsIntact });
    return null;
  },
  offers: offerOn("hand-to-lab", "analyse", (_step, _by, state) => (state as SamplingState).handed === null),
});
