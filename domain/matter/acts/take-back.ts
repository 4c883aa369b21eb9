import { changeStep, letterTo, OFFICE_ALONE, offerOn, openStep, record } from "../../proceeding";
import type { ActOf } from "../act-bodies";
import { defineMatterAct } from "../define";
import { OPEN } from "../phases";
import { unsubmitted } from "../submission";

/** 撤回送签: who submitted a letter takes it back; it waits for another submission. */
export const takeBack = defineMatterAct<ActOf<"take-back">>({
  kind: "take-back",
  parties: ["supervisor"],
  post: "any",
  phases: OPEN,
  firstPerson: null,
  decide: (ruling, { step }, { by }) => {
    const letter = openStep(ruling.state, step, "sign");
    if (letter === null) return "step-not-open";
    if (letter.submittedBy === undefined) return "not-submitted";
    if (by?.person !== letter.submittedBy) return "own-submission-only";
    changeStep(ruling, unsubmitted(letter));
    letterTo(ruling, step, "draft");
    record(ruling, "letter-taken-back", { step, rung: letter.rung }, OFFICE_ALONE);
    return null;
  },
  offers: offerOn("take-back", "sign", ({ submittedBy }, { person }) => submittedBy === person),
});
