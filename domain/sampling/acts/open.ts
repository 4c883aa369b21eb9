import { isProvable } from "../../proceeding";
import type { ActOf } from "../act-bodies";
import { defineSamplingAct, UNDERWAY } from "../facts";
import { prove } from "../serve";

/** 打开: the station opens the order, or news of its date. */
export const open = defineSamplingAct<ActOf<"open">>({
  kind: "open",
  parties: ["station"],
  post: "any",
  firstPerson: null,
  phases: UNDERWAY,
  decide: (ruling, _act, _received, facts) => (prove(ruling, "opened", facts) ? null : "already-done"),
  offers: (state) => (isProvable(state, "opened") ? [{ kind: "open" }] : []),
});
