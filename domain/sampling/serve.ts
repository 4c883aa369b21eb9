import {
  addStep,
  changeDuties,
  endDuties,
  endSteps,
  OFFICE_ALONE,
  record,
  serveNews,
  startDuties,
  tellOffice,
} from "../proceeding";
import type { ServiceProof } from "../vocabulary";
import type { SamplingFacts, SamplingRuling } from "./facts";
import type { SamplingState } from "./state";

/** Whether a proof would serve the order: it is not served yet, and the rule counts it. */
export const isProvable = ({ services }: Pick<SamplingState, "services">, proof: ServiceProof): boolean =>
  services.some(({ countsAs }) => countsAs.includes(proof));

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
    changeDuties(ruling, { services: ruling.state.services.filter((other) => other.step !== step) });
    endDuties(ruling, "met", ({ kind, about }) => kind === "serve" && about === step);
    endSteps(ruling, "lifted", (task) => task.kind === "serve-otherwise" && task.of === step);
    const moved = starts.what === "moved";
    record(ruling, "served", { step, proof, rung, starts: moved ? "moved" : "sample" });
    if (moved) {
      serveNews(ruling, service, facts);
      continue;
    }
    ruling.state = { ...ruling.state, stage: { phase: "sampling", servedAt: ruling.at } };
    startDuties(ruling, ["sample"], { rung, severity }, facts);
  }
  return served.length > 0;
};

/** The order, or news of its date, did not arrive: it is to be given another way, asked once. */
export const wantService = (ruling: SamplingRuling, of: number): void => {
  if (!ruling.state.services.some(({ step }) => step === of)) return;
  if (ruling.state.steps.some((task) => task.kind === "serve-otherwise" && task.of === of)) return;
  const step = addStep(ruling, { kind: "serve-otherwise", of, seenBy: OFFICE_ALONE });
  record(ruling, "service-wanted", { step, of }, OFFICE_ALONE);
  tellOffice(ruling, { notice: "not-served", rung: ruling.state.rung });
};
