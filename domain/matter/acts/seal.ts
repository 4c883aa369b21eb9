import { letterTo, OFFICE_ALONE, record, sealLetter, unsealedLetters } from "../../proceeding";
import type { ActOf } from "../act-bodies";
import { defineMatterAct } from "../define";
import { OPEN } from "../phases";
import { isUnsealed } from "../state";

/**
 * 用印: marked by hand; the seal itself is not put on by this system. `step` is that by which the letter was signed. It comes
 * before a service that is recorded; a letter that was opened or acknowledged here before has it recorded afterwards.
 */
export const seal = defineMatterAct<ActOf<"seal">>({
  kind: "seal",
  parties: ["supervisor"],
  post: "any",
  phases: OPEN,
  firstPerson: null,
  decide: (ruling, { step }) => {
    if (ruling.state.sealed.includes(step)) return "already-done";
    if (unsealedLetters(ruling.state).some((letter) => letter.step === step)) {
      sealLetter(ruling, step);
      record(ruling, "letter-sealed", { step }, OFFICE_ALONE);
      return null;
    }
    if (!isUnsealed(ruling.state, step)) return "step-not-open";
    ruling.state = { ...ruling.state, sealed: [...ruling.state.sealed, step] };
    letterTo(ruling, step, "sealed");
    record(ruling, "letter-sealed", { step }, OFFICE_ALONE);
    return null;
  },
  offers: (state) =>
    [
      ...state.signed.filter((step) => isUnsealed(state, step)),
      ...unsealedLetters(state).map((letter) => letter.step),
    ].map((step) => ({ kind: "seal" as const, step })),
});
