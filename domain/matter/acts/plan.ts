import { type CivilDate, shanghaiDate } from "../../calendar";
import { endDuties, endSteps, isHead, isLate, openSteps, record, showAct, tellOffice } from "../../proceeding";
import { askToAccept, liftAcceptance } from "../acceptance";
import { askToNote } from "../ask-to-note";
import type { ActOf, PlanContent } from "../act-bodies";
import { liftQuestions } from "../climb";
import { asksFor } from "../closing";
import { defineMatterAct } from "../define";
import { fileDraft } from "../draft";
import type { MatterFacts, MatterRuling } from "../facts";
import { RECTIFYING } from "../phases";
import { receive } from "../serve";
import type { MatterState } from "../state";

/** Whether the plan is owed still: then no report counts without it. */
export const isPlanOwed = ({ duties }: Pick<MatterState, "duties">): boolean =>
  duties.some(({ kind }) => kind === "plan");

/** The earliest date that a plan names; null where it names none. */
export const earliestOf = ({ measures }: PlanContent): CivilDate | null =>
  measures.map(({ deadline }) => deadline).sort()[0] ?? null;

/** Whether a date of a plan lies before the day of an instant. */
export const isPast = (earliest: CivilDate | null | undefined, at: string): boolean =>
  earliest !== null && earliest !== undefined && earliest < shanghaiDate(at);

/** How a plan came to count. */
interface Filed {
  /** Number of the act that holds it. */
  readonly seq: number;
  readonly confirmed: boolean;
  /** Whether the report comes with it: then the office is told of that, and looks at both at once. */
  readonly withReport?: boolean;
}

/** What the office has to do with a plan. A plan that it has not noted yet gives way to the revised one, so that what it notes is what it has read. */
const putToOffice = (ruling: MatterRuling, facts: MatterFacts): void => {
  const { rung } = ruling.state;
  let unread = openSteps(ruling.state, "accept").some(({ about }) => about === "plan");
  liftAcceptance(ruling, "plan");
  if (asksFor(ruling.state, "plan-accepted")) askToAccept(ruling, "plan", facts);
  else unread ||= askToNote(ruling, "plan");
  // It was told already that one is there.
  if (!unread) tellOffice(ruling, { notice: "plan-filed", rung });
};

/** The plan 整改方案 counts, which implies 签收; while rectification runs a revised one is recorded beside it. */
export const countPlan = (
  ruling: MatterRuling,
  { seq, confirmed, withReport = false }: Filed,
  facts: MatterFacts,
): void => {
  const { stage } = ruling.state;
  if (stage.phase !== "served" && stage.phase !== "acknowledged" && stage.phase !== "rectifying") return;
  const before = stage.phase === "rectifying" ? stage.plannedAt : null;
  record(ruling, "plan-filed", { late: isLate(ruling, "plan"), revised: before !== null, act: seq, confirmed });
  showAct(ruling, seq, null);
  receive(ruling);
  endDuties(ruling, "met", ({ kind }) => kind === "plan");
  endSteps(ruling, "lifted", (step) => step.kind === "confirm" && step.about === "plan");
  liftQuestions(ruling, ["plan-overdue"]);
  if (!withReport) putToOffice(ruling, facts);
  const { servedAt } = stage;
  const givenBack = stage.phase === "rectifying" && stage.givenBack === true ? ({ givenBack: true } as const) : {};
  ruling.state = {
    ...ruling.state,
    stage: { phase: "rectifying", servedAt, plannedAt: before ?? ruling.at, ...givenBack },
  };
};

/** A head's plan counts at once; anybody else's of the unit waits for a head's confirmation. No date of it lies in the past. */
export const plan = defineMatterAct<ActOf<"plan">>({
  kind: "plan",
  parties: ["responsible"],
  post: "any",
  phases: RECTIFYING,
  firstPerson: null,
  decide: (ruling, body, received, facts) => {
    const earliest = earliestOf(body);
    if (isPast(earliest, received.receivedAt)) return "plan-date-past";
    if (!isHead(received.by, "responsible")) return fileDraft(ruling, { about: "plan", earliest }, received);
    countPlan(ruling, { seq: received.seq, confirmed: false }, facts);
    return null;
  },
  offers: (_state, by) => [isHead(by, "responsible") ? { kind: "plan" } : { kind: "plan", draft: true }],
});
