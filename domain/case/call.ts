import type { ReceivedAct, RecordCallAct } from "./act";
import type { Decision } from "./decision";
import { refused } from "./refuse";
import { addNotice, addStep, applied, endSteps, record, type Ruling, rulingOn } from "./ruling";
import type { OpenState } from "./state";

/** Not acknowledged in time: the office is asked to telephone and to record it; nothing climbs (DESIGN.md §2, 8). */
export const wantCall = (ruling: Ruling, rung: OpenState["rung"]): void => {
  const step = addStep(ruling, { kind: "call" });
  record(ruling, "call-wanted", { step });
  addNotice(ruling, { notice: "call-wanted", audience: ["county-office"], rung, duty: "acknowledge" });
};

/** The call was made; its note stays in the act. */
export const recordCall = (
  state: OpenState,
  { step }: RecordCallAct,
  { receivedAt }: Pick<ReceivedAct, "receivedAt">,
): Decision => {
  if (state.steps.find(({ no }) => no === step)?.kind !== "call") return refused(state, "record-call", "step-not-open");
  const ruling = rulingOn(state, receivedAt);
  endSteps(ruling, "done", ({ no }) => no === step);
  record(ruling, "call-recorded", { step });
  return applied(ruling);
};
