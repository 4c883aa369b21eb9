import {
  addStep,
  endDuties,
  endSteps,
  isHead,
  isLate,
  OFFICE_ALONE,
  record,
  showAct,
  tellOffice,
} from "../../proceeding";
import type { ActOf } from "../act-bodies";
import { defineMatterAct } from "../define";
import { fileDraft } from "../draft";
import type { MatterFacts, MatterRuling } from "../facts";
import { orderSampling } from "../order-sampling";
import { RECTIFYING } from "../phases";
import { hasQuestion } from "./plan";

/** The report 整改情况报告 counts and asks for the re-sample 复测. One without a plan is accepted: it is then no longer owed. */
export const countReport = (ruling: MatterRuling, seq: number, confirmed: boolean, facts: MatterFacts): void => {
  const { stage, rung } = ruling.state;
  if (stage.phase !== "served" && stage.phase !== "acknowledged" && stage.phase !== "rectifying") return;
  const plannedAt = stage.phase === "rectifying" ? stage.plannedAt : null;
  record(ruling, "report-filed", { late: isLate(ruling, "rectify"), planned: plannedAt !== null, act: seq, confirmed });
  showAct(ruling, seq, null);
  endDuties(ruling, "met", ({ kind }) => kind === "acknowledge" || kind === "rectify");
  endDuties(ruling, "lifted", ({ kind }) => kind === "plan");
  endSteps(ruling, "lifted", ({ kind }) => kind === "confirm" || kind === "call");
  endSteps(ruling, "lifted", (step) => step.kind === "climb-question" && step.cause !== "result-missed");
  endDuties(ruling, "lifted", ({ kind }) => kind === "decide" && !hasQuestion(ruling));
  addStep(ruling, { kind: "note", about: "report", seenBy: OFFICE_ALONE });
  tellOffice(ruling, { notice: "report-filed", rung });
  const { servedAt } = stage;
  ruling.state = {
    ...ruling.state,
    stage: { phase: "awaiting-result", servedAt, plannedAt, reportedAt: ruling.at },
  };
  orderSampling(ruling, facts);
};

/** A head's report counts at once; anybody else's of the unit waits for a head's confirmation. */
export const report = defineMatterAct<ActOf<"report">>({
  kind: "report",
  parties: ["responsible"],
  post: "any",
  phases: RECTIFYING,
  twoPersons: false,
  decide: (ruling, _act, received, facts) => {
    if (!isHead(received.by, "responsible")) return fileDraft(ruling, "report", received);
    countReport(ruling, received.seq, false, facts);
    return null;
  },
  offers: (_state, by) => [isHead(by, "responsible") ? { kind: "report" } : { kind: "report", draft: true }],
});
