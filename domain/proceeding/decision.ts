import type { InstantText } from "../calendar";
import type { ActKind, DutyKind, PartyRole, Refusal, SeenBy } from "../vocabulary";
import type { ChildAct, ChildStart, ParentAct } from "./child";
import type { DutyChange, DutyNo } from "./clock/duty";
import type { ProceedingEvent } from "./event";
import type { LetterChange } from "./letters/change";
import type { StepChange } from "./step";
import type { StopChange } from "./clock/stop";

export type Outcome =
  | { readonly outcome: "applied" }
  | { readonly outcome: "refused"; readonly refusal: Refusal; readonly phase: string | null };

/** A unit that has a part from now on. */
export interface PartyChange {
  readonly role: PartyRole;
  readonly unit: string;
}

/** Who sees the text of an act of this proceeding from now on. */
export interface ActSight {
  readonly seq: number;
  readonly seenBy: SeenBy;
}

/** What the law says to one act or instant: the next state and everything the book has to write. */
export interface Decision<State> {
  readonly state: State | null;
  readonly outcome: Outcome;
  readonly duties: readonly DutyChange[];
  readonly stops: readonly StopChange[];
  readonly steps: readonly StepChange[];
  readonly letters: readonly LetterChange[];
  readonly events: readonly ProceedingEvent[];
  readonly children: readonly (ChildStart | ChildAct)[];
  readonly parent: readonly ParentAct[];
  readonly acts: readonly ActSight[];
  /** Units that become party by it. */
  readonly parties: readonly PartyChange[];
}

/** A decision with what it answered. */
export type Judged<State> =
  | {
      readonly cause: "act";
      readonly seq: number;
      readonly at: InstantText;
      readonly act: ActKind;
      readonly decision: Decision<State>;
    }
  | {
      readonly cause: "due";
      readonly at: InstantText;
      readonly duty: DutyNo;
      readonly kind: DutyKind;
      readonly rung: string;
      readonly trigger: "chase" | "end" | "ask";
      readonly decision: Decision<State>;
    };

/** Everything that has happened until now, judged: acts in sequence, due instants after the acts received before them. */
export interface Drained<State> {
  readonly state: State | null;
  readonly judged: readonly Judged<State>[];
  /** The earliest instant at which time alone changes something; null when nothing is pending. */
  readonly nextDue: InstantText | null;
}
