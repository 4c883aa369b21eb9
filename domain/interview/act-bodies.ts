import type { CalendarMessage } from "../proceeding";
import type { InterviewGround, InterviewKind } from "../vocabulary";

/** What an interview 约谈 is called for, when, where, by whom and whom. */
export interface Call {
  readonly interview: InterviewKind;
  readonly ground: InterviewGround;
  /** Which interview of its parent, from 1. */
  readonly no: number;
  readonly problem: string;
  /** The day for which it is called, YYYY-MM-DD. */
  readonly on: string;
  readonly place: string;
  readonly rung: string;
  /** Ids of the units. */
  readonly interviewer: string;
  readonly called: string;
}

/** The decision to interview, as it comes into the inbox of the interview. */
export interface InterviewCallMessage extends Call {
  readonly kind: "interview-call";
}

/** An interview is over, told to what it was called over. */
export interface InterviewEndedMessage {
  readonly kind: "interview-ended";
  readonly interview: InterviewKind;
  readonly no: number;
}

/** Who was to take part, and whether they came; an absence is recorded and never blocks. */
export interface Participant {
  readonly name: string;
  readonly post: string;
  readonly present: boolean;
}

/** What is published: problem and measures after the minutes, what came of it at the end (浙江省河长制规定 Art. 15). */
export type Published = "minutes" | "result";

/** What persons do in an interview. */
export type InterviewPersonAct =
  | { readonly kind: "open" }
  | { readonly kind: "record-service"; readonly step: number; readonly note: string }
  | {
      readonly kind: "record-minutes";
      /** The day on which it was held, YYYY-MM-DD. */
      readonly on: string;
      readonly participants: readonly Participant[];
      readonly problem: string;
      readonly measures: string;
      readonly requirement: string;
    }
  | { readonly kind: "report-measures"; readonly summary: string }
  | { readonly kind: "conclude"; readonly carriedOut: boolean; readonly summary: string }
  | { readonly kind: "publish-interview"; readonly step: number; readonly text: string };

interface Delivered {
  readonly kind: "delivered";
  readonly step: number;
  readonly sent: number;
  readonly refused: number;
}
interface Bounced {
  readonly kind: "bounced";
  readonly step: number;
  readonly left: number;
}

/** What comes into the inbox of an interview. */
export type InterviewAct = InterviewPersonAct | InterviewCallMessage | Delivered | Bounced | CalendarMessage;
export type ActOf<Kind extends InterviewAct["kind"]> = Extract<InterviewAct, { readonly kind: Kind }>;
