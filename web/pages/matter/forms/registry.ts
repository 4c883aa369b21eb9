import type { PersonActKind } from "../../../api-types";
import { later } from "../../../frame/later";
import { AcknowledgeForm, NameStationForm, NoteForm, TakeBackForm } from "./bare";
import type { FormComponent, FormProps } from "./form";
import { CheckForm, SignForm, SubmitForm } from "./letter-forms";
import { OpenForm } from "./open";
import { PlanForm } from "./plan";
import { secondPerson } from "./second-person";
import { ReportForm } from "./report";
import { noted, reasoned, RespondForm } from "./written";

// Of the desk: fetched when one is first offered.
const desk = (form: (all: typeof import("../../../desk")) => FormComponent): FormComponent =>
  later<FormProps>(async () => form(await import("../../../desk")));

/** Those of requests and interviews come when they are needed. */
const beside = () => import("./beside-forms");

/** Those of objections and samplings come when one is opened. */
const disputes = () => import("../../../disputes");

/** The form of every act that a person can do: an act without one does not compile. */
export const FORMS: Readonly<Record<PersonActKind, FormComponent>> = {
  "open-matter": reasoned(
    "open-matter",
    ({ reason }) => reason,
    ({ openMatterHint }) => openMatterHint,
  ),
  decline: reasoned(
    "decline",
    ({ reason }) => reason,
    ({ declineHint }) => declineHint,
  ),
  "draft-letter": desk((all) => all.DraftLetterForm),
  "edit-letter": desk((all) => all.EditLetterForm),
  submit: SubmitForm,
  "take-back": TakeBackForm,
  check: CheckForm,
  sign: SignForm,
  seal: noted(
    "seal",
    ({ sealNote }) => sealNote,
    ({ sealHint }) => sealHint,
  ),
  return: reasoned("return", ({ returnReason }) => returnReason),
  confirm: secondPerson("confirm"),
  open: OpenForm,
  acknowledge: AcknowledgeForm,
  plan: PlanForm,
  report: ReportForm,
  object: later(async () => (await disputes()).ObjectForm),
  "withdraw-objection": later(async () => (await disputes()).WithdrawObjectionForm),
  "accept-objection": later(async () => (await disputes()).AcceptObjectionForm),
  "refuse-objection": later(async () => (await disputes()).RefuseObjectionForm),
  "order-sampling": later(async () => (await disputes()).OrderSamplingForm),
  "propose-finding": later(async () => (await disputes()).ProposeFindingForm),
  appoint: later(async () => (await disputes()).AppointForm),
  "record-sampling": later(async () => (await disputes()).RecordSamplingForm),
  countersign: later(async () => (await disputes()).CountersignForm),
  "hand-to-lab": later(async () => (await disputes()).HandToLabForm),
  "own-analysis": later(async () => (await disputes()).OwnAnalysisForm),
  "lab-report": later(async () => (await disputes()).LabReportForm),
  "send-guide": desk((all) => all.SendGuideForm),
  "record-guidance": noted(
    "record-guidance",
    ({ guidanceNote }) => guidanceNote,
    ({ guidanceHint }) => guidanceHint,
  ),
  accept: desk((all) => all.AcceptForm),
  "give-back": reasoned(
    "give-back",
    ({ giveBackReason }) => giveBackReason,
    ({ giveBackHint }) => giveBackHint,
  ),
  note: NoteForm,
  "record-call": noted(
    "record-call",
    ({ callNote }) => callNote,
    ({ callHint }) => callHint,
  ),
  "record-service": noted(
    "record-service",
    ({ serviceNote }) => serviceNote,
    ({ serviceHint }) => serviceHint,
  ),
  "name-station": NameStationForm,
  climb: reasoned(
    "climb",
    ({ climbReason }) => climbReason,
    ({ climbHint }) => climbHint,
  ),
  explain: reasoned(
    "explain",
    ({ explainReason }) => explainReason,
    ({ explainHint }) => explainHint,
  ),
  "set-clue-aside": reasoned(
    "set-clue-aside",
    ({ clueReason }) => clueReason,
    ({ clueHint }) => clueHint,
  ),
  answer: desk((all) => all.AnswerForm),
  respond: RespondForm,
  find: desk((all) => all.FindForm),
  raise: reasoned(
    "raise",
    ({ reason }) => reason,
    ({ raiseHint }) => raiseHint,
  ),
  keep: reasoned(
    "keep",
    ({ reason }) => reason,
    ({ keepHint }) => keepHint,
  ),
  propose: desk((all) => all.ProposeForm),
  approve: secondPerson("approve"),
  reject: reasoned("reject", ({ rejectReason }) => rejectReason),
  // It began with it: no file offers it again.
  "register-complaint": () => null,
  "verify-complaint": desk((all) => all.VerifyComplaintForm),
  "report-handling": desk((all) => all.ReportHandlingForm),
  "answer-informant": noted(
    "answer-informant",
    ({ informantNote }) => informantNote,
    ({ informantHint }) => informantHint,
  ),
  "ask-department": later(async () => (await beside()).AskDepartmentForm),
  "take-on": later(async () => (await beside()).TakeOnForm),
  "turn-down": later(async () => (await beside()).TurnDownForm),
  "feed-back": later(async () => (await beside()).FeedBackForm),
  "confirm-feedback": later(async () => (await beside()).ConfirmFeedbackForm),
  "send-back": later(async () => (await beside()).SendBackForm),
  "withdraw-request": later(async () => (await beside()).WithdrawRequestForm),
  summon: later(async () => (await beside()).SummonForm),
  "forgo-interview": later(async () => (await beside()).ForgoInterviewForm),
  "call-interview": later(async () => (await beside()).CallInterviewForm),
  "record-minutes": later(async () => (await beside()).MinutesForm),
  "report-measures": later(async () => (await beside()).ReportMeasuresForm),
  conclude: later(async () => (await beside()).ConcludeForm),
  "publish-interview": later(async () => (await beside()).PublishInterviewForm),
};
