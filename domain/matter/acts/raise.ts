import { endDuties, endSteps, OFFICE_ALONE, offerOn, openStep, record } from "../../proceeding";
import type { ActOf } from "../act-bodies";
import { defineMatterAct } from "../define";
import type { MatterRuling } from "../facts";
import { isHearing } from "../hearing";
import { OPEN } from "../phases";
import { raiseTo } from "../raise";

const answered = (ruling: MatterRuling, step: number): void => {
  endSteps(ruling, "done", ({ no }) => no === step);
  endDuties(ruling, "met", ({ kind, about }) => kind === "decide" && about === step);
};

/** 提高严重程度: the office lets a further miss count for the severity while a limit runs; what runs keeps its date. */
export const raise = defineMatterAct<ActOf<"raise">>({
  kind: "raise",
  parties: ["supervisor"],
  post: "any",
  phases: OPEN,
  firstPerson: null,
  decide: (ruling, { step }, _received, facts) => {
    const asked = openStep(ruling.state, step, "raise-question");
    if (asked === null) return "step-not-open";
    if (isHearing(ruling.state)) return "hearing-open";
    answered(ruling, step);
    raiseTo(ruling, { to: asked.to, verdict: asked.verdict, byPerson: true }, facts);
    return null;
  },
  offers: offerOn("raise", "raise-question", (_step, _by, state) => !isHearing(state)),
});

/** 维持严重程度, with the reason: the granted limit runs as it was set. */
export const keep = defineMatterAct<ActOf<"keep">>({
  kind: "keep",
  parties: ["supervisor"],
  post: "any",
  phases: OPEN,
  firstPerson: null,
  decide: (ruling, { step }) => {
    const asked = openStep(ruling.state, step, "raise-question");
    if (asked === null) return "step-not-open";
    answered(ruling, step);
    record(ruling, "severity-kept", { step, from: asked.from, to: asked.to }, OFFICE_ALONE);
    return null;
  },
  offers: offerOn("keep", "raise-question"),
});
