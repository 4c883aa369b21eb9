import type { ConfirmAct, ReceivedAct } from "./act";
import type { CaseFacts, Decision } from "./decision";
import { countPlan } from "./plan";
import { refused } from "./refuse";
import { countReport } from "./report";
import { addNotice, applied, endSteps, record, rulingOn } from "./ruling";
import { shownRung } from "./shown-rung";
import type { OpenState } from "./state";
import type { ConfirmStep } from "./step";

type Received = Pick<ReceivedAct, "receivedAt">;

/** 确认: the head's confirmation makes the plan or report count, at the instant of the confirmation. */
export const confirm = (
  state: OpenState,
  { step }: ConfirmAct,
  { receivedAt }: Received,
  facts: CaseFacts,
): Decision => {
  const draft = state.steps.find(({ no }) => no === step);
  if (draft?.kind !== "confirm") return refused(state, "confirm", "step-not-open");
  if (state.phase === "warned" || state.phase === "assigned" || state.phase === "awaiting-resample")
    return refused(state, "confirm", "not-in-this-phase");
  const ruling = rulingOn(state, receivedAt);
  endSteps(ruling, "done", ({ no }) => no === step);
  if (draft.about === "plan") countPlan(ruling, state, draft.draft);
  else countReport(ruling, state, draft.draft, facts);
  return applied(ruling);
};

/** 退回: the head gives a draft back with a reason; its author may file another. */
export const returnDraft = (
  state: OpenState,
  draft: ConfirmStep,
  { receivedAt }: Received,
  { ladder }: CaseFacts,
): Decision => {
  const ruling = rulingOn(state, receivedAt);
  endSteps(ruling, "done", ({ no }) => no === draft.no);
  record(ruling, "draft-returned", { step: draft.no, about: draft.about });
  addNotice(ruling, {
    notice: "draft-returned",
    audience: ["responsible-unit"],
    rung: shownRung(ladder, state.rung),
  });
  return applied(ruling);
};
