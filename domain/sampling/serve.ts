import { markServed, record, serveNews, startDuties, startDuty } from "../proceeding";
import type { ServiceProof } from "../vocabulary";
import type { SamplingFacts, SamplingRuling } from "./facts";

/**
 * The station has what is on its way to it: the order, from which its clock runs, or news of its date. False where it had
 * that before, or the proof does not count. `of` = the message concerned, every one unless said.
 */
export const prove = (ruling: SamplingRuling, proof: ServiceProof, facts: SamplingFacts, of?: number): boolean => {
  const { rung, severity } = ruling.state;
  const served = ruling.state.services.filter(
    ({ step, countsAs }) => countsAs.includes(proof) && (of === undefined || step === of),
  );
  for (const service of served) {
    const { step, starts } = service;
    markServed(ruling, service);
    const moved = starts.what === "moved";
    record(ruling, "served", { step, proof, rung, starts: moved ? "moved" : "sample" });
    if (moved) {
      serveNews(ruling, service, facts);
      continue;
    }
    ruling.state = { ...ruling.state, stage: { phase: "sampling", servedAt: ruling.at } };
    const { limit } = facts.samplingRule.rule.forms[ruling.state.form];
    if (limit === null) startDuties(ruling, ["sample"], { rung, severity }, facts);
    else startDuty(ruling, "sample", limit, { rung }, facts);
  }
  return served.length > 0;
};
