import { addNotice, endSteps, OFFICE_ALONE, record, startDuties, tellOffice } from "../proceeding";
import type { DutyKind } from "../vocabulary";
import { askToAccept } from "./acceptance";
import type { MatterFacts, MatterRuling } from "./facts";
import { askToOpen, draftAssignment } from "./open";
import { orderSampling } from "./order-sampling";
import type { Miss, OpenStage } from "./state";

/** What the unit still owes in a stage. */
const owed = (stage: OpenStage): readonly DutyKind[] => {
  switch (stage.phase) {
    case "served":
      return ["acknowledge", "plan", "rectify"];
    case "acknowledged":
      return ["plan", "rectify"];
    case "rectifying":
      return stage.plannedAt === null ? ["plan", "rectify"] : ["rectify"];
    case "asked":
    case "warned":
    case "assigned":
    case "accepting":
    case "awaiting-result":
      return [];
  }
};

/**
 * 复办: the matter goes on where it stood, with everything that it keeps. What the unit still owes has its whole limit again,
 * from the re-opening; a letter that was not served is written anew, a re-sample ordered anew, an open question asked anew.
 */
export const reopen = (ruling: MatterRuling, facts: MatterFacts): void => {
  const { stage, rung, severity } = ruling.state;
  if (stage.phase !== "closed") return;
  const { as, before } = stage;
  endSteps(ruling, "lifted", (step) => step.kind === "note" && step.about === "corrected");
  const misses = ruling.state.misses.map((miss): Miss => ({ ...miss, answered: false }));
  ruling.state = { ...ruling.state, misses, stage: before };
  if (before.phase === "asked") {
    record(ruling, "reopened", { as }, OFFICE_ALONE);
    tellOffice(ruling, { notice: "reopened", rung });
    askToOpen(ruling);
    return;
  }
  record(ruling, "reopened", { as });
  addNotice(ruling, { notice: "reopened", to: ["responsible", "supervisor"], rung });
  if (before.phase === "warned" || before.phase === "assigned") draftAssignment(ruling, facts);
  if (before.phase === "accepting") askToAccept(ruling, "report", facts);
  if (before.phase === "awaiting-result") orderSampling(ruling);
  startDuties(ruling, owed(before), { rung, severity }, facts);
};
