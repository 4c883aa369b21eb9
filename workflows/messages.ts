import type { JobKind } from "../domain/vocabulary";

/** What a workflow begins with: an id alone, everything else is read from the book. */
export interface ProceedingInput {
  readonly proceedingId: string;
}

/** What the schedule of a source begins a turn with. */
export interface FetchingInput {
  readonly sourceId: string;
  /** How a fetch is tried again, as the rule of the source says. */
  readonly retry: {
    readonly firstSeconds: number;
    readonly factor: number;
    readonly longestSeconds: number;
    readonly attempts: number;
  };
}

/** What a turn of a job begins with. */
export interface JobInput {
  readonly job: JobKind;
  /** The run in the book, where it was asked for by hand. */
  readonly run?: string;
}

/** The update `act`: which act was stored. The answer says only that it has been judged; the book says how. */
export interface ActInput {
  readonly actId: string;
}

/** The answer to the query `standing`. */
export interface Standing {
  readonly phase: string;
  /** The same in words; null for a phase of a later release. */
  readonly is: string | null;
  readonly waitsFor: string | null;
  readonly due: string | null;
  readonly parked: boolean;
  /** Notices that are still to be sent. */
  readonly unsent: number;
  /** Proceedings of its own that are open. */
  readonly children: number;
}
