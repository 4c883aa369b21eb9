import type { Calendar, InstantText } from "../calendar";
import type { Ladder, RungId, TimedStep } from "../ladder";
import type { ActKind } from "./act";
import type { Duty, DutyNo, MatterState, Phase } from "./state";
import type { Step, StepNo } from "./step";

/** What a decision may lean on besides state and event; all of it from the same transaction. */
export interface CaseFacts {
  readonly matterNumber: string;
  readonly ladder: Ladder;
  readonly calendar: Calendar;
}

/** How a duty came to its end. */
export type DutyEnd = "met" | "missed" | "lifted";

export type DutyChange =
  | { readonly change: "started"; readonly duty: Duty }
  | { readonly change: "overdue"; readonly no: DutyNo }
  /** Its end was moved; the explanation goes with it. */
  | { readonly change: "moved"; readonly duty: Duty }
  | { readonly change: "ended"; readonly no: DutyNo; readonly as: DutyEnd };

export type StepChange =
  | { readonly change: "added"; readonly step: Step }
  | { readonly change: "changed"; readonly step: Step }
  | { readonly change: "done"; readonly no: StepNo }
  | { readonly change: "lifted"; readonly no: StepNo };

/** One line of the timeline. `data` holds ids, numbers and words of this catalogue only; texts stay in the act. */
export interface CaseEvent {
  readonly kind: CaseEventKind;
  readonly data: Readonly<Record<string, string | number | boolean | null>>;
}
export const CASE_EVENT_KINDS = [
  "opened",
  "missed-again",
  "verdict-noted",
  "letter-drafted",
  "letter-submitted",
  "letter-returned",
  "letter-signed",
  "served",
  "notice-sent",
  "address-refused",
  "acknowledged",
  "plan-drafted",
  "report-drafted",
  "draft-returned",
  "draft-replaced",
  "plan-filed",
  "report-filed",
  "resample-ordered",
  "resample-met",
  "resample-missed",
  "resample-undecided",
  "question-answered",
  "chased",
  "overdue",
  "call-wanted",
  "call-recorded",
  "service-recorded",
  "climbed",
  "clue-drafted",
  "clue-set-aside",
  "exception-proposed",
  "exception-rejected",
  "extended",
  "paused",
  "resumed",
  "due-moved",
  "verdict-excluded",
  "no-miss-left",
  "withdrawn",
  "closed",
  "act-refused",
  // Written by the administrator's act itself, never by decide.
  "unparked",
] as const;
export type CaseEventKind = (typeof CASE_EVENT_KINDS)[number];

/** Why an act was refused; shown to the person in their language. */
export const REFUSALS = [
  "matter-closed",
  "role-not-entitled",
  "not-in-this-phase",
  "step-not-open",
  "already-done",
  "matter-not-opened",
  "post-not-held",
  "head-needed",
  "not-submitted",
  "second-person-needed",
  "already-proposed",
  "duty-not-running",
  "already-overdue",
  "no-rule-for-it",
  "beyond-the-maximum",
  "clock-stopped",
  "clock-running",
  "verdict-not-counted",
] as const;
export type Refusal = (typeof REFUSALS)[number];

export type Outcome =
  | { readonly outcome: "applied" }
  | { readonly outcome: "refused"; readonly refusal: Refusal; readonly phase: Phase | null };

/** What the law says to one event: the next state and everything the book has to write. */
export interface Decision {
  readonly state: MatterState | null;
  readonly outcome: Outcome;
  readonly duties: readonly DutyChange[];
  readonly steps: readonly StepChange[];
  readonly events: readonly CaseEvent[];
}

/** A decision with what it answered, in the order of time. */
export type Judged =
  | {
      readonly cause: "act";
      readonly seq: number;
      readonly at: InstantText;
      readonly act: ActKind;
      readonly decision: Decision;
    }
  | {
      readonly cause: "due";
      readonly at: InstantText;
      readonly duty: DutyNo;
      readonly kind: TimedStep;
      readonly rung: RungId;
      readonly decision: Decision;
    };

/** Everything that has happened until `now`, judged: acts in sequence, due instants after the acts received before them. */
export interface Drained {
  readonly state: MatterState | null;
  readonly judged: readonly Judged[];
  /** The earliest instant at which time alone changes something; null when nothing is pending. */
  readonly nextDue: InstantText | null;
}
