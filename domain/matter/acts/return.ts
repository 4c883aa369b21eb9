import {
  actsFor,
  addNotice,
  endSteps,
  isHead,
  openStep,
  openSteps,
  record,
  returnLetter,
  showAct,
  SUBMITTER,
  UNIT_ALONE,
} from "../../proceeding";
import type { ActOf } from "../act-bodies";
import { defineMatterAct } from "../define";
import { OPEN } from "../phases";

/** 退回 with a reason: a submitted letter by a head of the office, a draft of plan or report by a head of the unit. */
export const giveBack = defineMatterAct<ActOf<"return">>({
  kind: "return",
  parties: ["supervisor", "responsible"],
  post: "head",
  phases: OPEN,
  firstPerson: SUBMITTER,
  decide: (ruling, { step }, { seq, by }) => {
    const letter = openStep(ruling.state, step, "sign");
    const draft = openStep(ruling.state, step, "confirm");
    const { rung } = ruling.state;
    if (letter !== null) {
      if (!isHead(by, "supervisor")) return actsFor(by, "supervisor") ? "head-needed" : "not-a-party";
      if (letter.submittedBy === undefined) return "not-submitted";
      returnLetter(ruling, letter, { office: "supervisor", seq });
      return null;
    }
    if (draft === null) return "step-not-open";
    if (!isHead(by, "responsible")) return actsFor(by, "responsible") ? "head-needed" : "not-a-party";
    endSteps(ruling, "done", ({ no }) => no === step);
    record(ruling, "draft-returned", { step, about: draft.about }, UNIT_ALONE);
    showAct(ruling, seq, UNIT_ALONE);
    addNotice(ruling, { notice: "draft-returned", to: ["responsible"], rung, seenBy: UNIT_ALONE });
    return null;
  },
  offers: (state, by) => [
    ...(isHead(by, "supervisor") ? openSteps(state, "sign") : [])
      .filter(({ submittedBy }) => submittedBy !== undefined)
      .map(({ no }) => ({ kind: "return" as const, step: no })),
    ...(isHead(by, "responsible") ? openSteps(state, "confirm") : []).map(({ no }) => ({
      kind: "return" as const,
      step: no,
    })),
  ],
});
