import type { Kind } from "../proceeding";
import type { SamplingAct } from "./act-bodies";
import { SAMPLING_ACTS } from "./acts";
import { due } from "./due";
import type { SamplingFacts } from "./facts";
import { openSampling } from "./order";
import type { SamplingState } from "./state";
import { SAMPLING_STEPS } from "./steps";

/** A re-sampling 复测: from a matter's order to its result. */
export const SAMPLING: Kind<SamplingState, SamplingAct, SamplingFacts> = {
  kind: "sampling",
  acts: SAMPLING_ACTS,
  steps: SAMPLING_STEPS,
  open: ({ body, receivedAt }, facts) => (body.kind === "order" ? openSampling(body, receivedAt, facts) : null),
  due,
  isOver: ({ stage }) => stage.phase === "ended",
};
