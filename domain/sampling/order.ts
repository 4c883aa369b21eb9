import { rungOf } from "../ladder";
import type { OrderMessage } from "../matter";
import {
  addNotice,
  addStep,
  applied,
  changeDuties,
  type Decision,
  EMPTY_FRAME,
  OFFICE_ALONE,
  record,
  rulingOn,
  startDuties,
  tellOffice,
} from "../proceeding";
import { SERVICE_PROOF_WORDS } from "../vocabulary";
import type { SamplingFacts, SamplingRuling } from "./facts";
import { NOTHING_SAMPLED, type SamplingState } from "./state";

/** The order goes to the station, which is party from now on; its clock runs from service, as everybody's does. */
export const dispatch = (ruling: SamplingRuling, station: string, facts: SamplingFacts): void => {
  const { rung, severity, order, items } = ruling.state;
  ruling.parties.push({ role: "station", unit: station });
  const step = addStep(ruling, { kind: "sample" });
  record(ruling, "sampling-ordered", { step, order, items: items.join(",") });
  const starts = { what: "sampling", rung, duties: ["sample"] } as const;
  const countsAs = rungOf(facts.ladder, rung)?.service.countsAs ?? SERVICE_PROOF_WORDS;
  const notice = addNotice(ruling, { notice: "sampling-order", to: ["station"], rung, starts });
  changeDuties(ruling, { services: [{ step: notice, letter: null, starts, countsAs, carried: false }] });
  startDuties(ruling, ["serve"], { rung, severity, about: notice }, facts);
};

/** An order of a matter: the station's task; where the section has none, the office's, to see that it gets one. */
export const openSampling = (order: OrderMessage, at: string, facts: SamplingFacts): Decision<SamplingState> => {
  const { rung, severity, schemes, items, form = "plain", against = null } = order;
  const asked = { order: order.order, form, schemes, items, against, rung, severity };
  const ruling = rulingOn<SamplingState>(
    { ...EMPTY_FRAME, stage: { phase: "ordered" }, ...asked, ...NOTHING_SAMPLED },
    at,
  );
  const station = order.station ?? facts.station;
  if (station === null) {
    const step = addStep(ruling, { kind: "name-station", seenBy: OFFICE_ALONE });
    record(ruling, "station-wanted", { step }, OFFICE_ALONE);
    tellOffice(ruling, { notice: "station-wanted", rung });
  } else dispatch(ruling, station, facts);
  return applied(ruling);
};
