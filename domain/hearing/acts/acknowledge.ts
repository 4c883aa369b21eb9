import { record, isProvable } from "../../proceeding";
import type { ActOf } from "../act-bodies";
import { defineHearingAct } from "../facts";
import { prove } from "../serve";

/** 签收: the upstream side takes the call. */
export const acknowledge = defineHearingAct<ActOf<"acknowledge">>({
  kind: "acknowledge",
  parties: ["upstream"],
  post: "any",
  firstPerson: null,
  phases: ["called", "hearing"],
  decide: (ruling, _act, _received, facts) => {
    if (!prove(ruling, "acknowledged", facts)) return "already-done";
    record(ruling, "acknowledged", { late: false });
    return null;
  },
  offers: (state) => (isProvable(state, "acknowledged") ? [{ kind: "acknowledge" }] : []),
});
