import {
  addNotice,
  changeDuties,
  dropStops,
  endDuties,
  endSteps,
  letterTo,
  lineOf,
  OFFICE_ALONE,
  openSteps,
  record,
} from "../proceeding";
import type { Ending } from "../vocabulary";
import type { MatterRuling } from "./facts";
import { recallHearings } from "./hearing";
import { recallObjections } from "./recall-objections";
import { recallOrders } from "./order-sampling";
import { recallRequests } from "./requests";

/** Letters that nobody will sign any more are withdrawn with their steps. */
export const withdrawDrafts = (ruling: MatterRuling): void => {
  for (const letter of openSteps(ruling.state, "sign")) {
    letterTo(ruling, letter.no, "withdrawn");
    record(ruling, "letter-withdrawn", lineOf(letter), OFFICE_ALONE);
  }
  endSteps(ruling, "lifted", ({ kind }) => kind === "sign");
  endDuties(ruling, "lifted", ({ kind }) => kind === "sign");
};

/** 销号, 撤销 or 不予交办: duties and tasks are lifted, papers on their way start nothing; messages that wait are still sent. */
export const close = (ruling: MatterRuling, as: Ending, verdict: string | null = null): void => {
  const { stage } = ruling.state;
  if (stage.phase === "closed") return;
  recallOrders(ruling);
  recallHearings(ruling);
  recallRequests(ruling);
  recallObjections(ruling);
  withdrawDrafts(ruling);
  endDuties(ruling, "lifted", () => true);
  dropStops(ruling, () => true);
  changeDuties(ruling, { services: [], ...(ruling.state.letters === undefined ? {} : { letters: [] }) });
  endSteps(ruling, "lifted", ({ kind }) => kind !== "notify");
  if (as === "declined") record(ruling, "declined", {}, OFFICE_ALONE);
  else {
    const { rung } = ruling.state;
    addNotice(ruling, { notice: as === "closed" ? "closed" : "withdrawn", to: ["responsible", "supervisor"], rung });
    record(ruling, as === "closed" ? "closed" : "withdrawn", verdict === null ? {} : { verdict });
  }
  ruling.state = { ...ruling.state, stage: { phase: "closed", as, closedAt: ruling.at, before: stage } };
};
