import type { Calendar, CivilDate, OfficeHours } from "../../domain/calendar";
import type { Ladder } from "../../domain/ladder";
import type { RulePin } from "./held";

/** The rules, as whoever judges has to bring them along: the book itself loads no rule files. */
export interface LawBook {
  /** The pinned ladder, unchanged. @throws RULE_UNKNOWN, RULE_CHANGED */
  ladder(pin: RulePin): { readonly ladder: Ladder; readonly status: "binding" | "assumption" };
  /** The calendar as it is known now. */
  calendar(): Calendar;
  /** When messages go out that no law makes urgent. @throws RULE_UNKNOWN */
  officeHours(date: CivilDate): OfficeHours;
}
