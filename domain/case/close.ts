import type { CaseFacts, Decision } from "./decision";
import { addNotice, applied, endDuties, endSteps, record, type Ruling } from "./ruling";
import { shownRung } from "./shown-rung";
import { withdrawService } from "./withdraw-service";

/** 销号 or 撤销: every duty and every person's task is lifted; messages already promised are still sent. */
export const close = (ruling: Ruling, { ladder }: CaseFacts, as: "closed" | "withdrawn" = "closed"): Decision => {
  for (const starts of ["assignment", "climb", "resample"] as const) withdrawService(ruling, starts);
  endDuties(ruling, "lifted", () => true);
  endSteps(ruling, "lifted", ({ kind }) => kind !== "notify");
  addNotice(ruling, {
    notice: as,
    audience: ["responsible-unit", "county-office"],
    rung: shownRung(ladder, ruling.state.rung),
  });
  record(ruling, as);
  const { rung, nextStep, nextDuty, steps } = ruling.state;
  return applied(ruling, {
    phase: "closed",
    withdrawn: as === "withdrawn",
    rung,
    nextStep,
    nextDuty,
    steps,
    closedAt: ruling.at,
  });
};
