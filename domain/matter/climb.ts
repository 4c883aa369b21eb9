import { climbOffer } from "../ladder";
import {
  addStep,
  type DutyNo,
  endDuties,
  endSteps,
  OFFICE_ALONE,
  openSteps,
  record,
  startDuties,
  tellOffice,
} from "../proceeding";
import type { ClimbCause } from "../vocabulary";
import type { MatterFacts, MatterRuling } from "./facts";
import { counted } from "./state";

/**
 * Grace over, or a re-sample failed: the office is asked to climb, extend or explain, by its own clock. Nothing climbs by itself.
 * Asked once for one open thing; where the rung offers no climb, or no miss counts any more, nobody is asked.
 */
export const askToClimb = (
  ruling: MatterRuling,
  cause: ClimbCause,
  duty: DutyNo | null,
  facts: MatterFacts,
): boolean => {
  const { rung, severity, steps } = ruling.state;
  const asked = openSteps(ruling.state, "climb-question").some((step) => step.cause === cause && step.duty === duty);
  // A letter of a higher rung or a clue is being written or is on its way: that is the answer already.
  const underway =
    steps.some((step) => step.kind === "clue" || (step.kind === "sign" && step.cause !== null)) ||
    ruling.state.services.some(({ starts }) => starts.what === "climb");
  if (asked || underway || counted(ruling.state).length === 0 || climbOffer(facts.ladder, rung, cause) === null)
    return false;
  const step = addStep(ruling, { kind: "climb-question", cause, duty, seenBy: OFFICE_ALONE });
  record(ruling, "climb-asked", { step, cause }, OFFICE_ALONE);
  tellOffice(ruling, { notice: "climb-question", rung, duty });
  startDuties(ruling, ["decide"], { rung, severity, about: step }, facts);
  return true;
};

/** Questions whose cause is gone are lifted, each with its clock. */
export const liftQuestions = (ruling: MatterRuling, causes: readonly ClimbCause[]): void => {
  for (const { no, cause } of openSteps(ruling.state, "climb-question")) {
    if (!causes.includes(cause)) continue;
    endDuties(ruling, "lifted", ({ kind, about }) => kind === "decide" && about === no);
    endSteps(ruling, "lifted", (step) => step.no === no);
  }
};
