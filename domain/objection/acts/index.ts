import type { ActRegistry } from "../../proceeding";
import type { ObjectionAct } from "../act-bodies";
import type { ObjectionFacts } from "../facts";
import type { ObjectionState } from "../state";
import { approve } from "./approve";
import { find } from "./find";
import { bounced, calendar, corrected, delivered, raised, recall, result } from "./messages";
import { orderSampling } from "./order-sampling";
import { refuseObjection } from "./refuse";
import { giveBack } from "./return";
import { acceptObjection } from "./accept-objection";
import { withdrawObjection } from "./withdraw";

/** Acts of an objection by their words; one that is missing does not compile. */
export const OBJECTION_ACTS = {
  "accept-objection": acceptObjection,
  "refuse-objection": refuseObjection,
  "order-sampling": orderSampling,
  "propose-finding": find,
  approve,
  return: giveBack,
  "withdraw-objection": withdrawObjection,
  raised,
  result,
  corrected,
  recall,
  delivered,
  bounced,
  calendar,
} as const satisfies ActRegistry<ObjectionState, ObjectionAct, ObjectionFacts>;
