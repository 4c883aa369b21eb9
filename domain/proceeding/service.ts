import type { ServiceProof } from "../vocabulary";
import type { Starts, StepNo } from "./step";

/** A paper that was signed and is not served 送达 yet: what its service starts, and by which message it went out. */
export interface AwaitedService {
  /** The notify step that carries it. */
  readonly step: StepNo;
  /** The step by which its letter was signed; null for an order without a letter. */
  readonly letter: StepNo | null;
  readonly starts: Starts;
  /** By what it is held to be served, by its rung's rule. */
  readonly countsAs: readonly ServiceProof[];
  /** Whether it goes to a body outside this system: the office carries it there and records it, nobody opens it here. */
  readonly carried: boolean;
}
