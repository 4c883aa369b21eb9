import { type LawFacts, startClock } from "../proceeding";
import type { RequestRuling } from "./facts";

/** The department's clock: the period that the asker set, or the rule's own. */
export const startHandling = (ruling: RequestRuling, takenAt: string, facts: LawFacts): void => {
  const { rung, count } = ruling.state;
  const { handle } = facts.rules.request;
  ruling.state = { ...ruling.state, stage: { phase: "handling", takenAt } };
  const limit = count === null ? handle.limit : { ...handle.limit, count };
  startClock(ruling, "handle", "department", handle, { rung, limit }, facts);
};
