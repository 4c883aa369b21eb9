import { type Calendar, makeCalendar, shanghaiDate } from "../../domain/calendar";
import { LAW } from "./matter-fixture";

/** The year of today, in Shanghai. */
export const THIS_YEAR = Number(shanghaiDate(new Date().toISOString()).slice(0, 4));
const YEARS = [THIS_YEAR, THIS_YEAR + 1, THIS_YEAR + 2];

/** Number of the invented notice of a year. */
export const noticeNumber = (of: number): string => `国办发明电〔${of}〕0号`;

/** A calendar under which this year and the next are known by invented notices that make these days free, or not at all. */
export function calendarWith(version: string, free: readonly string[] | null): Calendar {
  const { source } = LAW.law.calendar();
  const invented = YEARS.map((of) => ({
    id: `invented-${of}`,
    form: "annual" as const,
    year: of,
    title: `虚构的${of}年放假安排`,
    number: noticeNumber(of),
    published: `${of - 1}-11-01`,
    arrangements: [
      {
        festival: { zh: "虚构节", en: "an invented festival" },
        off: (free ?? []).filter((day) => day.startsWith(String(of))).map((day) => ({ from: day, to: day })),
        work: [],
      },
    ],
  }));
  const before = source.notices.filter((notice) => notice.year < THIS_YEAR);
  return makeCalendar({ ...source, version, notices: free === null ? before : [...before, ...invented] });
}

/** The law of the release with another calendar. */
export const lawWith = (calendar: Calendar) => ({ ...LAW.law, calendar: () => calendar });
