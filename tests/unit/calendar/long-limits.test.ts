import fc from "fast-check";
import { computeDeadline, computeEnd, dayFact, parseCivilDate, type LimitUnit } from "../../../domain/calendar";
import { calendarWithout, shifted, shippedCalendar } from "./shipped";

const at = (date: string): string => `${date}T12:00:00+08:00`;
/** Without the newest notices a year stands in the midst of which nothing more is known, and public holidays by law. */
const CALENDARS = [shippedCalendar, calendarWithout("2026"), calendarWithout("2025", "2026")];

/** The end and the missing years by looking at every day, one after another. */
const byEachDay = (calendar: typeof shippedCalendar, date: string, count: number, unit: "workday" | "day") => {
  const missing = new Set<number>();
  let day = parseCivilDate(date);
  for (let left = count, working = false; left > 0 || (unit === "day" && !working);) {
    day += 1;
    const fact = dayFact(calendar, day);
    working = fact.working;
    if (unit === "day" || working) left -= 1;
    if (fact.missingYear !== null) missing.add(fact.missingYear);
  }
  return { dueDate: shifted(date, day - parseCivilDate(date)), missingYears: [...missing] };
};

const start = fc
  .integer({ min: Date.parse("2016-01-01") / 86_400_000, max: Date.parse("2032-12-31") / 86_400_000 })
  .map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10));

describe("a limit of many days", () => {
  it("ends where looking at every day ends, with the same missing years", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...CALENDARS),
        start,
        fc.integer({ min: 1, max: 4_000 }),
        fc.constantFrom("workday" as const, "day" as const),
        (calendar, date, count, unit) => {
          expect(computeEnd(calendar, at(date), { count, unit })).toMatchObject(byEachDay(calendar, date, count, unit));
        },
      ),
    );
  });

  it("ends alone as it ends explained", () => {
    const limit = fc.oneof(
      fc.record({ unit: fc.constantFrom<LimitUnit>("workday", "day"), count: fc.integer({ min: 1, max: 2_000 }) }),
      fc.record({ unit: fc.constantFrom<LimitUnit>("month", "xun"), count: fc.integer({ min: 1, max: 200 }) }),
    );
    fc.assert(
      fc.property(fc.constantFrom(...CALENDARS), start, limit, (calendar, date, of) => {
        const { steps, notices: _notices, calendarVersion: _version, ...end } = computeDeadline(calendar, at(date), of);
        expect(computeEnd(calendar, at(date), of)).toEqual(end);
        expect(steps.at(-1)?.date).toBe(end.dueDate);
        expect(steps.filter(({ count }) => count === of.count)).toHaveLength(1);
        expect(steps.some(({ provisional }) => provisional)).toBe(end.status === "provisional");
      }),
    );
  });

  it("is counted by weeks from any day of one, whether or not the count fills them", () => {
    for (let from = 0; from < 7; from += 1) {
      for (let count = 1; count <= 11; count += 1) {
        const date = shifted("2031-03-03", from);
        const { dueDate } = byEachDay(shippedCalendar, date, count, "workday");
        expect(computeEnd(shippedCalendar, at(date), { count, unit: "workday" }).dueDate).toBe(dueDate);
      }
    }
  });

  it("costs no more than a short one: a million working days, a hundred times", () => {
    const ends = Array.from({ length: 100 }, () =>
      computeEnd(shippedCalendar, at("2026-09-24"), { count: 1_000_000, unit: "workday" }),
    );
    // By looking at each of the 1.4 million days.
    expect(new Set(ends.map(({ dueDate }) => dueDate))).toEqual(new Set(["5859-12-20"]));
    expect(ends[0]?.missingYears).toEqual(Array.from({ length: 5859 - 2026 }, (_, index) => 2027 + index));
  });
});
