import type { ReceivedAct } from "./act";
import { isHead } from "./acting";
import type { CaseFacts, Decision } from "./decision";
import { endDrafts, fileDraft } from "./draft";
import { isLate } from "./duties";
import { orderResample } from "./order-resample";
import { refused } from "./refuse";
import { applied, common, endDuties, record, type Ruling, rulingOn } from "./ruling";
import type { OpenState, Served, Acknowledged, Rectifying } from "./state";

type Rectified = Served | Acknowledged | Rectifying;

/** The report 整改情况报告 counts and asks for the re-sample 复测. One without a plan is accepted: it is then no longer owed. */
export const countReport = (ruling: Ruling, state: Rectified, draft: number | null, facts: CaseFacts): void => {
  const { servedAt } = state;
  const plannedAt = state.phase === "rectifying" && state.plannedAt !== servedAt ? state.plannedAt : null;
  record(ruling, "report-filed", {
    late: isLate(ruling, "rectify"),
    planned: plannedAt !== null,
    ...(draft === null ? {} : { draft }),
  });
  endDuties(ruling, "met", ({ kind }) => kind === "acknowledge" || kind === "rectify");
  endDuties(ruling, "lifted", ({ kind }) => kind === "plan");
  endDrafts(ruling, ["plan", "report"]);
  ruling.state = {
    ...common(ruling.state),
    phase: "awaiting-resample",
    servedAt,
    plannedAt,
    reportedAt: ruling.at,
  };
  orderResample(ruling, facts);
};

/** A head's report counts at once; anybody else's of the unit waits for a head's confirmation. */
export const fileReport = (state: OpenState, act: ReceivedAct, facts: CaseFacts): Decision => {
  if (state.phase === "warned" || state.phase === "assigned") return refused(state, "report", "not-in-this-phase");
  if (state.phase === "awaiting-resample") return refused(state, "report", "already-done");
  if (!isHead(act.role, act.by)) return fileDraft(state, "report", act, facts);
  const ruling = rulingOn(state, act.receivedAt);
  countReport(ruling, state, null, facts);
  return applied(ruling);
};
