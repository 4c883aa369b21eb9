import { addStep, endSteps, OFFICE_ALONE, record, tellOffice } from "../proceeding";
import { askToClimb } from "./climb";
import { close } from "./close";
import type { MatterFacts, MatterRuling } from "./facts";
import type { ResultMessage } from "./messages";
import { orderSampling, recallOrders } from "./order-sampling";
import { type Miss, unanswered } from "./state";

/**
 * A re-sampling met the target under a scheme (null = under all of its order): it answers the misses of that scheme that
 * had joined before it was ordered. Once nothing is unanswered the matter is closed; what joined since is sampled too.
 */
export const resultMet = (
  ruling: MatterRuling,
  order: number,
  scheme: string | null,
  verdict: string | null,
  facts: MatterFacts,
): void => {
  const misses = ruling.state.misses.map((miss): Miss =>
    miss.joined < order && (scheme === null || miss.scheme === scheme) ? { ...miss, answered: true } : miss,
  );
  ruling.state = { ...ruling.state, misses };
  const open = unanswered(ruling.state);
  if (open.length === 0) {
    endSteps(ruling, "done", (step) => step.kind === "await-result" && step.order === order);
    close(ruling, "closed", verdict);
  } else if (open.every(({ joined }) => joined >= order)) {
    endSteps(ruling, "done", (step) => step.kind === "await-result" && step.order === order);
    orderSampling(ruling, facts);
  }
};

/** Rectification goes on; the office is asked whether to climb. */
export const resultMissed = (ruling: MatterRuling, facts: MatterFacts): void => {
  const { stage } = ruling.state;
  if (stage.phase !== "awaiting-result") return;
  endSteps(ruling, "done", ({ kind }) => kind === "await-result");
  recallOrders(ruling);
  const { servedAt, plannedAt } = stage;
  ruling.state = { ...ruling.state, stage: { phase: "rectifying", servedAt, plannedAt } };
  askToClimb(ruling, "result-missed", null, facts);
};

/** The released values of a re-sampling 复测: met answers, missed asks, what the rules leave open is put to the office. */
export const takeResult = (
  ruling: MatterRuling,
  { order, scheme, outcome, verdictId }: ResultMessage,
  facts: MatterFacts,
): void => {
  const { stage, orders } = ruling.state;
  const data = { verdict: verdictId, order, scheme };
  if (stage.phase === "closed" && order === orders && outcome !== "met") {
    // What closed it has been corrected: whether it is re-opened is for a person to say.
    record(ruling, "corrected", { ...data, outcome });
    addStep(ruling, { kind: "note", about: "corrected", seenBy: OFFICE_ALONE });
    tellOffice(ruling, { notice: "corrected", rung: ruling.state.rung });
    return;
  }
  if (stage.phase !== "awaiting-result" || order !== orders) {
    record(ruling, "verdict-noted", { ...data, outcome });
    return;
  }
  if (outcome === "met" || outcome === "missed")
    endSteps(ruling, "lifted", (step) => step.kind === "question" && step.order === order);
  if (outcome === "met") {
    record(ruling, "result-met", data);
    resultMet(ruling, order, scheme, verdictId, facts);
  } else if (outcome === "missed") {
    record(ruling, "result-missed", data);
    resultMissed(ruling, facts);
  } else {
    record(ruling, "result-undecided", { ...data, outcome });
    if (ruling.state.steps.some((step) => step.kind === "question" && step.order === order)) return;
    addStep(ruling, { kind: "question", about: "result-undecided", order });
    tellOffice(ruling, { notice: "question", rung: ruling.state.rung });
  }
};
