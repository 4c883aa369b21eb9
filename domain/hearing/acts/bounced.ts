import { OFFICE_ALONE, record } from "../../proceeding";
import type { ActOf } from "../act-bodies";
import { ANY, defineHearingAct } from "../facts";
import { wantService } from "../serve";

/** 退信: a message that a server had taken came back. */
export const bounced = defineHearingAct<ActOf<"bounced">>({
  kind: "bounced",
  parties: "system",
  post: "any",
  firstPerson: null,
  phases: ANY,
  decide: (ruling, { step, left }) => {
    record(ruling, "bounced", { step, left }, OFFICE_ALONE);
    if (left === 0 && ruling.state.services.some((service) => service.step === step)) wantService(ruling, step);
    return null;
  },
});
