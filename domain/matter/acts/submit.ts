import {
  changeStep,
  isSoleHead,
  letterTo,
  OFFICE_ALONE,
  offerOn,
  openStep,
  record,
  tellOffice,
} from "../../proceeding";
import type { ActOf } from "../act-bodies";
import { defineMatterAct } from "../define";
import { isHearing } from "../hearing";
import { OPEN } from "../phases";
import { needsCheck } from "../submission";

/** 送签: anybody of the office puts a drafted letter before who checks and who signs; never the only one who could sign it. */
export const submit = defineMatterAct<ActOf<"submit">>({
  kind: "submit",
  parties: ["supervisor"],
  post: "any",
  phases: OPEN,
  firstPerson: null,
  decide: (ruling, { step }, { by }, { heads }) => {
    const letter = openStep(ruling.state, step, "sign");
    if (letter === null || by === null) return "step-not-open";
    if (isHearing(ruling.state)) return "hearing-open";
    if (letter.submittedBy !== undefined) return "already-done";
    if (isSoleHead(by, heads)) return "sole-head";
    const checked = needsCheck(heads);
    changeStep(ruling, { ...letter, submittedBy: by.person, ...(checked ? { toCheck: true } : {}) });
    letterTo(ruling, step, "submitted");
    record(ruling, "letter-submitted", { step, rung: letter.rung }, OFFICE_ALONE);
    const notice = checked ? "check-wanted" : "signature-wanted";
    tellOffice(ruling, { notice, rung: letter.rung, letter: step, except: by.person });
    return null;
  },
  offers: offerOn(
    "submit",
    "sign",
    ({ submittedBy }, by, state, heads) => submittedBy === undefined && !isSoleHead(by, heads) && !isHearing(state),
  ),
});
