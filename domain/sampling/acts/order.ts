import type { ActOf } from "../act-bodies";
import { defineSamplingAct } from "../facts";

/** The order that it began with; a second is none. */
export const order = defineSamplingAct<ActOf<"order">>({
  kind: "order",
  parties: "system",
  post: "any",
  firstPerson: null,
  phases: [],
  decide: () => "already-done",
});
