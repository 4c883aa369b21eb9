import type { ReceivedAct } from "./act";
import type { Decision } from "./decision";
import { isLate } from "./duties";
import { refused } from "./refuse";
import { applied, common, endDuties, record, rulingOn } from "./ruling";
import type { OpenState } from "./state";

/** The plan 整改方案 is filed, which implies 签收; while rectification runs a revised one is recorded beside it. */
export const filePlan = (state: OpenState, { receivedAt }: Pick<ReceivedAct, "receivedAt">): Decision => {
  if (state.phase === "warned" || state.phase === "assigned" || state.phase === "awaiting-resample")
    return refused(state, "plan", "not-in-this-phase");
  const { servedAt } = state;
  const revised = state.phase === "rectifying" && state.plannedAt !== servedAt;
  const ruling = rulingOn(state, receivedAt);
  record(ruling, "plan-filed", { late: isLate(ruling, "plan"), revised });
  endDuties(ruling, "met", ({ kind }) => kind === "acknowledge" || kind === "plan");
  const plannedAt = state.phase === "rectifying" && revised ? state.plannedAt : receivedAt;
  ruling.state = { ...common(ruling.state), phase: "rectifying", servedAt, plannedAt };
  return applied(ruling);
};
