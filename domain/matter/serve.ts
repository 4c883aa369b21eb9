import { rungOf } from "../ladder";
import {
  addStep,
  changeDuties,
  endDuties,
  endSteps,
  letterTo,
  OFFICE_ALONE,
  record,
  startDuties,
  tellOffice,
  type Starts,
  type StepNo,
} from "../proceeding";
import type { ServiceProof } from "../vocabulary";
import type { MatterFacts, MatterRuling } from "./facts";

/** Whether a proof counts as service 送达 of a rung's letter. */
const counts = ({ ladder }: MatterFacts, rung: string, proof: ServiceProof): boolean =>
  rungOf(ladder, rung)?.service.countsAs.includes(proof) ?? false;

/** Starts what the service of a paper starts: exactly what stood in it when it was signed, without what is met since. */
const start = (ruling: MatterRuling, { what, rung, duties }: Starts, facts: MatterFacts): void => {
  const { stage, severity } = ruling.state;
  if (what === "assignment") {
    if (stage.phase === "assigned")
      ruling.state = { ...ruling.state, rung, stage: { phase: "served", servedAt: ruling.at } };
    startDuties(ruling, duties, { rung, severity }, facts);
    return;
  }
  if (what !== "climb") return;
  const from = ruling.state.rung;
  endDuties(ruling, "missed", ({ owner, overdue }) => owner === "responsible" && overdue);
  endDuties(ruling, "lifted", ({ kind }) => kind === "plan" || kind === "rectify");
  ruling.state = { ...ruling.state, rung };
  record(ruling, "climbed", { from, to: rung });
  if (stage.phase === "awaiting-result") return;
  const planned = stage.phase === "rectifying" && stage.plannedAt !== null;
  startDuties(ruling, planned ? duties.filter((kind) => kind !== "plan") : duties, { rung, severity }, facts);
};

/**
 * A proof of service: papers on their way for which it counts are served, by their own rung's rule; one service a paper.
 * `of` = the message concerned; null = every paper on its way to the unit.
 */
export const prove = (ruling: MatterRuling, proof: ServiceProof, of: StepNo | null, facts: MatterFacts): boolean => {
  const served = ruling.state.services.filter(
    ({ step, starts }) => (of === null || step === of) && counts(facts, starts.rung, proof),
  );
  for (const { step, letter, starts } of served) {
    changeDuties(ruling, { services: ruling.state.services.filter((service) => service.step !== step) });
    endDuties(ruling, "met", ({ kind, about }) => kind === "serve" && about === step);
    endSteps(ruling, "lifted", (task) => task.kind === "serve-otherwise" && task.of === step);
    if (letter !== null) letterTo(ruling, letter, "served");
    record(ruling, "served", { step, proof, rung: starts.rung, starts: starts.duties.join(",") });
    start(ruling, starts, facts);
  }
  return served.length > 0;
};

/** A paper did not arrive: it is to be served another way, asked once. */
export const wantService = (ruling: MatterRuling, of: StepNo): void => {
  const service = ruling.state.services.find(({ step }) => step === of);
  if (service === undefined) return;
  if (ruling.state.steps.some((step) => step.kind === "serve-otherwise" && step.of === of)) return;
  const step = addStep(ruling, { kind: "serve-otherwise", of, seenBy: OFFICE_ALONE });
  record(ruling, "service-wanted", { step, of }, OFFICE_ALONE);
  tellOffice(ruling, { notice: "not-served", rung: service.starts.rung });
};
