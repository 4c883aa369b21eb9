import type { InstantText } from "../../calendar";
import type { DutyKind, ProceedingKind, SeenBy, StopGround } from "../../vocabulary";
import type { Duty, DutyNo } from "./duty";

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
  /** Of a whole stop: the kinds of duties that it stops; absent = all. */
  readonly kinds?: readonly DutyKind[];
  readonly from: InstantText;
  /** The child that caused it, as `causedBy` writes it; null where it is this proceeding itself. */
  readonly cause: StopCause | null;
  /** Whoever sees one of the clocks that it stops sees that it stands still. */
  readonly seenBy: SeenBy;
}

/** Whether a stop holds a duty of the responsible unit that comes to run while it lasts. */
export const stopsWhatComes = ({ whole, kinds }: Stop, { kind }: Pick<Duty, "kind">): boolean =>
  whole && (kinds === undefined || kinds.includes(kind));

/** What became of a stop by one decision. */
export type StopChange =
  { readonly change: "began"; readonly stop: Stop } | { readonly change: "ended"; readonly no: StopNo };
