import { addNotice, changeDuties, endDuties, endSteps, letterTo, openSteps, record } from "../proceeding";
import type { Ending } from "../vocabulary";
import type { MatterRuling } from "./facts";
import { recallOrders } from "./order-sampling";

/** Letters that nobody will sign any more are withdrawn with their steps. */
export const withdrawDrafts = (ruling: MatterRuling): void => {
  for (const { no } of openSteps(ruling.state, "sign")) letterTo(ruling, no, "withdrawn");
  endSteps(ruling, "lifted", ({ kind }) => kind === "sign");
  endDuties(ruling, "lifted", ({ kind }) => kind === "sign");
};

/** 销号, 撤销 or 不予交办: duties and tasks are lifted, papers on their way start nothing; messages promised are still sent. */
export const close = (ruling: MatterRuling, as: Ending, verdict: string | null = null): void => {
  const { stage } = ruling.state;
  if (stage.phase === "closed") return;
  recallOrders(ruling);
  withdrawDrafts(ruling);
  endDuties(ruling, "lifted", () => true);
  changeDuties(ruling, { services: [], stops: [] });
  endSteps(ruling, "lifted", ({ kind }) => kind !== "notify");
  if (as === "declined") record(ruling, "declined", {}, ["supervisor"]);
  else {
    const { rung } = ruling.state;
    addNotice(ruling, { notice: as === "closed" ? "closed" : "withdrawn", to: ["responsible", "supervisor"], rung });
    record(ruling, as === "closed" ? "closed" : "withdrawn", verdict === null ? {} : { verdict });
  }
  ruling.state = { ...ruling.state, stage: { phase: "closed", as, closedAt: ruling.at, before: stage } };
};
