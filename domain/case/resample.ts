import type { AnswerAct, ReceivedAct, VerdictMessage } from "./act";
import { climb } from "./climb";
import { close } from "./close";
import type { CaseFacts, Decision } from "./decision";
import { orderResample } from "./order-resample";
import { refused } from "./refuse";
import { addStep, applied, common, endDuties, endSteps, record, type Ruling, rulingOn } from "./ruling";
import type { AwaitingResample, OpenState } from "./state";
import { withdrawService } from "./withdraw-service";

/** The station has done its part, whatever the values say. */
const sampled = (ruling: Ruling): void => {
  withdrawService(ruling, "resample");
  endSteps(ruling, "done", ({ kind }) => kind === "resample");
  endDuties(ruling, "met", ({ kind }) => kind === "resample");
};

/** Rectification goes on one rung higher, where the rung climbs on a failed re-sample. */
const failed = (ruling: Ruling, { servedAt, plannedAt }: AwaitingResample, facts: CaseFacts): Decision => {
  ruling.state = { ...common(ruling.state), phase: "rectifying", servedAt, plannedAt: plannedAt ?? servedAt };
  climb(ruling, "resample-failed", facts);
  return applied(ruling);
};

/** The released values of the re-sampling 复测: met closes, missed climbs, what the rules leave open is asked. */
export const resampled = (
  state: AwaitingResample,
  verdict: VerdictMessage,
  { receivedAt }: Pick<ReceivedAct, "receivedAt">,
  facts: CaseFacts,
): Decision => {
  const ruling = rulingOn(state, receivedAt);
  sampled(ruling);
  if (verdict.outcome === "met" || verdict.outcome === "missed") {
    endSteps(ruling, "lifted", ({ kind }) => kind === "question");
    if (verdict.outcome === "met") {
      record(ruling, "resample-met", { verdict: verdict.verdictId });
      return close(ruling, facts);
    }
    record(ruling, "resample-missed", { verdict: verdict.verdictId });
    return failed(ruling, state, facts);
  }
  record(ruling, "resample-undecided", { verdict: verdict.verdictId, outcome: verdict.outcome });
  if (!state.steps.some(({ kind }) => kind === "question"))
    addStep(ruling, { kind: "question", about: "resample-undecided" });
  return applied(ruling);
};

/** The county office answers what the rules leave open about a re-sampling. */
export const answer = (
  state: OpenState,
  { step, answer: said }: AnswerAct,
  { receivedAt }: Pick<ReceivedAct, "receivedAt">,
  facts: CaseFacts,
): Decision => {
  const asked = state.steps.find(({ no }) => no === step)?.kind === "question";
  if (!asked || state.phase !== "awaiting-resample") return refused(state, "answer", "step-not-open");
  const ruling = rulingOn(state, receivedAt);
  endSteps(ruling, "done", ({ no }) => no === step);
  record(ruling, "question-answered", { step, answer: said });
  if (said === "sample-again") {
    orderResample(ruling, facts);
    return applied(ruling);
  }
  sampled(ruling);
  return said === "counts-as-met" ? close(ruling, facts) : failed(ruling, state, facts);
};
