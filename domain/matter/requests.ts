import { causedBy, endStop, endSteps, openSteps, record } from "../proceeding";
import type { RequestEndedMessage, RequestRecalledMessage } from "../request";
import type { MatterFacts, MatterRuling } from "./facts";

/** The clocks that stood still for the request run on with what they had left. */
const runOn = (ruling: MatterRuling, request: number, facts: MatterFacts): void => {
  const stop = ruling.state.stops.find(({ cause }) => cause === causedBy("request", request));
  if (stop !== undefined) endStop(ruling, stop.no, facts);
};

/** A request of the matter is over, or its asker let the feedback lie: either way the township's clocks run on. */
export const takeRequestEnd = (
  ruling: MatterRuling,
  { request, as }: RequestEndedMessage,
  facts: MatterFacts,
): void => {
  record(ruling, "department-answered", { request, as });
  runOn(ruling, request, facts);
  if (as !== "unconfirmed")
    endSteps(ruling, "done", (step) => step.kind === "await-department" && step.request === request);
};

/** Requests that the matter waits for no more, since it is over. */
export const recallRequests = (ruling: MatterRuling): void => {
  for (const { no, request } of openSteps(ruling.state, "await-department")) {
    endSteps(ruling, "lifted", (step) => step.no === no);
    const body: RequestRecalledMessage = { kind: "request-recalled" };
    ruling.children.push({ start: null, kind: "request", no: request, body });
  }
};
