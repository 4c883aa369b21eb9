import { rungOf } from "../ladder";
import type { OrderMessage } from "../matter";
import {
  addNotice,
  addStep,
  applied,
  changeDuties,
  type Decision,
  EMPTY_FRAME,
  record,
  rulingOn,
  startDuties,
} from "../proceeding";
import { SERVICE_PROOF_WORDS } from "../vocabulary";
import type { SamplingFacts } from "./facts";
import type { SamplingState } from "./state";

/** An order of a matter: the station's task; its clock runs from service, as everybody's does. */
export const openSampling = (order: OrderMessage, at: string, facts: SamplingFacts): Decision<SamplingState> => {
  const { rung, severity, schemes, items } = order;
  const ruling = rulingOn<SamplingState>(
    { ...EMPTY_FRAME, stage: { phase: "ordered" }, order: order.order, schemes, items, rung, severity, found: [] },
    at,
  );
  const step = addStep(ruling, { kind: "sample" });
  record(ruling, "sampling-ordered", { step, order: order.order, items: items.join(",") });
  const starts = { what: "sampling", rung, duties: ["sample"] } as const;
  const countsAs = rungOf(facts.ladder, rung)?.service.countsAs ?? SERVICE_PROOF_WORDS;
  const notice = addNotice(ruling, { notice: "sampling-order", to: ["station"], rung, starts });
  changeDuties(ruling, { services: [{ step: notice, letter: null, starts, countsAs, carried: false }] });
  startDuties(ruling, ["serve"], { rung, severity, about: notice }, facts);
  return applied(ruling);
};
