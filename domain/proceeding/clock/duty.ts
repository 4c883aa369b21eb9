import type { BilingualText, CivilDate, End, InstantText, Limit } from "../../calendar";
import type { Chase, ExtensionRule, WhenMissed } from "../../ladder";
import type { DutyEnd, DutyKind, MoveCause, PartyRole } from "../../vocabulary";

/** Number of a duty inside its proceeding, from 1. */
export type DutyNo = number;

/** An end without its words. */
export interface PlainEnd {
  readonly due: InstantText;
  readonly dueDate: CivilDate;
  readonly status: End["status"];
}

/** An end that was moved; `from` and `limit` are what the new one was computed of. */
export interface DutyMove {
  readonly cause: MoveCause;
  readonly at: InstantText;
  readonly from: InstantText;
  /** null where the time left was carried over as it stood. */
  readonly limit: Limit | null;
  readonly old: PlainEnd;
  readonly new: PlainEnd;
}

/** A duty with a clock, owed by a party. Instants still to come are in `chases` and `asksAt`; a provisional end never triggers. */
export interface Duty {
  readonly no: DutyNo;
  readonly kind: DutyKind;
  readonly owner: PartyRole;
  /** The rung that set it. */
  readonly rung: string;
  readonly startedAt: InstantText;
  /** What its end was last computed of. */
  readonly from: InstantText;
  /** null where the time left was carried over as it stood. */
  readonly limit: Limit | null;
  readonly end: End;
  /** Reminders still to be sent, ascending. */
  readonly chases: readonly InstantText[];
  readonly whenMissed: WhenMissed;
  readonly grace: Limit | null;
  /** False until the end has passed unmet; then the overdue notice has gone out. */
  readonly overdue: boolean;
  /** When the office is asked about a missed duty (end plus grace); null where it is not, or the end is provisional. */
  readonly asksAt: InstantText | null;
  /** Whether the office was asked already; an end that is moved ahead again is asked about anew. */
  readonly asked: boolean;
  /** null where the ladder says nothing of extending it. */
  readonly extension: ExtensionRule | null;
  readonly moves: readonly DutyMove[];
  /** Since when its clock stands still; null while it runs. */
  readonly stoppedSince: InstantText | null;
  /**
   * The message with the news of a new date that had passed before it came: the clock runs from its service 送达, and until
   * then `end` triggers nothing. null where none is awaited.
   */
  readonly awaits: number | null;
  /** The step it is the clock of: the letter to be signed, served or acknowledged, the question to be decided. */
  readonly about: number | null;
  /** Where its number comes from, where no ladder says so. */
  readonly basis?: BilingualText;
  /** When it is spoken of before its end, where no ladder says so and its end may move. */
  readonly reminds?: readonly Chase[];
}

/** What became of a duty by one decision. */
export type DutyChange =
  | { readonly change: "started"; readonly duty: Duty }
  | { readonly change: "overdue"; readonly no: DutyNo }
  /** Its end, or what follows it, was moved. */
  | { readonly change: "moved"; readonly duty: Duty }
  | { readonly change: "ended"; readonly no: DutyNo; readonly as: DutyEnd };
