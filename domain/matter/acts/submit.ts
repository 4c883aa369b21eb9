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
import { OPEN } from "../phases";

/** 送签: anybody of the office puts a drafted letter before who signs; never the only one who could sign it. */
export const submit = defineMatterAct<ActOf<"submit">>({
  kind: "submit",
  parties: ["supervisor"],
  post: "any",
  phases: OPEN,
  twoPersons: false,
  decide: (ruling, { step }, { by }, { heads }) => {
    const letter = openStep(ruling.state, step, "sign");
    if (letter === null || by === null) return "step-not-open";
    if (letter.submittedBy !== undefined) return "already-done";
    if (isSoleHead(by, heads)) return "sole-head";
    changeStep(ruling, { ...letter, submittedBy: by.person });
    letterTo(ruling, step, "submitted");
    record(ruling, "letter-submitted", { step, rung: letter.rung }, OFFICE_ALONE);
    tellOffice(ruling, { notice: "signature-wanted", rung: letter.rung, letter: step });
    return null;
  },
  offers: offerOn(
    "submit",
    "sign",
    ({ submittedBy }, by, _state, heads) => submittedBy === undefined && !isSoleHead(by, heads),
  ),
});
