import { record } from "../../proceeding";
import type { ActOf } from "../act-bodies";
import { defineMatterAct } from "../define";
import { ANY } from "../phases";
import { takeRequestEnd } from "../requests";

/** A request to a department is over, or its asker lets the feedback lie; told by its own proceeding. */
export const requestEnded = defineMatterAct<ActOf<"request-ended">>({
  kind: "request-ended",
  parties: "system",
  post: "any",
  phases: ANY,
  firstPerson: null,
  decide: (ruling, message, _received, facts) => {
    takeRequestEnd(ruling, message, facts);
    return null;
  },
});

/** An interview of the unit is over, by its own proceeding. */
export const interviewEnded = defineMatterAct<ActOf<"interview-ended">>({
  kind: "interview-ended",
  parties: "system",
  post: "any",
  phases: ANY,
  firstPerson: null,
  decide: (ruling, { interview, no }) => {
    record(ruling, "interview-ended", { interview, no });
    return null;
  },
});
