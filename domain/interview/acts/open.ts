import { isProvable } from "../../proceeding";
import type { ActOf } from "../act-bodies";
import { defineInterviewAct, UNDERWAY } from "../facts";
import { prove } from "../serve";

/** 查阅: the unit opens the notice. */
export const open = defineInterviewAct<ActOf<"open">>({
  kind: "open",
  parties: ["interviewed"],
  post: "any",
  firstPerson: null,
  phases: UNDERWAY,
  decide: (ruling, _act, _received, facts) => (prove(ruling, "opened", facts) ? null : "already-done"),
  offers: (state) => (isProvable(state, "opened") ? [{ kind: "open" }] : []),
});
