import type { ActOf } from "../act-bodies";
import { defineHearingAct } from "../facts";

/** The message that it began with; a second is none. */
export const hear = defineHearingAct<ActOf<"hear">>({
  kind: "hear",
  parties: "system",
  post: "any",
  firstPerson: null,
  phases: [],
  decide: () => "already-done",
});
