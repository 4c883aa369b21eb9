import { endSteps, OFFICE_ALONE, openStep, record, tellOffice } from "../../proceeding";
import type { ActOf } from "../act-bodies";
import { ANY, defineHearingAct } from "../facts";
import { wantService } from "../serve";

/** Every recipient's mail server has answered. Where none takes the call, it is given another way. */
export const delivered = defineHearingAct<ActOf<"delivered">>({
  kind: "delivered",
  parties: "system",
  post: "any",
  firstPerson: null,
  phases: ANY,
  decide: (ruling, { step, sent, refused }) => {
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
  },
});
