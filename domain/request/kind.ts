import type { Kind, LawFacts } from "../proceeding";
import type { RequestAct } from "./act-bodies";
import { REQUEST_ACTS } from "./acts";
import { due } from "./due";
import { openRequest } from "./open";
import type { RequestState } from "./state";
import { REQUEST_STEPS } from "./steps";

/** A request to a department 提请办理: from the asking to the confirmed feedback. */
export const REQUEST: Kind<RequestState, RequestAct, LawFacts> = {
  kind: "request",
  acts: REQUEST_ACTS,
  steps: REQUEST_STEPS,
  open: ({ body, receivedAt }, facts) => (body.kind === "asked" ? openRequest(body, receivedAt, facts) : null),
  due,
  isOver: ({ stage }) => stage.phase === "ended",
};
