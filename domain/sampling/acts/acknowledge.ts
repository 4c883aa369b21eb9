import { record, isProvable } from "../../proceeding";
import type { ActOf } from "../act-bodies";
import { defineSamplingAct, UNDERWAY } from "../facts";
import { prove } from "../serve";

/** 签收: the station takes the order. */
export const acknowledge = defineSamplingAct<ActOf<"acknowledge">>({
  kind: "acknowledge",
  parties: ["station"],
  post: "any",
  firstPerson: null,
  phases: UNDERWAY,
  decide: (ruling, _act, _received, facts) => {
    if (!prove(ruling, "acknowledged", facts)) return "already-done";
    record(ruling, "acknowledged", { late: false });
    return null;
  },
  offers: (state) => (isProvable(state, "acknowledged") ? [{ kind: "acknowledge" }] : []),
});
