import { noteBounced, noteDelivered, recount } from "../../proceeding";
import type { ActOf } from "../act-bodies";
import { ANY, defineInterviewAct } from "../facts";

/** The call that it began with; a second is none. */
export const interviewCall = defineInterviewAct<ActOf<"interview-call">>({
  kind: "interview-call",
  parties: "system",
  post: "any",
  firstPerson: null,
  phases: [],
  decide: () => "already-done",
});

/** Every recipient's mail server has answered. */
export const delivered = defineInterviewAct<ActOf<"delivered">>({
  kind: "delivered",
  parties: "system",
  post: "any",
  firstPerson: null,
  phases: ANY,
  decide: noteDelivered,
});

/** 退信: a message that a server had taken came back. */
export const bounced = defineInterviewAct<ActOf<"bounced">>({
  kind: "bounced",
  parties: "system",
  post: "any",
  firstPerson: null,
  phases: ANY,
  decide: noteBounced,
});

/** A notice of the calendar was loaded: clocks that rest on its year are counted again. */
export const calendar = defineInterviewAct<ActOf<"calendar">>({
  kind: "calendar",
  parties: "system",
  post: "any",
  firstPerson: null,
  phases: ANY,
  decide: (ruling, message, _received, facts) => {
    recount(ruling, message, "", facts);
    return null;
  },
});
