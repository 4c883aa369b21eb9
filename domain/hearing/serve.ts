import { markServed, record, serveNews, startDuty } from "../proceeding";
import type { ServiceProof } from "../vocabulary";
import type { HearingFacts, HearingRuling } from "./facts";

/**
 * The upstream side has what is on its way to it: the call, from which its clock runs, or news of its date. False where it
 * had that before, or the proof does not count. `of` = the message concerned, every one unless said.
 */
export const prove = (ruling: HearingRuling, proof: ServiceProof, facts: HearingFacts, of?: number): boolean => {
  const { rung, attribution } = ruling.state;
  const served = ruling.state.services.filter(
    ({ step, countsAs }) => countsAs.includes(proof) && (of === undefined || step === of),
  );
  for (const service of served) {
    const { step, starts } = service;
    markServed(ruling, service);
    const moved = starts.what === "moved";
    record(ruling, "served", { step, proof, rung, starts: moved ? "moved" : "hearing" });
    if (moved) {
      serveNews(ruling, service, facts);
      continue;
    }
    ruling.state = { ...ruling.state, stage: { phase: "hearing", servedAt: ruling.at } };
    if (attribution.limits !== null) startDuty(ruling, "respond", attribution.limits.respond, { rung }, facts);
  }
  return served.length > 0;
};
