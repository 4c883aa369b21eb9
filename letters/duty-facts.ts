import type { CivilDate, Deadline, End, InstantText, Limit } from "../domain/calendar";
import type { Starts } from "../domain/proceeding";
import type { DutyKind, MoveCause, PartyRole, ServiceProof } from "../domain/vocabulary";

/** How an end was moved last. */
export interface MovedFacts {
  readonly cause: MoveCause;
  /** The last day before the move. */
  readonly old: CivilDate;
  /** Numbers of the notices 放假安排 that moved it, e.g. 国办发明电〔2026〕7号; null for other causes. */
  readonly notices: string | null;
}

/** A limit that runs, or that would run if the paper were served now. */
export interface DutyFacts {
  readonly kind: DutyKind;
  readonly owner: PartyRole;
  /** null where the time that was left was carried over as it stood. */
  readonly limit: Limit | null;
  /** Where the number comes from, in Chinese. */
  readonly basis: string;
  /** What the end was computed of. */
  readonly from: InstantText;
  /** With its steps it explains itself; without them only the date is printed. */
  readonly end: Deadline | End;
  /** Its date had passed before the news of it came: it runs from the service of the news, and none is printed as its end. */
  readonly awaitsService?: boolean;
  /** null where it was never moved. */
  readonly moved: MovedFacts | null;
  /** When the office is asked to climb, extend or explain if it is still missing; null where it is not asked. */
  readonly asksAt: InstantText | null;
}

/** What the service 送达 of this very paper starts: kept with its step by the law, printed from there. */
export interface StartsFacts {
  readonly what: Starts["what"];
  /** By what the paper is held to be served: the service rule of its rung. */
  readonly countsAs: readonly ServiceProof[];
  /** Each as if served now: dates are printed as assumed. Empty where its service starts no clock. */
  readonly duties: readonly DutyFacts[];
}
