import { addNotice, noteBounced, noteDelivered, record, recount } from "../../proceeding";
import type { ActOf } from "../act-bodies";
import { end } from "../end";
import { ANY, defineRequestAct, UNDERWAY } from "../facts";

/** The request that it began with; a second is none. */
export const asked = defineRequestAct<ActOf<"asked">>({
  kind: "asked",
  parties: "system",
  post: "any",
  firstPerson: null,
  phases: [],
  decide: () => "already-done",
});

/** 撤回: the matter is over; the department is told. */
export const requestRecalled = defineRequestAct<ActOf<"request-recalled">>({
  kind: "request-recalled",
  parties: "system",
  post: "any",
  firstPerson: null,
  phases: UNDERWAY,
  decide: (ruling) => {
    addNotice(ruling, { notice: "request-withdrawn", to: ["department"], rung: ruling.state.rung });
    end(ruling, "withdrawn");
    return null;
  },
});

/** An interview over this request is over, by its own proceeding. */
export const interviewEnded = defineRequestAct<ActOf<"interview-ended">>({
  kind: "interview-ended",
  parties: "system",
  post: "any",
  firstPerson: null,
  phases: ANY,
  decide: (ruling, { interview, no }) => {
    record(ruling, "interview-ended", { interview, no });
    return null;
  },
});

/** Every recipient's mail server has answered. */
export const delivered = defineRequestAct<ActOf<"delivered">>({
  kind: "delivered",
  parties: "system",
  post: "any",
  firstPerson: null,
  phases: ANY,
  decide: noteDelivered,
});

/** 退信: a message that a server had taken came back. */
export const bounced = defineRequestAct<ActOf<"bounced">>({
  kind: "bounced",
  parties: "system",
  post: "any",
  firstPerson: null,
  phases: ANY,
  decide: noteBounced,
});

/** A notice of the calendar was loaded: clocks that rest on its year are counted again. */
export const calendar = defineRequestAct<ActOf<"calendar">>({
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
