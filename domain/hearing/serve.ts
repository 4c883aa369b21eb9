import {
  addStep,
  changeDuties,
  endDuties,
  endSteps,
  OFFICE_ALONE,
  record,
  serveNews,
  startDuty,
  tellOffice,
} from "../proceeding";
import type { ServiceProof } from "../vocabulary";
import type { HearingFacts, HearingRuling } from "./facts";
import type { HearingState } from "./state";

/** Whether a proof would serve what is on its way to the upstream side. */
export const isProvable = ({ services }: Pick<HearingState, "services">, proof: ServiceProof): boolean =>
  services.some(({ countsAs }) => countsAs.includes(proof));

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
    changeDuties(ruling, { services: ruling.state.services.filter((other) => other.step !== step) });
    endDuties(ruling, "met", ({ kind, about }) => kind === "serve" && about === step);
    endSteps(ruling, "lifted", (task) => task.kind === "serve-otherwise" && task.of === step);
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

/** The call, or news of its date, did not arrive: it is to be given another way, asked once. */
export const wantService = (ruling: HearingRuling, of: number): void => {
  if (!ruling.state.services.some(({ step }) => step === of)) return;
  if (ruling.state.steps.some((task) => task.kind === "serve-otherwise" && task.of === of)) return;
  const step = addStep(ruling, { kind: "serve-otherwise", of, seenBy: OFFICE_ALONE });
  record(ruling, "service-wanted", { step, of }, OFFICE_ALONE);
  tellOffice(ruling, { notice: "not-served", rung: ruling.state.rung });
};
