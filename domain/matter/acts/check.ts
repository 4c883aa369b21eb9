import { addNotice, changeStep, letterTo, OFFICE_ALONE, offerOn, openStep, record } from "../../proceeding";
import type { ActOf } from "../act-bodies";
import { defineMatterAct } from "../define";
import { isHearing } from "../hearing";
import { OPEN } from "../phases";
import { awaitsCheck, SUBMITTER } from "../submission";

/** 核稿: anybody of the office but who submitted the letter checks it; then a head signs, the same person or another. */
export const check = defineMatterAct<ActOf<"check">>({
  kind: "check",
  parties: ["supervisor"],
  post: "any",
  phases: OPEN,
  firstPerson: SUBMITTER,
  decide: (ruling, { step }, { by }) => {
    const letter = openStep(ruling.state, step, "sign");
    if (letter === null || by === null) return "step-not-open";
    if (isHearing(ruling.state)) return "hearing-open";
    if (letter.submittedBy === undefined) return "not-submitted";
    if (!awaitsCheck(letter)) return letter.toCheck === true ? "already-done" : "no-rule-for-it";
    changeStep(ruling, { ...letter, checkedBy: by.person });
    letterTo(ruling, step, "checked");
    record(ruling, "letter-checked", { step, rung: letter.rung }, OFFICE_ALONE);
    addNotice(ruling, {
      notice: "signature-wanted",
      to: ["supervisor"],
      rung: letter.rung,
      letter: step,
      except: letter.submittedBy,
      seenBy: OFFICE_ALONE,
    });
    return null;
  },
  offers: offerOn("check", "sign", (letter, _by, state) => awaitsCheck(letter) && !isHearing(state)),
});
