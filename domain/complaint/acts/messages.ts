import { endSteps, OFFICE_ALONE, openStep, record, recount, tellOffice } from "../../proceeding";
import type { ActOf } from "../act-bodies";
import { ANY, defineComplaintAct } from "../facts";

/** Every recipient's mail server has answered; the office is told where the unit was not reached. */
export const delivered = defineComplaintAct<ActOf<"delivered">>({
  kind: "delivered",
  parties: "system",
  post: "any",
  firstPerson: null,
  phases: ANY,
  decide: (ruling, { step, sent, refused }) => {
    const message = openStep(ruling.state, step, "notify");
    if (message === null) return "step-not-open";
    const { notice, rung, to, seenBy } = message;
    endSteps(ruling, "done", ({ no }) => no === step);
    if (sent > 0) record(ruling, "sent", { step, notice }, seenBy);
    if (sent > 0 && refused === 0) return null;
    record(ruling, "not-reached", { step, notice, refused }, seenBy ?? OFFICE_ALONE);
    if (to.some((party) => party !== "supervisor")) tellOffice(ruling, { notice: "not-served", rung });
    return null;
  },
});

/** 退信: a message that a server had taken came back. */
export const bounced = defineComplaintAct<ActOf<"bounced">>({
  kind: "bounced",
  parties: "system",
  post: "any",
  firstPerson: null,
  phases: ANY,
  decide: (ruling, { step, left }) => {
    record(ruling, "bounced", { step, left }, OFFICE_ALONE);
    return null;
  },
});

/** A notice of the calendar was loaded: clocks that rest on its year are counted again. */
export const calendar = defineComplaintAct<ActOf<"calendar">>({
  kind: "calendar",
  parties: "system",
  post: "any",
  firstPerson: null,
  phases: ANY,
  decide: (ruling, message, _received, facts) => {
    recount(ruling, message, ruling.state.severity, facts);
    return null;
  },
});
