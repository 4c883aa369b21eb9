import type { ReceivedAct } from "./act";
import type { CaseFacts, Decision } from "./decision";
import { refused } from "./refuse";
import { addNotice, addStep, applied, endSteps, record, type Ruling, rulingOn } from "./ruling";
import { shownRung } from "./shown-rung";
import type { OpenState } from "./state";
import type { ConfirmStep } from "./step";

type About = ConfirmStep["about"];

/** Drafts of a kind that count now, or that nobody needs any more, wait no longer. */
export const endDrafts = (ruling: Ruling, about: readonly About[]): void =>
  endSteps(ruling, "lifted", (step) => step.kind === "confirm" && about.includes(step.about));

/**
 * A plan or report by a deputy or liaison officer, under the own name: no duty is met by it before a head of the unit
 * confirms it (DESIGN.md §1). A later draft takes the place of an earlier one.
 */
export const fileDraft = (
  state: OpenState,
  about: About,
  { seq, receivedAt, by }: Pick<ReceivedAct, "seq" | "receivedAt" | "by">,
  { ladder }: CaseFacts,
): Decision => {
  if (by === null) return refused(state, about, "post-not-held");
  const ruling = rulingOn(state, receivedAt);
  const replaced = state.steps.find((step) => step.kind === "confirm" && step.about === about);
  if (replaced !== undefined) {
    endDrafts(ruling, [about]);
    record(ruling, "draft-replaced", { step: replaced.no, about });
  }
  const step = addStep(ruling, { kind: "confirm", about, draft: seq, by: by.person });
  record(ruling, about === "plan" ? "plan-drafted" : "report-drafted", { step });
  addNotice(ruling, {
    notice: "confirmation-wanted",
    audience: ["responsible-unit"],
    rung: shownRung(ladder, state.rung),
  });
  return applied(ruling);
};
