import type { ReceivedAct } from "./act";
import type { Decision } from "./decision";
import { isLate } from "./duties";
import { refused } from "./refuse";
import { applied, common, endDuties, record, rulingOn } from "./ruling";
import type { OpenState } from "./state";

/** 签收. After a plan or a report, which imply it, it is recorded and changes nothing. */
export const acknowledge = (state: OpenState, { receivedAt }: Pick<ReceivedAct, "receivedAt">): Decision => {
  if (state.phase === "warned" || state.phase === "assigned") return refused(state, "acknowledge", "not-in-this-phase");
  if (state.phase === "acknowledged") return refused(state, "acknowledge", "already-done");
  const ruling = rulingOn(state, receivedAt);
  record(ruling, "acknowledged", { late: isLate(ruling, "acknowledge") });
  endDuties(ruling, "met", ({ kind }) => kind === "acknowledge");
  if (state.phase === "served") {
    const { servedAt } = state;
    ruling.state = { ...common(ruling.state), phase: "acknowledged", servedAt, acknowledgedAt: receivedAt };
  }
  return applied(ruling);
};
