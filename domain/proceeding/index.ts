export { type ActingPerson, actsFor, type HeldPost, isHead, isSecondPerson, isSoleHead } from "./acting";
export { type Around, standingAs, type StandingParty } from "./around";
export { type CalendarMessage, calendarMoves, recount, serveNews } from "./clock/calendar-news";
export { ATTACHMENT_LIMITS, type Attachment, type AttachmentId } from "./attachment";
export type { ChildAct, ChildStart, ParentAct } from "./child";
export type { ActSight, Decision, Drained, Judged, Outcome, PartyChange } from "./decision";
export {
  type ActBody,
  type ActDefinition,
  defineAct,
  postRefusal,
  type RefusedAt,
  type Received,
  type ReceivedAct,
} from "./define-act";
export { defineStep, type StepDefinition } from "./define-step";
export { decideAct, drain, refused } from "./drain";
export type { Duty, DutyChange, DutyMove, DutyNo, PlainEnd } from "./clock/duty";
export type { EventData, EventFields, ProceedingEvent } from "./event";
export { extend } from "./clock/extend";
export { EMPTY_FRAME, type Frame } from "./frame";
export type { ActRegistry, Kind } from "./kind";
export {
  type ClockRule,
  type DutyListEntry,
  dutyListed,
  type DutyLists,
  interviewAllowed,
  type InterviewKindRule,
  type InterviewRule,
  isTakenBack,
  type KindRules,
  type RequestRule,
} from "./kind-rules";
export type { LawFacts } from "./law-facts";
export { draftLetterOf, type LetterOrder } from "./letter";
export type { EditLetterAct, LetterAct, LetterActOf, SubmitLetterAct } from "./letters/bodies";
export type { LetterChange } from "./letters/change";
export { citingOf, flawOf, placesName } from "./letters/flaws";
export { letterActs, returnLetter } from "./letters/letter-acts";
export type { OutLetter } from "./letters/out-letter";
export {
  provableLetters,
  proveLetters,
  receivable,
  receiveLetters,
  sealLetter,
  sendLetter,
  unsealedLetters,
} from "./letters/sending";
export type { LetterWords, OrderedLetter } from "./letters/shape";
export { awaitsCheck, lineOf, SUBMITTER } from "./letters/submission";
export { writingActs } from "./letters/writing";
export type { Offer } from "./offer";
export { offersOf } from "./offers";
export type { Opening } from "./opening";
export { type Sending, sendingOf, type SendingFacts } from "./sending";
export { withdrawSettled } from "./settled";
export { firstOn, offerOn, openStep, openSteps } from "./on-step";
export { type Proposal, sameAim } from "./proposal";
export {
  addNotice,
  addStep,
  applied,
  changeDuties,
  changeDuty,
  changeStep,
  dropStops,
  endDuties,
  endSteps,
  HANDLING_ALONE,
  letterTo,
  OFFICE_ALONE,
  record,
  type Ruling,
  rulingOn,
  showAct,
  sightOf,
  tellOffice,
  UNIT_ALONE,
} from "./ruling";
export { serveBeside } from "./serve-beside";
export type { AwaitedService } from "./service";
export { isProvable, markServed, noteBounced, noteDelivered, wantService } from "./serving";
export { passInstant, tellOverdue } from "./clock/passing";
export { startClock } from "./clock/start-clock";
export { isLate, startDuties, startDuty, waitsForHearing } from "./clock/start-duties";
export type {
  MachineStep,
  NotifyStep,
  ObjectionAim,
  PersonStep,
  SignStep,
  Starts,
  Step,
  StepChange,
  StepNo,
  StepOf,
} from "./step";
export { causedBy, type Stop, type StopCause, type StopChange, type StopNo } from "./clock/stop";
export { beginStop, endStop, endStopsOf } from "./clock/stops";
export { earliestDue, nextDue, nextTrigger, type Trigger } from "./clock/triggers";
