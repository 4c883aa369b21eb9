import type { Calendar, InstantText } from "../../domain/calendar";
import type { Ladder } from "../../domain/ladder";

/** What a matter pins of its ladder at its opening. */
export interface LadderPin {
  readonly id: string;
  readonly version: string;
  readonly hash: string;
}

/** The rules, as whoever judges has to bring them along: the book itself loads no rule files. */
export interface LawBook {
  /** The pinned ladder, unchanged. @throws RULE_UNKNOWN, RULE_CHANGED */
  ladder(pin: LadderPin): { readonly ladder: Ladder; readonly status: "binding" | "assumption" };
  /** The version of a ladder that new matters pin at an instant. @throws RULE_UNKNOWN */
  ladderInForce(id: string, at: InstantText): LadderPin;
  /** The calendar as it is known now. */
  calendar(): Calendar;
}
