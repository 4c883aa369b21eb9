import type { CivilDate, OfficeHours } from "../domain/calendar";
import { ruleHolding } from "./in-force";
import type { RuleLibrary } from "./library";

/** The rule that says when messages go out which no law makes urgent. */
export const OFFICE_HOURS = "office-hours";

/** Office hours on a date. @throws RULE_UNKNOWN */
export const officeHoursOn = (library: RuleLibrary, date: CivilDate): OfficeHours =>
  ruleHolding(library, "office-hours", OFFICE_HOURS, date).body;
