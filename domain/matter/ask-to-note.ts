import { addStep, endSteps, OFFICE_ALONE, openSteps, type StepOf } from "../proceeding";
import type { MatterRuling } from "./facts";

/**
 * The office is to take note of what came in 知悉. What it has not noted yet gives way to the newer, so that it is asked once and
 * what it notes is what it has read. True where it was asked already.
 */
export const askToNote = (ruling: MatterRuling, about: StepOf<"note">["about"]): boolean => {
  const asked = openSteps(ruling.state, "note").some((step) => step.about === about);
  endSteps(ruling, "lifted", (step) => step.kind === "note" && step.about === about);
  addStep(ruling, { kind: "note", about, seenBy: OFFICE_ALONE });
  return asked;
};
