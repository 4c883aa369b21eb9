import type { ActRegistry, LawFacts } from "../../proceeding";
import type { InterviewAct } from "../act-bodies";
import type { InterviewState } from "../state";
import { conclude } from "./conclude";
import { bounced, calendar, delivered, interviewCall } from "./messages";
import { open } from "./open";
import { publishInterview } from "./publish-interview";
import { recordMinutes } from "./record-minutes";
import { recordService } from "./record-service";
import { reportMeasures } from "./report-measures";

/** Acts of an interview by their words; one that is missing does not compile. */
export const INTERVIEW_ACTS = {
  open,
  "record-service": recordService,
  "record-minutes": recordMinutes,
  "report-measures": reportMeasures,
  conclude,
  "publish-interview": publishInterview,
  "interview-call": interviewCall,
  delivered,
  bounced,
  calendar,
} as const satisfies ActRegistry<InterviewState, InterviewAct, LawFacts>;
