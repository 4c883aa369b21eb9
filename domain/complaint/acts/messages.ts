import { noteBounced, noteDelivered, recount } from "../../proceeding";
import type { ActOf } from "../act-bodies";
import { ANY, defineComplaintAct } from "../facts";

/** Every recipient's mail server has answered; the office is told where the unit was not reached. */
export const delivered = defineComplaintAct<ActOf<"delivered">>({
  kind: "delivered",
  parties: "system",
  post: "any",
  firstPerson: null,
  phases: ANY,
  decide: (ruling, message) => noteDelivered(ruling, message),
});

/** 退信: a message that a server had taken came back. */
export const bounced = defineComplaintAct<ActOf<"bounced">>({
  kind: "bounced",
  parties: "system",
  post: "any",
  firstPerson: null,
  phases: ANY,
  decide: (ruling, message) => noteBounced(ruling, message),
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
