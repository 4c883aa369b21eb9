import { noteDelivered } from "../../proceeding";
import type { ActOf } from "../act-bodies";
import { ANY, defineSamplingAct } from "../facts";

/** Every recipient's mail server has answered. Where none takes the order, it is to be given another way. */
export const delivered = defineSamplingAct<ActOf<"delivered">>({
  kind: "delivered",
  parties: "system",
  post: "any",
  firstPerson: null,
  phases: ANY,
  decide: (ruling, message) => noteDelivered(ruling, message),
});
