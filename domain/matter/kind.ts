import type { Kind } from "../proceeding";
import type { MatterAct } from "./act-bodies";
import { MATTER_ACTS } from "./acts";
import { due } from "./due";
import type { MatterFacts } from "./facts";
import { openMatter } from "./open";
import type { MatterState } from "./state";
import { MATTER_STEPS } from "./steps";

/** A matter 整改事项: from a missed target to its closing. */
export const MATTER: Kind<MatterState, MatterAct, MatterFacts> = {
  kind: "matter",
  acts: MATTER_ACTS,
  steps: MATTER_STEPS,
  open: ({ body, receivedAt }, facts) => (body.kind === "verdict" ? openMatter(body, receivedAt, facts) : null),
  due,
  isOver: ({ stage }) => stage.phase === "closed",
};
