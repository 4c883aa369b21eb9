import { recount } from "../../proceeding";
import type { ActOf } from "../act-bodies";
import { ANY, defineHearingAct } from "../facts";

/** A notice of the calendar was loaded: clocks that rest on its year are counted again. */
export const calendar = defineHearingAct<ActOf<"calendar">>({
  kind: "calendar",
  parties: "system",
  post: "any",
  firstPerson: null,
  phases: ANY,
  decide: (ruling, message, _received, facts) => {
    recount(ruling, message, "", facts);
    return null;
  },
});
