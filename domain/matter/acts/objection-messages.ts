import { causedBy, endDuties, endStopsOf, endSteps, record } from "../../proceeding";
import type { ActOf } from "../act-bodies";
import { liftQuestions } from "../climb";
import { defineMatterAct } from "../define";
import { exclude } from "../exceptions";
import type { MatterRuling } from "../facts";
import { stopFor } from "../objections";
import { orderSampling } from "../order-sampling";
import { ANY } from "../phases";
import { endKnown } from "../recall-objections";
import type { MatterState } from "../state";

const isOpen = ({ objections = [] }: MatterState, objection: number): boolean =>
  objections.some(({ no, ended }) => no === objection && ended === null);

/** An objection was taken on: the clocks stand still from now, where they don't already. */
export const objectionTakenOn = defineMatterAct<ActOf<"objection-taken-on">>({
  kind: "objection-taken-on",
  parties: "system",
  post: "any",
  phases: ANY,
  firstPerson: null,
  decide: (ruling, { objection }, _received, facts) => {
    if (!isOpen(ruling.state, objection)) return "step-not-open";
    if (ruling.state.stage.phase !== "closed") stopFor(ruling, objection, facts);
    return null;
  },
});

/** The result of a re-sampling that missed is set aside: the same is sampled anew, and nothing of it is held against the unit. */
const setResultAside = (ruling: MatterRuling, verdict: string): void => {
  const { stage, missedResult } = ruling.state;
  if (stage.phase !== "rectifying" || missedResult?.verdict !== verdict) return;
  record(ruling, "result-set-aside", { verdict });
  liftQuestions(ruling, ["result-missed", "rectification-overdue"]);
  endDuties(ruling, "lifted", ({ owner }) => owner === "responsible");
  endSteps(ruling, "lifted", (step) => step.kind === "confirm" && step.about !== "objection");
  const { servedAt, plannedAt } = stage;
  ruling.state = {
    ...ruling.state,
    stage: { phase: "awaiting-result", servedAt, plannedAt, reportedAt: ruling.at },
  };
  orderSampling(ruling);
};

/**
 * An objection has ended: the stops that it caused are over, and the clocks run on. Upheld without a correction, its verdict
 * counts no more.
 */
export const objectionEnded = defineMatterAct<ActOf<"objection-ended">>({
  kind: "objection-ended",
  parties: "system",
  post: "any",
  phases: ANY,
  firstPerson: null,
  decide: (ruling, { objection, as, verdict, exclude: excludes }, _received, facts) => {
    const answered = as === "dismissed" || as === "refused";
    const known = ruling.state.objections?.find(({ no, ended }) => no === objection && ended === null);
    if (known === undefined) return "step-not-open";
    const knowsSecond = facts.objectionRule.rule.second !== null && facts.superior !== null;
    const appealable = answered && known.instance === "first" && knowsSecond;
    endKnown(ruling, objection, { ended: { as, at: ruling.at }, appealable });
    record(ruling, "objection-ended", { objection, verdict, as });
    endStopsOf(ruling, causedBy("objection", objection), facts);
    if (!excludes || ruling.state.stage.phase === "closed") return null;
    if (known.order === null) exclude(ruling, verdict, facts);
    else setResultAside(ruling, verdict);
    return null;
  },
});
