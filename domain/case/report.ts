import type { ReceivedAct } from "./act";
import type { CaseFacts, Decision } from "./decision";
import { isLate } from "./duties";
import { orderResample } from "./order-resample";
import { refused } from "./refuse";
import { applied, common, endDuties, record, rulingOn } from "./ruling";
import type { OpenState } from "./state";

/** The report 整改情况报告 asks for the re-sample 复测. One without a plan is accepted: the plan is then no longer owed. */
export const fileReport = (
  state: OpenState,
  { receivedAt }: Pick<ReceivedAct, "receivedAt">,
  facts: CaseFacts,
): Decision => {
  if (state.phase === "warned" || state.phase === "assigned") return refused(state, "report", "not-in-this-phase");
  if (state.phase === "awaiting-resample") return refused(state, "report", "already-done");
  const { servedAt } = state;
  const plannedAt = state.phase === "rectifying" && state.plannedAt !== servedAt ? state.plannedAt : null;
  const ruling = rulingOn(state, receivedAt);
  record(ruling, "report-filed", { late: isLate(ruling, "rectify"), planned: plannedAt !== null });
  endDuties(ruling, "met", ({ kind }) => kind === "acknowledge" || kind === "rectify");
  endDuties(ruling, "lifted", ({ kind }) => kind === "plan");
  ruling.state = {
    ...common(ruling.state),
    phase: "awaiting-resample",
    servedAt,
    plannedAt,
    reportedAt: receivedAt,
  };
  orderResample(ruling, facts);
  return applied(ruling);
};
