import type { CivilDate } from "../domain/calendar";
import type { KindRules } from "../domain/proceeding";
import { ruleHolding } from "./in-force";
import type { RuleLibrary } from "./library";

/** The rules of proceedings beside a matter, by id; what counts in seconds serves demonstrations alone. */
export const KIND_RULES = {
  request: "request",
  interview: "interview",
  dutyLists: "duty-lists",
} as const;

/** The rules of proceedings beside a matter on a date; `demo`: those that count in seconds. @throws RULE_UNKNOWN */
export const kindRulesOn = (library: RuleLibrary, date: CivilDate, demo: boolean): KindRules => {
  const named = (id: string): string => (demo ? `${id}-fast` : id);
  return {
    request: ruleHolding(library, "request", named(KIND_RULES.request), date).body,
    interview: ruleHolding(library, "interview", named(KIND_RULES.interview), date).body,
    dutyLists: ruleHolding(library, "duty-list", KIND_RULES.dutyLists, date).body,
  };
};
