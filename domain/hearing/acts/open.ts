import { isProvable } from "../../proceeding";
import type { ActOf } from "../act-bodies";
import { defineHearingAct } from "../facts";
import { prove } from "../serve";

/** 打开: the upstream side opens the call, or news of its date. */
export const open = defineHearingAct<ActOf<"open">>({
  kind: "open",
  parties: ["upstream"],
  post: "any",
  firstPerson: null,
  phases: ["called", "hearing"],
  decide: (ruling, _act, _received, facts) => (prove(ruling, "opened", facts) ? null : "already-done"),
  offers: (state) => (isProvable(state, "opened") ? [{ kind: "open" }] : []),
});
