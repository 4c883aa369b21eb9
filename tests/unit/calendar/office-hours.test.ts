import fc from "fast-check";
import {
  compareInstants,
  firstOfficeInstant,
  isWorkingDay,
  type OfficeHours,
  parseInstant,
} from "../../../domain/calendar";
import { loadRules, officeHoursOn } from "../../../rules";
import { calendarWithout, shippedCalendar } from "./shipped";

const HOURS = officeHoursOn(loadRules(), "2026-11-30");
const first = (at: string): string => firstOfficeInstant(shippedCalendar, HOURS, at);
const MINUTE = 60_000_000;

test("office hours are rule data that is still to be confirmed", () => {
  expect(HOURS).toEqual({ days: "working", from: "08:30", until: "17:30" });
  expect(
    loadRules()
      .versions("office-hours", "office-hours")
      .map(({ status }) => status),
  ).toEqual(["assumption"]);
});

test.each([
  ["within hours, the instant itself", "2026-11-27T02:00:00.123456Z", "2026-11-27T02:00:00.123456Z"],
  ["before work, the same morning", "2026-11-27T06:00+08:00", "2026-11-27T08:30:00+08:00"],
  ["at the first minute", "2026-11-27T08:30+08:00", "2026-11-27T08:30+08:00"],
  ["at the end of work on a Friday, Monday", "2026-11-27T17:30+08:00", "2026-11-30T08:30:00+08:00"],
  ["a plan's end on a Friday, which is Saturday 00:00", "2026-11-28T00:00+08:00", "2026-11-30T08:30:00+08:00"],
  ["National Day 2026", "2026-09-30T20:00+08:00", "2026-10-08T08:30:00+08:00"],
  ["a make-up Saturday", "2026-10-10T07:00+08:00", "2026-10-10T08:30:00+08:00"],
  [
    "a year without a notice yet: weekends and the holidays by law",
    "2029-12-31T20:00+08:00",
    "2030-01-02T08:30:00+08:00",
  ],
])("%s", (_what, at, expected) => {
  expect(first(at)).toBe(expected);
});

test("an office that works every day around the clock holds nothing back", () => {
  const always: OfficeHours = { days: "every", from: "00:00", until: "24:00" };
  for (const at of ["2026-11-28T00:00:00+08:00", "2026-10-01T23:59:59.999999+08:00"])
    expect(firstOfficeInstant(shippedCalendar, always, at)).toBe(at);
});

test("whatever the instant and whichever years are known: within the hours of a working day, never before, and no earlier one fits", () => {
  const clock = (minutes: number): string =>
    `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
  const hours = fc
    .tuple(fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 1, max: 1440 }), fc.constantFrom("working", "every"))
    .filter(([from, until]) => from < until)
    .map(([from, until, days]): OfficeHours => ({
      days: days as OfficeHours["days"],
      from: clock(from),
      until: clock(until),
    }));
  const instants = fc
    .date({ min: new Date("2018-01-01"), max: new Date("2030-12-31"), noInvalidDate: true })
    .map((date) => date.toISOString());
  const calendars = [shippedCalendar, calendarWithout("2026")] as const;
  const minutesOf = (text: string): number => Number(text.slice(0, 2)) * 60 + Number(text.slice(3));
  fc.assert(
    fc.property(instants, hours, fc.constantFrom(...calendars), (at, office, calendar) => {
      const found = firstOfficeInstant(calendar, office, at);
      const fits = (text: string): boolean => {
        const { day, micros } = parseInstant(text);
        const open = office.days === "every" || isWorkingDay(calendar, day);
        return open && micros >= minutesOf(office.from) * MINUTE && micros < minutesOf(office.until) * MINUTE;
      };
      const [begin, end] = [Date.parse(at), Date.parse(found)];
      expect(compareInstants(found, at)).toBeGreaterThanOrEqual(0);
      expect(fits(found)).toBe(true);
      for (let step = begin; step < end; step += Math.max(1, Math.floor((end - begin) / 50)))
        expect(fits(new Date(step).toISOString())).toBe(false);
    }),
  );
});
