import type { ServiceProof } from "../vocabulary";
import { openStep } from "./on-step";
import { addStep, changeDuties, endDuties, endSteps, OFFICE_ALONE, record, type Ruling, tellOffice } from "./ruling";
import type { Frame } from "./frame";
import type { AwaitedService } from "./service";
import type { StepNo } from "./step";

/** Whether a proof would serve something that is on its way. */
export const isProvable = ({ services }: Pick<Frame, "services">, proof: ServiceProof): boolean =>
  services.some(({ countsAs }) => countsAs.includes(proof));

/** What is served is on its way no more: nobody is asked to serve it another way, and its clock has ended. */
export const markServed = <State extends Frame>(ruling: Ruling<State>, { step }: AwaitedService): void => {
  changeDuties(ruling, { services: ruling.state.services.filter((other) => other.step !== step) });
  endDuties(ruling, "met", ({ kind, about }) => kind === "serve" && about === step);
  endSteps(ruling, "lifted", (task) => (task.kind === "serve-otherwise" || task.kind === "call") && task.of === step);
};

/** What is on its way did not arrive: it is to be served another way, asked once. */
export const wantService = <State extends Frame>(ruling: Ruling<State>, of: StepNo): void => {
  const service = ruling.state.services.find(({ step }) => step === of);
  if (service === undefined) return;
  if (ruling.state.steps.some((task) => task.kind === "serve-otherwise" && task.of === of)) return;
  const step = addStep(ruling, { kind: "serve-otherwise", of, seenBy: OFFICE_ALONE });
  record(ruling, "service-wanted", { step, of }, OFFICE_ALONE);
  tellOffice(ruling, { notice: "not-served", rung: service.starts.rung });
};

/** How many recipients' mail servers took a message, and how many refused it. */
interface Delivered {
  readonly step: StepNo;
  readonly sent: number;
  readonly refused: number;
}

/**
 * Every recipient's mail server has answered. Where none takes what is on its way, it is served another way; of other messages the
 * office is told.
 */
export const noteDelivered = <State extends Frame>(
  ruling: Ruling<State>,
  { step, sent, refused }: Delivered,
): "step-not-open" | null => {
  const message = openStep(ruling.state, step, "notify");
  if (message === null) return "step-not-open";
  const { notice, rung, to, seenBy } = message;
  endSteps(ruling, "done", ({ no }) => no === step);
  if (sent > 0) record(ruling, "sent", { step, notice }, seenBy);
  if (sent > 0 && refused === 0) return null;
  record(ruling, "not-reached", { step, notice, refused }, seenBy ?? OFFICE_ALONE);
  if (sent === 0 && ruling.state.services.some((service) => service.step === step)) wantService(ruling, step);
  else if (to.some((party) => party !== "supervisor")) tellOffice(ruling, { notice: "not-served", rung });
  return null;
};

/** 退信: a message that a server had taken came back; `left` recipients are held for reached still. */
export const noteBounced = <State extends Frame>(
  ruling: Ruling<State>,
  { step, left }: { readonly step: StepNo; readonly left: number },
): null => {
  record(ruling, "bounced", { step, left }, OFFICE_ALONE);
  if (left === 0) wantService(ruling, step);
  return null;
};
