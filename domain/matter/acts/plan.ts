import { shanghaiDate } from "../../calendar";
import {
  addStep,
  endDuties,
  endSteps,
  isHead,
  isLate,
  OFFICE_ALONE,
  openSteps,
  record,
  showAct,
  tellOffice,
} from "../../proceeding";
import type { ActOf } from "../act-bodies";
import { defineMatterAct } from "../define";
import { fileDraft } from "../draft";
import { liftQuestions } from "../climb";
import type { MatterRuling } from "../facts";
import { receive } from "../serve";
import { RECTIFYING } from "../phases";

/** The plan 整改方案 counts, which implies 签收; while rectification runs a revised one is recorded beside it. */
export const countPlan = (ruling: MatterRuling, seq: number, confirmed: boolean): void => {
  const { stage, rung } = ruling.state;
  if (stage.phase !== "served" && stage.phase !== "acknowledged" && stage.phase !== "rectifying") return;
  const before = stage.phase === "rectifying" ? stage.plannedAt : null;
  record(ruling, "plan-filed", { late: isLate(ruling, "plan"), revised: before !== null, act: seq, confirmed });
  showAct(ruling, seq, null);
  receive(ruling);
  endDuties(ruling, "met", ({ kind }) => kind === "plan");
  endSteps(ruling, "lifted", (step) => step.kind === "confirm" && step.about === "plan");
  liftQuestions(ruling, ["plan-overdue"]);
  // A plan that the office has not noted yet gives way to the revised one, so that what it notes is what it has read; it was told
  // already that one is there.
  const unread = openSteps(ruling.state, "note").some(({ about }) => about === "plan");
  endSteps(ruling, "lifted", (step) => step.kind === "note" && step.about === "plan");
  addStep(ruling, { kind: "note", about: "plan", seenBy: OFFICE_ALONE });
  if (!unread) tellOffice(ruling, { notice: "plan-filed", rung });
  const { servedAt } = stage;
  ruling.state = { ...ruling.state, stage: { phase: "rectifying", servedAt, plannedAt: before ?? ruling.at } };
};

/** A head's plan counts at once; anybody else's of the unit waits for a head's confirmation. No date of it lies in the past. */
export const plan = defineMatterAct<ActOf<"plan">>({
  kind: "plan",
  parties: ["responsible"],
  post: "any",
  phases: RECTIFYING,
  firstPerson: null,
  decide: (ruling, { measures }, received) => {
    const today = shanghaiDate(received.receivedAt);
    if (measures.some(({ deadline }) => deadline < today)) return "plan-date-past";
    if (!isHead(received.by, "responsible")) return fileDraft(ruling, "plan", received);
    countPlan(ruling, received.seq, false);
    return null;
  },
  offers: (_state, by) => [isHead(by, "responsible") ? { kind: "plan" } : { kind: "plan", draft: true }],
});
