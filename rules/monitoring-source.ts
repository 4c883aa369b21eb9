import type { CivilDate } from "../domain/calendar";
import { ruleHolding } from "./in-force";
import type { RuleLibrary } from "./library";
import type { Rule } from "./rule";

/** The rule by which a source is asked where none other is named. */
export const FETCHING = "four-hourly";

/** How a source is asked on a date. @throws RULE_UNKNOWN */
export const sourceRule = (library: RuleLibrary, date: CivilDate, id: string = FETCHING): Rule<"monitoring-source"> =>
  ruleHolding(library, "monitoring-source", id, date);
