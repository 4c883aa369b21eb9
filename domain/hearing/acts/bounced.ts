import { noteBounced } from "../../proceeding";
import type { ActOf } from "../act-bodies";
import { ANY, defineHearingAct } from "../facts";

/** 退信: a message that a server had taken came back. */
export const bounced = defineHearingAct<ActOf<"bounced">>({
  kind: "bounced",
  parties: "system",
  post: "any",
  firstPerson: null,
  phases: ANY,
  decide: (ruling, message) => noteBounced(ruling, message),
});
