import type { Duty, DutyNo } from "./clock/duty";
import type { AwaitedService } from "./service";
import type { OutLetter } from "./letters/out-letter";
import type { Step, StepNo } from "./step";
import type { Stop, StopNo } from "./clock/stop";

/** What the state of every kind of proceeding carries beside its own; kept in the book as JSON. */
export interface Frame {
  readonly nextStep: StepNo;
  readonly nextDuty: DutyNo;
  readonly nextStop: StopNo;
  /** Running duties. */
  readonly duties: readonly Duty[];
  /** Stops that are not over. */
  readonly stops: readonly Stop[];
  /** Steps not yet done, machine's and persons'. */
  readonly steps: readonly Step[];
  readonly services: readonly AwaitedService[];
  /** Letters of a kind that were signed and are not received and sealed yet; absent = none. */
  readonly letters?: readonly OutLetter[];
  /** Where it stands, with the instants that only stand there. */
  readonly stage: { readonly phase: string };
}

/** The frame with which a proceeding begins. */
export const EMPTY_FRAME = {
  nextStep: 1,
  nextDuty: 1,
  nextStop: 1,
  duties: [],
  stops: [],
  steps: [],
  services: [],
} as const satisfies Omit<Frame, "stage">;
