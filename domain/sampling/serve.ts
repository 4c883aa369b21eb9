import {
  addStep,
  changeDuties,
  endDuties,
  endSteps,
  OFFICE_ALONE,
  record,
  startDuties,
  tellOffice,
} from "../proceeding";
import type { ServiceProof } from "../vocabulary";
import type { SamplingFacts, SamplingRuling } from "./facts";
import type { SamplingState } from "./state";

/** Whether a proof would serve the order: it is not served yet, and the rule counts it. */
export const isProvable = ({ services }: Pick<SamplingState, "services">, proof: ServiceProof): boolean =>
  services.some(({ countsAs }) => countsAs.includes(proof));

/** The station has the order: its clock runs from here. False where it had it before, or the proof does not count. */
export const prove = (ruling: SamplingRuling, proof: ServiceProof, facts: SamplingFacts): boolean => {
  const { services, stage, rung, severity } = ruling.state;
  if (stage.phase !== "ordered" || !isProvable(ruling.state, proof)) return false;
  changeDuties(ruling, { services: [] });
  endDuties(ruling, "met", ({ kind }) => kind === "serve");
  endSteps(ruling, "lifted", ({ kind }) => kind === "serve-otherwise");
  ruling.state = { ...ruling.state, stage: { phase: "sampling", servedAt: ruling.at } };
  const [service] = services;
  record(ruling, "served", { ...(service === undefined ? {} : { step: service.step }), proof, rung, starts: "sample" });
  startDuties(ruling, ["sample"], { rung, severity }, facts);
  return true;
};

/** The order did not arrive: it is to be given another way, asked once. */
export const wantService = (ruling: SamplingRuling, of: number): void => {
  if (ruling.state.stage.phase !== "ordered") return;
  if (ruling.state.steps.some(({ kind }) => kind === "serve-otherwise")) return;
  const step = addStep(ruling, { kind: "serve-otherwise", of, seenBy: OFFICE_ALONE });
  record(ruling, "service-wanted", { step, of }, OFFICE_ALONE);
  tellOffice(ruling, { notice: "not-served", rung: ruling.state.rung });
};
