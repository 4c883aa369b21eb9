import { endDuties, type LawFacts, serveBeside, startClock } from "../proceeding";
import type { ServiceProof } from "../vocabulary";
import type { RequestRuling } from "./facts";

/** The department has the request: from now on the clock of 受理 runs. False where it had it before, or the proof does not count. */
export const prove = (ruling: RequestRuling, proof: ServiceProof, facts: LawFacts, of?: number): boolean =>
  serveBeside(ruling, proof, facts, of, () => {
    const { stage, rung } = ruling.state;
    if (stage.phase !== "asked") return;
    ruling.state = { ...ruling.state, stage: { phase: "asked", servedAt: ruling.at } };
    startClock(ruling, "take-on", "department", facts.rules.request.takeOn, { rung }, facts);
  });

/** An answer of the department proves that it has the request. */
export const proveByAnswer = (ruling: RequestRuling, facts: LawFacts): void => {
  prove(ruling, "acknowledged", facts);
  endDuties(ruling, "met", ({ kind }) => kind === "take-on");
};
