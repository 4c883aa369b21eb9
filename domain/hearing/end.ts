import { changeDuties, endDuties, endSteps, record } from "../proceeding";
import type { Ending } from "../vocabulary";
import type { HearingRuling } from "./facts";

/** Nothing is consulted or found any more; what waits to be sent is still sent. */
export const end = (ruling: HearingRuling, as: Ending): void => {
  endDuties(ruling, "lifted", () => true);
  changeDuties(ruling, { services: [] });
  endSteps(ruling, "lifted", ({ kind }) => kind !== "notify");
  record(ruling, "ended", { as });
  ruling.state = { ...ruling.state, stage: { phase: "ended", as, endedAt: ruling.at } };
};
