import { addNotice, endSteps, isSecondPerson, OFFICE_ALONE, offerOn, openStep, record } from "../../proceeding";
import type { ActOf } from "../act-bodies";
import { defineMatterAct } from "../define";
import { exceptionRefusal, takeEffect } from "../exceptions";
import { ANY } from "../phases";
import type { MatterState } from "../state";
import { proposalData } from "./propose";

/** 批准: a head of the office, another person than who proposed, lets the exception take effect at this instant. */
export const approve = defineMatterAct<ActOf<"approve">>({
  kind: "approve",
  parties: ["supervisor"],
  post: "head",
  phases: ANY.filter((phase) => phase !== "asked"),
  twoPersons: true,
  decide: (ruling, { step }, { by }, facts) => {
    const proposed = openStep(ruling.state, step, "approve");
    if (proposed === null) return "step-not-open";
    if (!isSecondPerson(by, proposed.by)) return "second-person-needed";
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
      ({ by: proposer, proposal }, person, frame) =>
        isSecondPerson(person, proposer) && exceptionRefusal(frame as MatterState, proposal) === null,
    )(state, by, facts),
});

/** 不予批准: the exception is not made; the reason stays in the act, and who proposed it is told. */
export const reject = defineMatterAct<ActOf<"reject">>({
  kind: "reject",
  parties: ["supervisor"],
  post: "head",
  phases: ANY.filter((phase) => phase !== "asked"),
  twoPersons: true,
  decide: (ruling, { step }, { by }) => {
    const proposed = openStep(ruling.state, step, "approve");
    if (proposed === null) return "step-not-open";
    if (!isSecondPerson(by, proposed.by)) return "second-person-needed";
    endSteps(ruling, "done", ({ no }) => no === step);
    record(ruling, "exception-rejected", { step, ...proposalData(ruling.state, proposed.proposal) }, OFFICE_ALONE);
    const { rung } = ruling.state;
    addNotice(ruling, { notice: "rejected", to: ["supervisor"], rung, seenBy: OFFICE_ALONE });
    return null;
  },
  offers: offerOn("reject", "approve", ({ by: proposer }, person) => isSecondPerson(person, proposer)),
});
