import { endSteps, openStep, openSteps } from "../../proceeding";
import type { ActOf } from "../act-bodies";
import { defineSamplingAct } from "../facts";
import { dispatch } from "../order";

/** The registry has a station for the section by now: the order goes to it. */
export const nameStation = defineSamplingAct<ActOf<"name-station">>({
  kind: "name-station",
  parties: ["supervisor"],
  post: "any",
  firstPerson: null,
  phases: ["ordered"],
  decide: (ruling, { step }, _received, facts) => {
    if (openStep(ruling.state, step, "name-station") === null) return "step-not-open";
    if (facts.station === null) return "no-station";
    endSteps(ruling, "done", ({ no }) => no === step);
    dispatch(ruling, facts.station, facts);
    return null;
  },
  offers: (state, _by, { station }) =>
    station === null
      ? []
      : openSteps(state, "name-station").map(({ no }) => ({ kind: "name-station" as const, step: no })),
});
