import { addNotice, addStep, changeStep, endSteps, openSteps, record, startDuties, tellOffice } from "../proceeding";
import { askToNote } from "./ask-to-note";
import { askToClimb } from "./climb";
import { close } from "./close";
import type { MatterFacts, MatterRuling } from "./facts";
import type { ResultMessage } from "./messages";
import { orderSampling, recallOrders } from "./order-sampling";
import { type Miss, unanswered } from "./state";
import { tellObjections } from "./recall-objections";
import { noteTold } from "./told";

/** A result speaks for the misses of its scheme that had joined before it was ordered. */
const mark = (ruling: MatterRuling, { order, scheme }: OfScheme, answered: boolean): void => {
  const misses = ruling.state.misses.map((miss): Miss =>
    miss.joined < order && miss.scheme === scheme ? { ...miss, answered } : miss,
  );
  ruling.state = { ...ruling.state, misses };
};

/** An order of the matter, looked at under one of its schemes. */
type OfScheme = Pick<ResultMessage, "order" | "scheme">;

/**
 * A re-sampling met the target under a scheme: it answers the misses of that scheme. Once nothing is unanswered the matter
 * is closed; what joined since the order is sampled too.
 */
export const resultMet = (ruling: MatterRuling, result: OfScheme, verdict: string): void => {
  mark(ruling, result, true);
  const open = unanswered(ruling.state);
  const { stage } = ruling.state;
  // The newest report waits for its acceptance, or was given back: the matter closes with the acceptance.
  if (open.length === 0 && (stage.phase === "accepting" || (stage.phase === "rectifying" && stage.givenBack))) return;
  if (open.length === 0) close(ruling, "closed", verdict);
  else if (stage.phase === "awaiting-result" && open.every(({ joined }) => joined >= result.order))
    orderSampling(ruling);
};

/** What was missed is kept for the objection that it may meet, from when the unit was told of it. */
const noteMissed = (ruling: MatterRuling, { order, scheme }: OfScheme, verdict: string): void => {
  const of = ruling.state.misses.filter((miss) => miss.scheme === scheme && miss.out === null);
  const items = [...new Set(of.flatMap((miss) => miss.items))].sort();
  ruling.state = { ...ruling.state, missedResult: { verdict, order, scheme, items } };
  noteTold(ruling, verdict);
};

/**
 * Rectification goes on: what the rung that holds asks for has its whole limit again, from this result (待确认,
 * docs/reference/ladder.md), the unit is told so, and the office is asked to climb, extend or explain.
 */
export const resultMissed = (ruling: MatterRuling, result: OfScheme, verdict: string, facts: MatterFacts): void => {
  const { stage } = ruling.state;
  if (stage.phase !== "awaiting-result") return;
  mark(ruling, result, false);
  recallOrders(ruling);
  const { servedAt, plannedAt } = stage;
  noteMissed(ruling, result, verdict);
  ruling.state = { ...ruling.state, stage: { phase: "rectifying", servedAt, plannedAt } };
  const { rung, severity } = ruling.state;
  startDuties(ruling, plannedAt === null ? ["plan", "rectify"] : ["rectify"], { rung, severity }, facts);
  addNotice(ruling, { notice: "resample-missed", to: ["responsible"], rung });
  const owed = ruling.state.duties.find(({ kind }) => kind === "rectify");
  askToClimb(ruling, "result-missed", owed?.no ?? null, facts);
};

/** The order has said met or missed under the scheme: its question is over, and it is awaited for the others alone. */
const decided = (ruling: MatterRuling, { order, scheme }: OfScheme): void => {
  endSteps(ruling, "lifted", (step) => step.kind === "question" && step.order === order && step.scheme === scheme);
  for (const step of openSteps(ruling.state, "await-result"))
    if (step.order === order && step.schemes.includes(scheme))
      changeStep(ruling, { ...step, schemes: step.schemes.filter((other) => other !== scheme) });
};

/** The office is asked once for a scheme; values that decided before and don't any more answer nothing. */
const undecided = (ruling: MatterRuling, result: ResultMessage): void => {
  const { order, scheme, verdictId: verdict } = result;
  mark(ruling, result, false);
  for (const step of openSteps(ruling.state, "await-result"))
    if (step.order === order && !step.schemes.includes(scheme))
      changeStep(ruling, { ...step, schemes: [...step.schemes, scheme].sort() });
  const asked = openSteps(ruling.state, "question").find((step) => step.order === order && step.scheme === scheme);
  if (asked !== undefined) {
    changeStep(ruling, { ...asked, verdict });
    return;
  }
  addStep(ruling, { kind: "question", about: "result-undecided", order, scheme, verdict });
  tellOffice(ruling, { notice: "question", rung: ruling.state.rung });
};

/**
 * The released values of a re-sampling 复测 under one scheme: met answers, missed asks, what the rules leave open is put to
 * the office. Only the newest order speaks. Corrected to met while rectification goes on or its report waits for acceptance, it answers all the same.
 */
export const takeResult = (ruling: MatterRuling, result: ResultMessage, facts: MatterFacts): void => {
  const { order, scheme, outcome, verdictId } = result;
  const { stage, orders } = ruling.state;
  const data = { verdict: verdictId, order, scheme };
  const newest = order === orders;
  tellObjections(ruling, { order, scheme }, { verdict: verdictId, outcome });
  const { missedResult } = ruling.state;
  if (outcome === "missed" && missedResult?.order === order && missedResult.scheme === scheme)
    ruling.state = { ...ruling.state, missedResult: { ...missedResult, verdict: verdictId } };
  if (stage.phase === "closed" && stage.as === "closed" && newest && outcome !== "met") {
    // What closed it has been corrected: whoever was told of the closing is told, and whether it is re-opened is for a person to say.
    record(ruling, "corrected", { ...data, outcome });
    askToNote(ruling, "corrected");
    addNotice(ruling, { notice: "corrected", to: ["responsible", "supervisor"], rung: ruling.state.rung });
    return;
  }
  const correctedToMet = (stage.phase === "rectifying" || stage.phase === "accepting") && outcome === "met";
  if (!newest || (stage.phase !== "awaiting-result" && !correctedToMet)) {
    record(ruling, "verdict-noted", { ...data, outcome });
    return;
  }
  if (outcome === "met" || outcome === "missed") decided(ruling, result);
  if (outcome === "met") {
    record(ruling, "result-met", data);
    resultMet(ruling, result, verdictId);
  } else if (outcome === "missed") {
    record(ruling, "result-missed", data);
    resultMissed(ruling, result, verdictId, facts);
  } else {
    record(ruling, "result-undecided", { ...data, outcome });
    undecided(ruling, result);
  }
};
