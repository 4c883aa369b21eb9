import { isProvable } from "../../proceeding";
import type { ActOf } from "../act-bodies";
import { defineRequestAct, UNDERWAY } from "../facts";
import { prove } from "../serve";

/** 查阅: the department opens the request. */
export const open = defineRequestAct<ActOf<"open">>({
  kind: "open",
  parties: ["department"],
  post: "any",
  firstPerson: null,
  phases: UNDERWAY,
  decide: (ruling, _act, _received, facts) => (prove(ruling, "opened", facts) ? null : "already-done"),
  offers: (state) => (isProvable(state, "opened") ? [{ kind: "open" }] : []),
});
