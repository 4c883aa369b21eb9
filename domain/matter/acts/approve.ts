import { addNotice, endSteps, firstOn, OFFICE_ALONE, offerOn, openStep, record } from "../../proceeding";
import type { ActOf } from "../act-bodies";
import { defineMatterAct } from "../define";
import { exceptionRefusal, takeEffect } from "../exceptions";
import { ANY } from "../phases";
import type { MatterState } from "../state";
import { proposalData } from "./propose";

/** Who proposed the exception. */
const PROPOSER = firstOn("approve", ({ by }) => by);

/** 批准: a head of the office, another person than who proposed, lets the exception take effect at this instant. */
export const approve = defineMatterAct<ActOf<"approve">>({
  kind: "approve",
  parties: ["supervisor"],
  post: "head",
  phases: ANY.filter((phase) => phase !== "asked"),
  firstPerson: PROPOSER,
  decide: (ruling, { step }, _received, facts) => {
    const proposed = openStep(ruling.state, step, "approve");
    if (proposed === null) return "step-not-open";
    const refusal = exceptionRefusal(ruling.state, proposed.proposal);
    if (refusal !== null) return refusal;
    endSteps(ruling, "done", ({ no }) => no === step);
    takeEffect(ruling, proposed.proposal, facts);
    return null;
  },
  offers: (state, by, facts) =>
    offerOn(
      "approve",
      "approve",
      ({ proposal }, _by, frame) => exceptionRefusal(frame as MatterState, proposal) === null,
    )(state, by, facts),
});

/** 不予批准: the exception is not made; the reason stays in the act, and who proposed it is told. */
export const reject = defineMatterAct<ActOf<"reject">>({
  kind: "reject",
  parties: ["supervisor"],
  post: "head",
  phases: ANY.filter((phase) => phase !== "asked"),
  firstPerson: PROPOSER,
  decide: (ruling, { step }) => {
    const proposed = openStep(ruling.state, step, "approve");
    if (proposed === null) return "step-not-open";
    endSteps(ruling, "done", ({ no }) => no === step);
    record(ruling, "exception-rejected", { step, ...proposalData(ruling.state, proposed.proposal) }, OFFICE_ALONE);
    const { rung } = ruling.state;
    addNotice(ruling, { notice: "rejected", to: ["supervisor"], rung, seenBy: OFFICE_ALONE });
    return null;
  },
  offers: offerOn("reject", "approve"),
});
