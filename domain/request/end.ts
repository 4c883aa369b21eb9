import { changeDuties, dropStops, endDuties, endSteps, record } from "../proceeding";
import type { RequestEndedMessage } from "./act-bodies";
import type { RequestRuling } from "./facts";

/** Tells the matter, whose township's clocks run on. */
export const tellMatter = (ruling: RequestRuling, as: RequestEndedMessage["as"]): void => {
  const body: RequestEndedMessage = { kind: "request-ended", request: ruling.state.request, as };
  ruling.parent.push({ body });
};

/** The request is over: nobody owes anything by it, and what waits to be sent is still sent. */
export const end = (ruling: RequestRuling, as: Exclude<RequestEndedMessage["as"], "unconfirmed">): void => {
  endDuties(ruling, as === "confirmed" ? "met" : "lifted", ({ kind }) => kind === "confirm-feedback");
  endDuties(ruling, "lifted", () => true);
  dropStops(ruling, () => true);
  changeDuties(ruling, { services: [] });
  endSteps(ruling, as === "confirmed" ? "done" : "lifted", ({ kind }) => kind === "confirm-feedback");
  endSteps(ruling, "lifted", ({ kind }) => kind !== "notify");
  record(ruling, "request-ended", { as, request: ruling.state.request });
  ruling.state = { ...ruling.state, stage: { phase: "ended", as, endedAt: ruling.at } };
  tellMatter(ruling, as);
};
