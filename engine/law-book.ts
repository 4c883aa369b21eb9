import type { LawBook } from "../db/proceeding/law-book";
import {
  articlesOf,
  calendarOf,
  kindRulesOn,
  messagingOn,
  objectionRuleOn,
  officeHoursOn,
  pinnedLadder,
  type RuleLibrary,
  samplingRuleOn,
  schemesInForce,
} from "../rules";

/** The rules of a library as judging asks for them; what is asked often is worked out once. */
export function lawBookOf(library: RuleLibrary): LawBook {
  const calendar = calendarOf(library);
  const articles = articlesOf(library);
  return {
    ladder: (pin) => pinnedLadder(library, pin),
    calendar: () => calendar,
    articles: () => articles,
    kindRules: (date, demo) => kindRulesOn(library, date, demo),
    closing: (scheme, date) => schemesInForce(library, date).find(({ id }) => id === scheme)?.body.closing ?? null,
    officeHours: (date) => officeHoursOn(library, date),
    samplingRule: (date) => samplingRuleOn(library, date),
    objectionRule: (date) => objectionRuleOn(library, date),
    messaging: (date) => messagingOn(library, date),
  };
}
