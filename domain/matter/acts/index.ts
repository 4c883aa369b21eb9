import type { ActRegistry } from "../../proceeding";
import type { MatterAct } from "../act-bodies";
import type { MatterFacts } from "../facts";
import type { MatterState } from "../state";
import { accept, giveBack as giveFiledBack } from "./accept";
import { acknowledge } from "./acknowledge";
import { answer } from "./answer";
import { askDepartment } from "./ask-department";
import { callUnit } from "./call-interview";
import { approve, reject } from "./approve";
import { climb } from "./climb";
import { confirm } from "./confirm";
import { draftLetter } from "./draft-letter";
import { explain } from "./explain";
import { recordGuidance, sendGuide } from "./guidance";
import { interviewEnded, requestEnded } from "./beside";
import { bounced, calendar, complaintFound, delivered, finding, moved, result, unopened, verdict } from "./messages";
import { note } from "./note";
import { object } from "./object";
import { objectionEnded, objectionTakenOn } from "./objection-messages";
import { open } from "./open";
import { decline, openByPerson } from "./open-matter";
import { plan } from "./plan";
import { propose } from "./propose";
import { keep, raise } from "./raise";
import { recordCall } from "./record-call";
import { recordService } from "./record-service";
import { report } from "./report";
import { giveBack } from "./return";
import { seal } from "./seal";
import { setClueAside } from "./set-clue-aside";
import { sign } from "./sign";
import { WRITING } from "./writing";

/** Acts of a matter by their words; one that is missing does not compile. */
export const MATTER_ACTS = {
  "open-matter": openByPerson,
  decline,
  "draft-letter": draftLetter,
  ...WRITING,
  sign,
  seal,
  return: giveBack,
  confirm,
  open,
  acknowledge,
  plan,
  report,
  object,
  "objection-taken-on": objectionTakenOn,
  "objection-ended": objectionEnded,
  "send-guide": sendGuide,
  "record-guidance": recordGuidance,
  accept,
  "give-back": giveFiledBack,
  note,
  "record-call": recordCall,
  "record-service": recordService,
  climb,
  explain,
  "set-clue-aside": setClueAside,
  answer,
  raise,
  keep,
  propose,
  approve,
  reject,
  "ask-department": askDepartment,
  "call-interview": callUnit,
  "request-ended": requestEnded,
  "interview-ended": interviewEnded,
  verdict,
  delivered,
  bounced,
  unopened,
  result,
  "complaint-found": complaintFound,
  calendar,
  finding,
  moved,
} as const satisfies ActRegistry<MatterState, MatterAct, MatterFacts>;
