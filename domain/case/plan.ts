import type { CaseFacts, Decision } from "./decision";
import { endDrafts, fileDraft } from "./draft";
import { isHead } from "./acting";
import type { ReceivedAct } from "./act";
import { isLate } from "./duties";
import { refused } from "./refuse";
import { applied, common, endDuties, record, type Ruling, rulingOn } from "./ruling";
import type { OpenState, Served, Acknowledged, Rectifying } from "./state";

type Planning = Served | Acknowledged | Rectifying;

const isPlanning = (state: OpenState): state is Planning =>
  state.phase === "served" || state.phase === "acknowledged" || state.phase === "rectifying";

/** The plan 整改方案 counts, which implies 签收; while rectification runs a revised one is recorded beside it. */
export const countPlan = (ruling: Ruling, state: Planning, draft: number | null): void => {
  const { servedAt } = state;
  const revised = state.phase === "rectifying" && state.plannedAt !== servedAt;
  record(ruling, "plan-filed", { late: isLate(ruling, "plan"), revised, ...(draft === null ? {} : { draft }) });
  endDuties(ruling, "met", ({ kind }) => kind === "acknowledge" || kind === "plan");
  endDrafts(ruling, ["plan"]);
  const plannedAt = state.phase === "rectifying" && revised ? state.plannedAt : ruling.at;
  ruling.state = { ...common(ruling.state), phase: "rectifying", servedAt, plannedAt };
};

/** A head's plan counts at once; anybody else's of the unit waits for a head's confirmation. */
export const filePlan = (state: OpenState, act: ReceivedAct, facts: CaseFacts): Decision => {
  if (!isPlanning(state)) return refused(state, "plan", "not-in-this-phase");
  if (!isHead(act.role, act.by)) return fileDraft(state, "plan", act, facts);
  const ruling = rulingOn(state, act.receivedAt);
  countPlan(ruling, state, null);
  return applied(ruling);
};
