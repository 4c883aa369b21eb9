import type { Kind } from "../proceeding";
import type { MatterAct } from "./act-bodies";
import { MATTER_ACTS } from "./acts";
import { due } from "./due";
import type { MatterFacts } from "./facts";
import { openMatter, openMoved } from "./open";
import type { MatterState } from "./state";
import { MATTER_STEPS } from "./steps";

/** A matter 整改事项: from a missed target to its closing. */
export const MATTER: Kind<MatterState, MatterAct, MatterFacts> = {
  kind: "matter",
  acts: MATTER_ACTS,
  steps: MATTER_STEPS,
  open: ({ body, receivedAt }, facts) => {
    if (body.kind === "verdict") return openMatter(body, receivedAt, facts);
    return body.kind === "moved" ? openMoved(body, receivedAt, facts) : null;
  },
  due,
  isOver: ({ stage }) => stage.phase === "closed",
};
