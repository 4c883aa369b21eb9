import type { Kind } from "../proceeding";
import type { HearingAct } from "./act-bodies";
import { HEARING_ACTS } from "./acts";
import { due } from "./due";
import type { HearingFacts } from "./facts";
import { openHearing } from "./hear";
import type { HearingState } from "./state";
import { HEARING_STEPS } from "./steps";

/** A hearing of the upstream side 听取上游: from the call to the common superior's finding. */
export const HEARING: Kind<HearingState, HearingAct, HearingFacts> = {
  kind: "hearing",
  acts: HEARING_ACTS,
  steps: HEARING_STEPS,
  open: ({ body, receivedAt }, facts) => (body.kind === "hear" ? openHearing(body, receivedAt, facts) : null),
  due,
  isOver: ({ stage }) => stage.phase === "ended",
};
