import type { Frame } from "../proceeding";
import type { Ending } from "../vocabulary";
import type { Call } from "./act-bodies";

/** Where an interview 约谈 stands. */
export type InterviewStage =
  /** 已通知 */
  | { readonly phase: "called" }
  /** 已约谈: the minutes are there, the unit carries the measures out. */
  | { readonly phase: "held"; readonly heldOn: string }
  /** The unit has reported what it did. */
  | { readonly phase: "reported"; readonly heldOn: string }
  /** What came of it is said, and to be published. */
  | { readonly phase: "concluded"; readonly heldOn: string; readonly carriedOut: boolean }
  | { readonly phase: "ended"; readonly as: Ending; readonly endedAt: string };

/** The state of an interview, kept in the book as JSON. */
export interface InterviewState extends Frame, Call {
  readonly stage: InterviewStage;
}
