import { endDuties, endSteps, isHead, isLate, openSteps, record, showAct, tellOffice } from "../../proceeding";
import { askToAccept, liftAcceptance } from "../acceptance";
import { askToNote } from "../ask-to-note";
import type { ActOf } from "../act-bodies";
import { liftQuestions } from "../climb";
import { asksFor } from "../closing";
import { defineMatterAct } from "../define";
import { fileDraft } from "../draft";
import type { MatterFacts, MatterRuling } from "../facts";
import { orderSampling } from "../order-sampling";
import { RECTIFYING } from "../phases";
import { receive } from "../serve";
import { countPlan, earliestOf, isPast, isPlanOwed } from "./plan";

/** How a report came to count. */
interface Filed {
  /** Number of the act that holds it. */
  readonly seq: number;
  readonly confirmed: boolean;
  readonly withPlan: boolean;
}

/**
 * The report 整改情况报告 counts: the office accepts it or gives it back, or, where the schemes ask for no acceptance, the
 * re-sample 复测 is ordered at once.
 */
export const countReport = (
  ruling: MatterRuling,
  { seq, confirmed, withPlan }: Filed,
  facts: MatterFacts,
): "plan-owed" | null => {
  const { phase } = ruling.state.stage;
  if (phase !== "served" && phase !== "acknowledged" && phase !== "rectifying") return null;
  if (!withPlan && isPlanOwed(ruling.state)) return "plan-owed";
  if (withPlan) countPlan(ruling, { seq, confirmed, withReport: true }, facts);
  const { stage, rung } = ruling.state;
  if (stage.phase !== "served" && stage.phase !== "acknowledged" && stage.phase !== "rectifying") return null;
  const plannedAt = stage.phase === "rectifying" ? stage.plannedAt : null;
  record(ruling, "report-filed", { late: isLate(ruling, "rectify"), planned: plannedAt !== null, act: seq, confirmed });
  showAct(ruling, seq, null);
  receive(ruling);
  endDuties(ruling, "met", ({ kind }) => kind === "rectify");
  endSteps(ruling, "lifted", (step) => step.kind === "confirm" && step.about !== "objection");
  liftQuestions(ruling, ["plan-overdue", "rectification-overdue"]);
  // Whoever accepts what was done accepts what was planned for it.
  liftAcceptance(ruling, "plan");
  tellOffice(ruling, { notice: "report-filed", rung });
  const { servedAt } = stage;
  const reported = { servedAt, plannedAt, reportedAt: ruling.at };
  if (asksFor(ruling.state, "report-accepted")) {
    ruling.state = { ...ruling.state, stage: { phase: "accepting", ...reported } };
    askToAccept(ruling, "report", facts);
    return null;
  }
  askToNote(ruling, "report");
  ruling.state = { ...ruling.state, stage: { phase: "awaiting-result", ...reported } };
  orderSampling(ruling);
  return null;
};

/** Whether a draft of the plan waits for a head: a report may be drafted beside it. */
const isPlanDrafted = (ruling: MatterRuling): boolean =>
  openSteps(ruling.state, "confirm").some(({ about }) => about === "plan");

/**
 * A head's report counts at once; anybody else's of the unit waits for a head's confirmation. While the plan is owed it brings
 * the plan with it, or comes after it.
 */
export const report = defineMatterAct<ActOf<"report">>({
  kind: "report",
  parties: ["responsible"],
  post: "any",
  phases: RECTIFYING,
  firstPerson: null,
  decide: (ruling, body, received, facts) => {
    const withPlan = body.plan !== undefined;
    const earliest = body.plan === undefined ? null : earliestOf(body.plan);
    if (isPast(earliest, received.receivedAt)) return "plan-date-past";
    if (isHead(received.by, "responsible"))
      return countReport(ruling, { seq: received.seq, confirmed: false, withPlan }, facts);
    if (!withPlan && isPlanOwed(ruling.state) && !isPlanDrafted(ruling)) return "plan-owed";
    return fileDraft(ruling, { about: "report", earliest, withPlan }, received);
  },
  offers: (state, by) => {
    const withPlan = isPlanOwed(state) ? ({ withPlan: true } as const) : {};
    return [isHead(by, "responsible") ? { kind: "report", ...withPlan } : { kind: "report", draft: true, ...withPlan }];
  },
});
