import type {
  ActKind,
  Answer,
  ClimbCause,
  ComplaintChannel,
  ComplaintFinding,
  DutyKind,
  Ending,
  EventKind,
  Exception,
  Influence,
  LetterKind,
  InterviewKind,
  Finding,
  NoticeKind,
  ObjectionFinding,
  ObjectionRefusal,
  ObjectionSubject,
  Outcome,
  Refusal,
  SeenBy,
  ServiceProof,
} from "../vocabulary";
import type { DutyNo } from "./clock/duty";
import type { StepNo } from "./step";

/** Which verdict a line speaks of, and of which period; a result of a re-sampling names its order. */
type OfVerdict = {
  readonly verdict: string;
  readonly scheme: string;
  /** As `periodText` writes it. */
  readonly period: string;
};
type OfResult = {
  readonly verdict: string;
  readonly scheme: string;
  readonly order?: number;
  readonly period?: string;
};
type OfStep = {
  readonly step: StepNo;
};
/** `letter`: its kind, where it is no letter of a rung. */
type OfLetter = OfStep & {
  readonly rung: string;
  readonly letter?: LetterKind;
};
type OfDuty = {
  readonly duty: DutyKind;
  readonly no: DutyNo;
};
type OfRung = OfDuty & {
  readonly rung: string;
};
/** Dates, YYYY-MM-DD. */
type Moved = OfDuty & {
  readonly from: string;
  readonly to: string;
};
type OfCause = OfStep & {
  readonly cause: ClimbCause;
};
/** A plan or report as it was filed; `act` = its place in the inbox, `confirmed` = by the unit's head. */
type Filed = {
  readonly late: boolean;
  readonly act: number;
  readonly confirmed: boolean;
};
type OfDraft = OfStep & {
  readonly about: "plan" | "report" | "objection";
};
/** Which objection of the matter, from 1, and the verdict that it is to. */
type OfObjection = {
  readonly objection: number;
  readonly verdict: string;
};
/** What an exception is of: an extension names the duty and by how much, an exclusion the verdict. */
type OfException = OfStep & {
  readonly what: Exception;
  readonly verdict?: string;
  readonly no?: DutyNo;
  readonly count?: number;
  readonly duty?: DutyKind;
  readonly unit?: string;
};
type Nothing = Readonly<Record<string, never>>;

/**
 * What each kind of event says: ids, numbers and words of the vocabulary alone; what persons wrote stays in the act.
 * Kept as JSON: a field may come, none may change its meaning.
 */
export interface EventFields {
  asked: OfStep & Partial<OfVerdict>;
  declined: Nothing;
  opened: Partial<OfVerdict>;
  "missed-again": OfVerdict & { readonly misses: number };
  "verdict-noted": OfResult & { readonly outcome: Outcome };
  corrected: {
    readonly verdict: string;
    readonly outcome: Outcome;
    readonly period?: string;
    readonly replaces?: string;
    readonly scheme?: string;
    readonly order?: number;
  };
  "letter-drafted": OfLetter & { readonly cause?: ClimbCause };
  /** `version`: how often its text was edited by now; `how`: on the page, or from a document that came back. */
  "letter-edited": OfLetter & { readonly version: number; readonly how: "page" | "document" };
  "letter-submitted": OfLetter;
  "letter-taken-back": OfLetter;
  "letter-returned": OfLetter;
  "letter-checked": OfLetter;
  "letter-signed": OfLetter;
  "letter-sealed": OfStep;
  "letter-withdrawn": OfLetter;
  sent: OfStep & { readonly notice: NoticeKind };
  "not-reached": OfStep & { readonly notice: NoticeKind; readonly refused: number };
  bounced: OfStep & { readonly left: number };
  served: Partial<OfStep> & { readonly proof: ServiceProof; readonly rung: string; readonly starts: string };
  "service-wanted": OfStep & { readonly of: StepNo };
  acknowledged: { readonly late: boolean };
  "letter-received": OfStep;
  "plan-drafted": OfStep;
  "report-drafted": OfStep;
  "draft-returned": OfDraft;
  "draft-replaced": OfDraft;
  "plan-filed": Filed & { readonly revised: boolean };
  "report-filed": Filed & { readonly planned: boolean };
  /** `on`: the day for which the guide is sent, YYYY-MM-DD. */
  "guide-sent": OfStep & { readonly on: string };
  "guidance-recorded": OfStep & { readonly about: "advice" | "outcome" };
  accepted: OfDraft & { readonly late: boolean };
  "given-back": OfDraft & { readonly late: boolean };
  noted: OfStep & { readonly about: string };
  "sampling-ordered": OfStep & { readonly order: number; readonly items: string };
  "station-wanted": OfStep;
  "sampling-recalled": { readonly order: number };
  "sampling-appointed": { readonly at: string; readonly again: boolean };
  sampled: { readonly at: string; readonly otherSide: string; readonly seals: number; readonly photos: number };
  countersigned: { readonly agrees: boolean };
  "handed-to-lab": { readonly at: string; readonly sealsIntact: boolean };
  "own-analysis": { readonly items: string };
  "lab-reported": { readonly on: string };
  "record-wanted": { readonly order: number };
  /** `counts`: `item:first`, `item:new` …, joined by commas; `rule`: by which rule, `confirmed`: whether it is binding. */
  compared: {
    readonly verdict: string;
    readonly rule: string;
    readonly confirmed: boolean;
    readonly counts: string;
  };
  "objection-drafted": OfStep;
  objected: OfObjection & { readonly about: ObjectionSubject; readonly late: boolean; readonly act: number };
  "objection-taken-on": Partial<OfObjection>;
  "objection-refused": { readonly why: ObjectionRefusal };
  "finding-proposed": OfStep & { readonly finding: ObjectionFinding };
  "finding-returned": OfStep & { readonly finding: ObjectionFinding };
  "objection-found": OfStep & { readonly finding: ObjectionFinding };
  "objection-ended": OfObjection & { readonly as: Ending };
  "result-set-aside": { readonly verdict: string };
  "result-met": OfResult & { readonly outcome?: Outcome };
  "result-missed": OfResult & { readonly outcome?: Outcome };
  "result-undecided": OfResult & { readonly outcome: Outcome };
  "question-answered": OfStep & { readonly answer: Answer };
  chased: OfRung;
  overdue: OfRung;
  "call-wanted": OfStep;
  "call-recorded": OfStep;
  "climb-asked": OfCause;
  "climb-decided": OfCause & { readonly to: string };
  explained: OfCause;
  climbed: { readonly from: string; readonly to: string };
  "clue-drafted": OfCause;
  "clue-set-aside": OfStep;
  "exception-proposed": OfException;
  "exception-rejected": OfException;
  extended: Moved;
  paused: OfStep;
  resumed: Nothing;
  /** `awaits`: the new date had passed, the clock waits for the service of the news; `served`: which it has had now. */
  "due-moved": Moved & {
    readonly cause: "calendar" | "resumed";
    readonly notices?: string;
    readonly awaits?: boolean;
    readonly served?: boolean;
  };
  "verdict-excluded": { readonly verdict: string; readonly left: number };
  "no-miss-left": OfStep;
  reopened: { readonly as: Ending };
  withdrawn: { readonly verdict?: string };
  closed: { readonly verdict?: string };
  /** `cause`: why the rule says so, a word of the attribution. */
  attributed: OfVerdict & { readonly influence: Influence; readonly why: string };
  "hearing-opened": OfStep & { readonly verdict: string };
  "hearing-recalled": { readonly hearing: number };
  responded: { readonly late: boolean };
  silent: Nothing;
  "finding-asked": OfStep;
  /** `opens`: whether a matter begins, or is joined, at the upstream side. */
  found: { readonly as: Finding; readonly verdict: string; readonly hearing: number; readonly opens: boolean };
  "moved-here": OfVerdict & { readonly as: Finding };
  "raise-asked": OfStep & { readonly verdict: string; readonly from: string; readonly to: string };
  "severity-raised": {
    readonly verdict: string;
    readonly from: string;
    readonly to: string;
    readonly byPerson: boolean;
  };
  "severity-kept": OfStep & { readonly from: string; readonly to: string };
  ended: { readonly as: Ending };
  /** `received`: the day on which it came in. */
  "complaint-registered": OfStep & {
    readonly channel: ComplaintChannel;
    readonly received: string;
    readonly named: boolean;
  };
  "complaint-verified": OfStep & { readonly finding: ComplaintFinding; readonly late: boolean };
  "complaint-handled": OfStep & { readonly late: boolean };
  "complaint-replied": OfStep & { readonly late: boolean; readonly named: boolean };
  /** In the matter that a complaint joined: its number. */
  "complaint-joined": { readonly number: string; readonly finding: ComplaintFinding };
  "department-asked": OfStep & { readonly request: number; readonly department: string; readonly duties: string };
  "department-answered": { readonly request: number; readonly as: string };
  "request-opened": OfStep & { readonly request: number; readonly department: string };
  "request-taken-on": Nothing;
  "request-turned-down": Nothing;
  "request-fed-back": { readonly late: boolean };
  "request-confirmed": OfStep;
  "request-sent-back": OfStep & { readonly times: number };
  "request-withdrawn": Nothing;
  "request-ended": { readonly request: number; readonly as: Ending };
  "interview-asked": OfStep & OfDuty;
  "interview-forgone": OfStep;
  "interview-wanted": OfStep & { readonly interview: InterviewKind };
  "interview-called": OfStep & { readonly interview: InterviewKind; readonly no: number };
  /** `on`: the day for which it was called, YYYY-MM-DD. */
  "interview-opened": OfStep & { readonly interview: InterviewKind; readonly on: string };
  /** `act`: where the minutes stand; how many were there and how many were not. */
  "interview-held": {
    readonly act: number;
    readonly on: string;
    readonly present: number;
    readonly absent: number;
  };
  "measures-reported": { readonly act: number; readonly late: boolean };
  "interview-concluded": { readonly act: number; readonly carriedOut: boolean };
  "interview-published": OfStep & { readonly act: number; readonly about: "minutes" | "result" };
  "interview-ended": { readonly interview: InterviewKind; readonly no: number };
  /** `where`: places of a letter, as `placesName` reads them. */
  "act-refused": { readonly act: ActKind; readonly refusal: Refusal; readonly where?: string };
  unparked: Nothing;
}

/** One line of the timeline: a union by kind; a kind of the vocabulary that says nothing here does not compile. */
export type ProceedingEvent = {
  readonly [Kind in EventKind]: { readonly kind: Kind; readonly data: EventFields[Kind]; readonly seenBy: SeenBy };
}[EventKind];

/** What a line of the book says, whatever release wrote it: read by its kind, with nothing taken for granted. */
export type EventData = Readonly<Record<string, string | number | boolean | null>>;
