import { noteDelivered } from "../../proceeding";
import type { ActOf } from "../act-bodies";
import { ANY, defineHearingAct } from "../facts";

/** Every recipient's mail server has answered. Where none takes the call, it is given another way. */
export const delivered = defineHearingAct<ActOf<"delivered">>({
  kind: "delivered",
  parties: "system",
  post: "any",
  firstPerson: null,
  phases: ANY,
  decide: (ruling, message) => noteDelivered(ruling, message),
});
