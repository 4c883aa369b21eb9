import type { DeliveredMessage, ReceivedAct, RecordServiceAct } from "./act";
import type { CaseFacts, Decision } from "./decision";
import { startDuties } from "./duties";
import { refused } from "./refuse";
import { addNotice, addStep, amended, applied, common, endSteps, record, type Ruling, rulingOn } from "./ruling";
import { shownRung } from "./shown-rung";
import type { AwaitedService, Closed, OpenState } from "./state";
import type { NotifyStep, StepNo } from "./step";

type Received = Pick<ReceivedAct, "receivedAt">;

/** Starts what the service 送达 of a notice starts; null where its service starts nothing. */
const start = (ruling: Ruling, awaited: AwaitedService | undefined, facts: CaseFacts): void => {
  if (awaited === undefined) return;
  ruling.state = amended(ruling.state, {
    awaited: ruling.state.awaited.filter(({ step }) => step !== awaited.step),
  });
  const { state } = ruling;
  if (awaited.starts === "assignment") {
    if (state.phase === "assigned") ruling.state = { ...common(state), phase: "served", servedAt: ruling.at };
    startDuties(ruling, ["acknowledge", "plan", "rectify"], awaited.rung, facts);
  } else if (awaited.starts === "resample") {
    startDuties(ruling, ["resample"], awaited.rung, facts);
  } else if (state.phase === "rectifying" && state.plannedAt !== state.servedAt) {
    startDuties(ruling, ["rectify"], awaited.rung, facts);
  } else if (state.phase !== "awaiting-resample") {
    startDuties(ruling, ["plan", "rectify"], awaited.rung, facts);
  }
};

const served = (ruling: Ruling, step: StepNo, notice: NotifyStep["notice"], facts: CaseFacts): void => {
  const awaited = ruling.state.awaited.find((service) => service.step === step);
  record(ruling, "served", { step, notice, starts: awaited?.starts ?? null });
  start(ruling, awaited, facts);
};

/** Every recipient's mail server has answered: the notice was sent, or served, or somebody was not reached. */
export const delivered = (
  state: OpenState,
  { step, sent, refused: refusals }: DeliveredMessage,
  { receivedAt }: Received,
  facts: CaseFacts,
): Decision => {
  const sending = state.steps.find(({ no }) => no === step);
  if (sending?.kind !== "notify") return refused(state, "delivered", "step-not-open");
  const { notice, audience } = sending;
  const ruling = rulingOn(state, receivedAt);
  endSteps(ruling, "done", ({ no }) => no === step);
  const paper =
    state.awaited.some((service) => service.step === step) ||
    (notice === "letter-served" && audience.includes("responsible-unit"));
  if (sent > 0 && paper) served(ruling, step, notice, facts);
  else if (sent > 0) record(ruling, "notice-sent", { step, notice });
  if (sent > 0 && refusals === 0) return applied(ruling);

  record(ruling, "address-refused", { step, notice, refused: refusals });
  if (!(sent > 0) && paper) addStep(ruling, { kind: "serve-otherwise", of: step });
  if (audience.some((office) => office !== "county-office")) {
    const rung = shownRung(facts.ladder, state.rung);
    addNotice(ruling, { notice: "address-refused", audience: ["county-office"], rung });
  }
  return applied(ruling);
};

/** A message promised before the closing was sent; nothing new follows from it. */
export const deliveredAfterClosing = (state: Closed, { step, sent, refused: refusals }: DeliveredMessage): Decision => {
  const sending = state.steps.find(({ no }) => no === step);
  if (sending?.kind !== "notify") return refused(state, "delivered", "step-not-open");
  const { notice } = sending;
  const reached = { kind: "notice-sent", data: { step, notice } } as const;
  const unreached = { kind: "address-refused", data: { step, notice, refused: refusals } } as const;
  return {
    state: { ...state, steps: state.steps.filter(({ no }) => no !== step) },
    outcome: { outcome: "applied" },
    duties: [],
    steps: [{ change: "done", no: step }],
    events: [...(sent > 0 ? [reached] : []), ...(sent > 0 && refusals === 0 ? [] : [unreached])],
  };
};

/** The office records service another way; the clocks run from this record, as they would from the mail. */
export const recordService = (
  state: OpenState,
  { step }: RecordServiceAct,
  { receivedAt }: Received,
  facts: CaseFacts,
): Decision => {
  const task = state.steps.find(({ no }) => no === step);
  if (task?.kind !== "serve-otherwise") return refused(state, "record-service", "step-not-open");
  const ruling = rulingOn(state, receivedAt);
  const awaited = state.awaited.find((service) => service.step === task.of);
  endSteps(ruling, "done", ({ no }) => no === step);
  record(ruling, "service-recorded", { step, of: task.of, starts: awaited?.starts ?? null });
  start(ruling, awaited, facts);
  return applied(ruling);
};
