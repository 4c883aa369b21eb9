import { byPublication, type Calendar, type CalendarNotice, type DayFact, hangsOnNextYear } from "./calendar";
import { civilParts } from "./civil-date";

/**
 * The notices that days rest on: those of their years, the next year's for days late in a year,
 * and whichever stated one of the days; in order of publication.
 */
export const calendarNoticesFor = (calendar: Calendar, facts: readonly DayFact[]): readonly CalendarNotice[] => {
  const used = new Set<CalendarNotice>();
  const years = new Set<number>();
  for (const fact of facts) {
    const { year } = civilParts(fact.day);
    years.add(year);
    if (hangsOnNextYear(calendar, fact.day)) years.add(year + 1);
    if (fact.kind === "off" || fact.kind === "make-up") used.add(fact.notice);
  }
  for (const year of years) for (const notice of calendar.noticesOfYear.get(year) ?? []) used.add(notice);
  return [...used].sort(byPublication);
};
