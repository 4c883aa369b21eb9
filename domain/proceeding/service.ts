import type { Starts, StepNo } from "./step";

/** A paper that was signed and is not served 送达 yet: what its service starts, and by which message it went out. */
export interface AwaitedService {
  /** The notify step that carries it. */
  readonly step: StepNo;
  /** The step by which its letter was signed; null for an order without a letter. */
  readonly letter: StepNo | null;
  readonly starts: Starts;
}
