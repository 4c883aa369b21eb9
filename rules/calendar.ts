import { type Calendar, type CalendarNotice, makeCalendar, type StatutoryYear } from "../domain/calendar";
import { HeqingError } from "../domain/errors";
import { hashRule } from "./hash";
import type { RuleLibrary } from "./library";

/** The rule that says from when a year hangs on the next notice; any id will do. */
export const CALENDAR_RULE = { id: "provisional", form: "provisional" } as const;

/**
 * The calendar of a library: the union of its notices. Its version is the hash over the hashes of its files,
 * so that a deadline can name exactly what it was computed by.
 * @throws RULE_UNKNOWN when the rule of provisional dates is missing
 */
export const calendarOf = (library: RuleLibrary): Calendar => {
  const files = library.ofKind("calendar-year");
  const notices: CalendarNotice[] = [];
  const statutory: StatutoryYear[] = [];
  let nextYearFrom: string | null = null;
  for (const { id, body } of files) {
    switch (body.form) {
      case "statutory":
        statutory.push(...body.years);
        break;
      case CALENDAR_RULE.form:
        nextYearFrom = body.nextYearFrom;
        break;
      default:
        notices.push({ id, ...body });
    }
  }
  if (nextYearFrom === null) {
    throw new HeqingError(
      "RULE_UNKNOWN",
      "expected a calendar-year rule that says from when a year hangs on the next notice, found none",
    );
  }
  return makeCalendar({
    version: hashRule(files.map(({ hash }) => hash).sort()),
    notices,
    statutory,
    provisional: { nextYearFrom },
  });
};
