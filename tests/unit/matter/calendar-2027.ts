import { type Calendar, type CalendarNotice, makeCalendar } from "../../../domain/calendar";
import { shippedCalendar } from "../calendar/shipped";

/**
 * An invented notice for 2027 in the shape of rules/calendar-year, as the State Council might publish it: it gives the days
 * from 30 December to 3 January off and makes 26 December, a Saturday of 2026, a working day.
 */
export const notice2027 = (published: string): CalendarNotice => ({
  id: "2027",
  form: "annual",
  year: 2027,
  title: "国务院办公厅关于2027年部分节假日安排的通知",
  number: "国办发明电〔2026〕9号",
  published,
  arrangements: [
    {
      festival: { zh: "元旦", en: "New Year" },
      off: [{ from: "2026-12-30", to: "2027-01-03" }],
      work: ["2026-12-26"],
    },
    { festival: { zh: "春节", en: "Spring Festival" }, off: [{ from: "2027-02-05", to: "2027-02-12" }], work: [] },
  ],
});

/** The shipped calendar with the notice for 2027, loaded. */
export const calendarWith2027: Calendar = makeCalendar({
  ...shippedCalendar.source,
  version: "with-2027",
  notices: [...shippedCalendar.source.notices, notice2027("2026-12-10")],
});

/** As above, but the notice leaves December alone: what ended then only becomes final. */
export const calendarSettled: Calendar = makeCalendar({
  ...shippedCalendar.source,
  version: "settled",
  notices: [
    ...shippedCalendar.source.notices,
    {
      ...notice2027("2026-12-10"),
      arrangements: [
        {
          festival: { zh: "元旦", en: "New Year" },
          off: [{ from: "2027-01-01", to: "2027-01-03" }],
          work: [],
        },
      ],
    },
  ],
});
