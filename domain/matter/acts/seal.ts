import { letterTo, OFFICE_ALONE, record } from "../../proceeding";
import type { ActOf } from "../act-bodies";
import { defineMatterAct } from "../define";
import { OPEN } from "../phases";

/** 用印: marked by hand; the seal itself is not put on by this system. `step` is that by which the letter was signed. */
export const seal = defineMatterAct<ActOf<"seal">>({
  kind: "seal",
  parties: ["supervisor"],
  post: "any",
  phases: OPEN,
  twoPersons: false,
  decide: (ruling, { step }) => {
    const onItsWay = ruling.state.services.some(({ letter }) => letter === step);
    if (!onItsWay) return "step-not-open";
    if (ruling.state.sealed.includes(step)) return "already-done";
    ruling.state = { ...ruling.state, sealed: [...ruling.state.sealed, step] };
    letterTo(ruling, step, "sealed");
    record(ruling, "letter-sealed", { step }, OFFICE_ALONE);
    return null;
  },
  offers: ({ services, sealed }) =>
    services.flatMap(({ letter }) =>
      letter === null || sealed.includes(letter) ? [] : [{ kind: "seal" as const, step: letter }],
    ),
});
