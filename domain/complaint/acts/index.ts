import type { ActRegistry } from "../../proceeding";
import type { ComplaintAct } from "../act-bodies";
import type { ComplaintFacts } from "../facts";
import type { ComplaintState } from "../state";
import { approve, propose, reject } from "./extension";
import { handled } from "./handled";
import { bounced, calendar, delivered } from "./messages";
import { register } from "./register";
import { reply } from "./reply";
import { verify } from "./verify";

/** Acts of a complaint by their words; one that is missing does not compile. */
export const COMPLAINT_ACTS = {
  "register-complaint": register,
  "verify-complaint": verify,
  "report-handling": handled,
  "answer-informant": reply,
  propose,
  approve,
  reject,
  delivered,
  bounced,
  calendar,
} as const satisfies ActRegistry<ComplaintState, ComplaintAct, ComplaintFacts>;
