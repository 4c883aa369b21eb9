import { climbOffer } from "../../ladder";
import {
  addNotice,
  addStep,
  endDuties,
  endSteps,
  HANDLING_ALONE,
  OFFICE_ALONE,
  offerOn,
  openStep,
  openSteps,
  record,
} from "../../proceeding";
import type { ActOf } from "../act-bodies";
import { defineMatterAct } from "../define";
import { isHearing } from "../hearing";
import { draftLetter } from "../open";
import { OPEN } from "../phases";

/**
 * 提级 by a person: the letter of the rung above is drafted; the rung holds from its signature and service. A rung that
 * drafts a clue 问题线索 leaves the draft at the handling body's door; the unit is told nothing and no clock runs.
 */
export const climb = defineMatterAct<ActOf<"climb">>({
  kind: "climb",
  parties: ["supervisor"],
  post: "any",
  phases: OPEN,
  firstPerson: null,
  decide: (ruling, { step }, _received, facts) => {
    const asked = openStep(ruling.state, step, "climb-question");
    if (asked === null) return "step-not-open";
    if (isHearing(ruling.state)) return "hearing-open";
    const to = climbOffer(facts.ladder, ruling.state.rung, asked.cause);
    if (to === null) return "no-rule-for-it";
    // One letter answers every question that is open, whatever its cause.
    const questions = openSteps(ruling.state, "climb-question").map(({ no }) => no);
    endSteps(ruling, "done", ({ no }) => questions.includes(no));
    endDuties(ruling, "met", ({ kind, about }) => kind === "decide" && about !== null && questions.includes(about));
    if (to.effects.includes("draft-clue")) {
      record(ruling, "climb-decided", { step, cause: asked.cause, to: to.id }, HANDLING_ALONE);
      const clue = addStep(ruling, { kind: "clue", cause: asked.cause, seenBy: HANDLING_ALONE });
      record(ruling, "clue-drafted", { step: clue, cause: asked.cause }, HANDLING_ALONE);
      addNotice(ruling, { notice: "letter-drafted", to: ["handling"], rung: to.id, seenBy: HANDLING_ALONE });
      return null;
    }
    record(ruling, "climb-decided", { step, cause: asked.cause, to: to.id }, OFFICE_ALONE);
    draftLetter(ruling, to.id, asked.cause, facts);
    return null;
  },
  offers: offerOn("climb", "climb-question", (_step, _by, state) => !isHearing(state)),
});
