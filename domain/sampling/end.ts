import { changeDuties, endDuties, endSteps, record } from "../proceeding";
import type { Ending } from "../vocabulary";
import type { SamplingRuling } from "./facts";

/** Nothing is sampled under this order any more; what waits to be sent is still sent. */
export const end = (ruling: SamplingRuling, as: Ending): void => {
  endDuties(ruling, as === "answered" ? "met" : "lifted", ({ kind }) => kind === "sample");
  endDuties(ruling, "lifted", () => true);
  changeDuties(ruling, { services: [] });
  endSteps(ruling, as === "answered" ? "done" : "lifted", ({ kind }) => kind === "sample" || kind === "analyse");
  endSteps(ruling, "lifted", ({ kind }) => kind !== "notify");
  record(ruling, "ended", { as });
  ruling.state = { ...ruling.state, stage: { phase: "ended", as, endedAt: ruling.at } };
};
