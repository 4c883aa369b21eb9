import type { LawBook } from "../db/proceeding/law-book";
import { calendarOf, officeHoursOn, pinnedLadder, type RuleLibrary } from "../rules";

/** The rules of a library as judging asks for them; what is asked often is worked out once. */
export function lawBookOf(library: RuleLibrary): LawBook {
  const calendar = calendarOf(library);
  return {
    ladder: (pin) => pinnedLadder(library, pin),
    calendar: () => calendar,
    officeHours: (date) => officeHoursOn(library, date),
  };
}
