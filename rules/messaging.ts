import type { CivilDate } from "../domain/calendar";
import type { Messaging } from "../domain/message";
import { ruleHolding, ruleInForce } from "./in-force";
import type { RuleLibrary } from "./library";

/** The rule that says how messages reach people. */
export const MESSAGING = "messaging";

/** Whether how messages reach people on a date is binding or to be confirmed 待确认; before the first version, as that one is. */
export const messagingStatusOn = (library: RuleLibrary, date: CivilDate): "binding" | "assumption" =>
  ruleInForce(library, "messaging", MESSAGING, date).rule.status;

/** How messages reach people on a date. @throws RULE_UNKNOWN */
export const messagingOn = (library: RuleLibrary, date: CivilDate): Messaging =>
  ruleHolding(library, "messaging", MESSAGING, date).body;

/** How much messages of a month count for, where that is only shown; before the first version, as that one says. */
export const messagingShownOn = (library: RuleLibrary, date: CivilDate): Messaging =>
  ruleInForce(library, "messaging", MESSAGING, date).rule.body;
