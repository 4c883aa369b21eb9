import type { InstantText } from "../../calendar";
import type { ProceedingKind, SeenBy, StopGround } from "../../vocabulary";
import type { DutyNo } from "./duty";

/** Number of a stop inside its proceeding, from 1. */
export type StopNo = number;

/** A child by kind and number, which the book knows by its id: `request/2`. */
export type StopCause = `${ProceedingKind}/${number}`;

/** Names the child for which clocks stand still. */
export const causedBy = (kind: ProceedingKind, no: number): StopCause => `${kind}/${no}`;

/**
 * A stop 中止 of clocks: it names the duties that it stops, its ground, and the proceeding that caused it. Stops that
 * overlap on a duty count once: its clock runs again when the last of them is over.
 */
export interface Stop {
  readonly no: StopNo;
  readonly ground: StopGround;
  readonly duties: readonly DutyNo[];
  /** Whether it stops what the responsible unit comes to owe while it lasts as well. */
  readonly whole: boolean;
  readonly from: InstantText;
  /** The child that caused it, as `causedBy` writes it; null where it is this proceeding itself. */
  readonly cause: StopCause | null;
  /** Whoever sees one of the clocks that it stops sees that it stands still. */
  readonly seenBy: SeenBy;
}

/** What became of a stop by one decision. */
export type StopChange =
  { readonly change: "began"; readonly stop: Stop } | { readonly change: "ended"; readonly no: StopNo };
