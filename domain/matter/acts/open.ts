import type { ActOf } from "../act-bodies";
import { defineMatterAct } from "../define";
import { OPEN } from "../phases";
import { provable, prove } from "../serve";

/** 查阅: the unit has opened the paper in the system, by a person's own press and never by a scanner's reading of a link. */
export const open = defineMatterAct<ActOf<"open">>({
  kind: "open",
  parties: ["responsible"],
  post: "any",
  phases: OPEN,
  firstPerson: null,
  decide: (ruling, _act, _received, facts) => {
    if (prove(ruling, "opened", null, facts)) return null;
    return ruling.state.stage.phase === "warned" ? "not-in-this-phase" : "already-done";
  },
  offers: (state) => (provable(state, "opened").length > 0 ? [{ kind: "open" }] : []),
});
