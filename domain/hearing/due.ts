import { type Decision, endDuties, endSteps, passInstant, record, tellOverdue } from "../proceeding";
import type { HearingFacts } from "./facts";
import { askToFind } from "./hear";
import type { HearingState } from "./state";

/**
 * What an instant does: whoever owes is reminded; silence of the upstream side is recorded and the superior finds without
 * it; a superior that is late shows as late. Nothing is found by time.
 */
export const due = (state: HearingState, no: number, at: string, facts: HearingFacts): Decision<HearingState> =>
  passInstant(state, no, at, {
    missed: (ruling, duty) => {
      tellOverdue(ruling, duty);
      if (duty.kind !== "respond" || state.stage.phase !== "hearing") return;
      record(ruling, "silent", {});
      endDuties(ruling, "missed", (owed) => owed.no === no);
      endSteps(ruling, "lifted", (step) => step.kind === "respond");
      askToFind(ruling, facts);
    },
  });
