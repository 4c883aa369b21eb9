import { HeqingError } from "../errors";
import { type CivilDate, civilParts, type DayNumber, isWeekend, parseCivilDate } from "./civil-date";
import type { BilingualText, HolidayNotice, ProvisionalRule, StatutoryYear } from "./notice";

/** A notice as one version of rule data: the calendar names notices by `id`. */
export interface CalendarNotice extends HolidayNotice {
  readonly id: string;
}

/** What the calendar is made of. `version` identifies the whole (a hash) and is stored with each deadline. */
export interface CalendarSource {
  readonly version: string;
  readonly notices: readonly CalendarNotice[];
  readonly statutory: readonly StatutoryYear[];
  readonly provisional: ProvisionalRule;
}

interface Stated {
  readonly working: boolean;
  readonly festival: BilingualText;
  readonly notice: CalendarNotice;
}

/** The union of the notices: for each day the notice published last decides. Made by `makeCalendar`. */
export interface Calendar {
  readonly version: string;
  readonly source: CalendarSource;
  readonly stated: ReadonlyMap<DayNumber, Stated>;
  readonly statutory: ReadonlyMap<DayNumber, BilingualText>;
  /** Notices by the year they speak for, in order of publication; a year counts as known only by an annual notice. */
  readonly noticesOfYear: ReadonlyMap<number, readonly CalendarNotice[]>;
  readonly knownYears: ReadonlySet<number>;
  /** The last day of which a notice or the law says something; after it a day's place in the week tells all. */
  readonly lastNamed: DayNumber;
}

/** What is known of one day; `missingYear` names the notice without which the answer is provisional. */
export type DayFact = {
  readonly day: DayNumber;
  readonly working: boolean;
  readonly missingYear: number | null;
} & (
  | { readonly kind: "weekday" | "weekend" }
  | { readonly kind: "off" | "make-up"; readonly festival: BilingualText; readonly notice: CalendarNotice }
  | { readonly kind: "statutory"; readonly festival: BilingualText }
);

/** Order of publication; of one day, of ids. */
export const byPublication = (a: CalendarNotice, b: CalendarNotice): number =>
  a.published < b.published ? -1 : a.published > b.published ? 1 : a.id < b.id ? -1 : 1;

/** Builds the union of the notices. @throws INPUT_INVALID when a date does not exist or a span runs backwards */
export const makeCalendar = (source: CalendarSource): Calendar => {
  const stated = new Map<DayNumber, Stated>();
  const noticesOfYear = new Map<number, CalendarNotice[]>();
  const knownYears = new Set<number>();
  for (const notice of [...source.notices].sort(byPublication)) {
    noticesOfYear.set(notice.year, [...(noticesOfYear.get(notice.year) ?? []), notice]);
    if (notice.form === "annual") knownYears.add(notice.year);
    for (const { festival, off, work } of notice.arrangements) {
      for (const { from, to } of off) {
        const [first, last] = [parseCivilDate(from), parseCivilDate(to)];
        if (last < first) {
          throw new HeqingError(
            "INPUT_INVALID",
            `notice ${notice.id}: expected days off from a date to a later one, got ${from} to ${to}`,
          );
        }
        for (let day = first; day <= last; day += 1) stated.set(day, { working: false, festival, notice });
      }
      for (const date of work) stated.set(parseCivilDate(date), { working: true, festival, notice });
    }
  }
  const statutory = new Map<DayNumber, BilingualText>();
  for (const { holidays } of source.statutory) {
    for (const { festival, dates } of holidays) for (const date of dates) statutory.set(parseCivilDate(date), festival);
  }
  let lastNamed = Number.NEGATIVE_INFINITY;
  for (const days of [stated, statutory]) for (const day of days.keys()) lastNamed = Math.max(lastNamed, day);
  return { version: source.version, source, stated, statutory, noticesOfYear, knownYears, lastNamed };
};

/** The calendar as it was known on a date: only notices published by then. */
export const calendarKnownOn = (calendar: Calendar, date: CivilDate): Calendar =>
  makeCalendar({
    ...calendar.source,
    version: `${calendar.version}@${date}`,
    notices: calendar.source.notices.filter((notice) => notice.published <= date),
  });

/** Whether the day lies so late in its year that the next year's notice may still change it. */
export const hangsOnNextYear = (calendar: Calendar, day: DayNumber): boolean => {
  const { month, day: dayOfMonth } = civilParts(day);
  const { nextYearFrom } = calendar.source.provisional;
  return month * 100 + dayOfMonth >= Number(nextYearFrom.slice(0, 2)) * 100 + Number(nextYearFrom.slice(3));
};

const missingYear = (calendar: Calendar, day: DayNumber): number | null => {
  const { year } = civilParts(day);
  if (!calendar.knownYears.has(year)) return year;
  return hangsOnNextYear(calendar, day) && !calendar.knownYears.has(year + 1) ? year + 1 : null;
};

/** What the calendar knows of a day. In a year without an annual notice: weekends and the holidays by law. */
export const dayFact = (calendar: Calendar, day: DayNumber): DayFact => {
  const base = { day, missingYear: missingYear(calendar, day) };
  const said = calendar.stated.get(day);
  if (said !== undefined && !said.working)
    return { ...base, working: false, kind: "off", festival: said.festival, notice: said.notice };
  if (said !== undefined && isWeekend(day))
    return { ...base, working: true, kind: "make-up", festival: said.festival, notice: said.notice };
  // A weekday that a notice calls working is one that an amendment gave back: an ordinary weekday again.
  if (said !== undefined) return { ...base, working: true, kind: "weekday" };
  const holiday = calendar.knownYears.has(civilParts(day).year) ? undefined : calendar.statutory.get(day);
  if (holiday !== undefined) return { ...base, working: false, kind: "statutory", festival: holiday };
  return isWeekend(day) ? { ...base, working: false, kind: "weekend" } : { ...base, working: true, kind: "weekday" };
};

/** Whether the day is a working day 工作日, make-up working days included. */
export const isWorkingDay = (calendar: Calendar, day: DayNumber): boolean => dayFact(calendar, day).working;
