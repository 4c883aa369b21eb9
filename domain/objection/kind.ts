import type { Kind } from "../proceeding";
import type { ObjectionAct } from "./act-bodies";
import { OBJECTION_ACTS } from "./acts";
import { due } from "./due";
import type { ObjectionFacts } from "./facts";
import { openObjection } from "./raise";
import type { ObjectionState } from "./state";
import { OBJECTION_STEPS } from "./steps";

/** An objection 异议: from a unit's word against a verdict to the answer, with the samplings in between. */
export const OBJECTION: Kind<ObjectionState, ObjectionAct, ObjectionFacts> = {
  kind: "objection",
  acts: OBJECTION_ACTS,
  steps: OBJECTION_STEPS,
  open: ({ body, receivedAt }, facts) => (body.kind === "raised" ? openObjection(body, receivedAt, facts) : null),
  due,
  isOver: ({ stage }) => stage.phase === "ended",
};
