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
import { liftQuestions } from "../climb";
import { fileDraft } from "../draft";
import type { MatterRuling } from "../facts";
import { orderSampling } from "../order-sampling";
import { RECTIFYING } from "../phases";
import { receive } from "../serve";

/** The report 整改情况报告 counts and asks for the re-sample 复测. One without a plan is accepted: it is then no longer owed. */
export const countReport = (ruling: MatterRuling, seq: number, confirmed: boolean): void => {
  const { stage, rung } = ruling.state;
  if (stage.phase !== "served" && stage.phase !== "acknowledged" && stage.phase !== "rectifying") return;
  const plannedAt = stage.phase === "rectifying" ? stage.plannedAt : null;
  record(ruling, "report-filed", { late: isLate(ruling, "rectify"), planned: plannedAt !== null, act: seq, confirmed });
  showAct(ruling, seq, null);
  receive(ruling);
  endDuties(ruling, "met", ({ kind }) => kind === "rectify");
  endDuties(ruling, "lifted", ({ kind }) => kind === "plan");
  endSteps(ruling, "lifted", (step) => step.kind === "confirm" && step.about !== "objection");
  liftQuestions(ruling, ["plan-overdue", "rectification-overdue"]);
  addStep(ruling, { kind: "note", about: "report", seenBy: OFFICE_ALONE });
  tellOffice(ruling, { notice: "report-filed", rung });
  const { servedAt } = stage;
  ruling.state = {
    ...ruling.state,
    stage: { phase: "awaiting-result", servedAt, plannedAt, reportedAt: ruling.at },
  };
  orderSampling(ruling);
};

/** A head's report counts at once; anybody else's of the unit waits for a head's confirmation. */
export const report = defineMatterAct<ActOf<"report">>({
  kind: "report",
  parties: ["responsible"],
  post: "any",
  phases: RECTIFYING,
  firstPerson: null,
  decide: (ruling, _act, received) => {
    if (!isHead(received.by, "responsible")) return fileDraft(ruling, "report", received);
    countReport(ruling, received.seq, false);
    return null;
  },
  offers: (_state, by) => [isHead(by, "responsible") ? { kind: "report" } : { kind: "report", draft: true }],
});
