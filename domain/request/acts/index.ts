import type { ActRegistry, LawFacts } from "../../proceeding";
import type { RequestAct } from "../act-bodies";
import type { RequestState } from "../state";
import { confirmFeedback } from "./confirm-feedback";
import { feedBack } from "./feed-back";
import { forgoInterview } from "./forgo-interview";
import { asked, bounced, calendar, delivered, interviewEnded, requestRecalled } from "./messages";
import { open } from "./open";
import { recordService } from "./record-service";
import { sendBack } from "./send-back";
import { summon } from "./summon";
import { takeOn } from "./take-on";
import { turnDown } from "./turn-down";
import { withdrawRequest } from "./withdraw-request";

/** Acts of a request by their words; one that is missing does not compile. */
export const REQUEST_ACTS = {
  open,
  "take-on": takeOn,
  "turn-down": turnDown,
  "feed-back": feedBack,
  "confirm-feedback": confirmFeedback,
  "send-back": sendBack,
  "withdraw-request": withdrawRequest,
  "record-service": recordService,
  summon,
  "forgo-interview": forgoInterview,
  asked,
  "request-recalled": requestRecalled,
  "interview-ended": interviewEnded,
  delivered,
  bounced,
  calendar,
} as const satisfies ActRegistry<RequestState, RequestAct, LawFacts>;
