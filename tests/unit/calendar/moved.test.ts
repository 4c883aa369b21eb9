import fc from "fast-check";
import {
  compareInstants,
  computeDeadline,
  extendDeadline,
  isWorkingDay,
  type LimitUnit,
  parseInstant,
  resumeDeadline,
  shanghaiDate,
  shiftInstant,
} from "../../../domain/calendar";
import { shippedCalendar as calendar } from "./shipped";

const SERVED = "2026-03-02T09:30:00.123456+08:00";
const later = (instant: string, minutes: number): string =>
  new Date(Date.parse(instant) + minutes * 60_000).toISOString();
const day = (instant: string): number => parseInstant(instant).day;

const limits = fc.record({
  count: fc.integer({ min: 1, max: 40 }),
  unit: fc.constantFrom<LimitUnit>("workday", "day", "hour", "second", "xun", "month"),
});

describe("an extension", () => {
  it("ends no earlier than the limit did, and after the whole of the extension from its last day", () => {
    fc.assert(
      fc.property(limits, fc.integer({ min: 1, max: 30 }), (limit, count) => {
        const old = computeDeadline(calendar, SERVED, limit);
        const { deadline, from } = extendDeadline(calendar, old, { count, unit: limit.unit });
        expect(compareInstants(deadline.due, old.due)).toBeGreaterThan(0);
        expect(deadline).toEqual(computeDeadline(calendar, from, { count, unit: limit.unit }));
        expect(shanghaiDate(from)).toBe(old.dueDate);
      }),
    );
  });

  it("of working days ends where a limit of all of them together would have ended", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 30 }), (first, more) => {
        const old = computeDeadline(calendar, SERVED, { count: first, unit: "workday" });
        const { deadline } = extendDeadline(calendar, old, { count: more, unit: "workday" });
        expect(deadline.due).toBe(computeDeadline(calendar, SERVED, { count: first + more, unit: "workday" }).due);
      }),
    );
  });
});

/** A limit, and when inside it its clock stops and for how long, in minutes. */
const stops = fc.record({
  limit: limits,
  into: fc.double({ min: 0, max: 0.999_999, noNaN: true }),
  length: fc.nat({ max: 200_000 }),
});

describe("a clock that stood still", () => {
  it("never ends earlier than it would have, and always after it runs again", () => {
    fc.assert(
      fc.property(stops, ({ limit, into, length }) => {
        const old = computeDeadline(calendar, SERVED, limit);
        const left = Date.parse(old.due) - Date.parse(SERVED);
        const from = new Date(Date.parse(SERVED) + Math.floor(left * into)).toISOString();
        const until = later(from, length);
        const { deadline } = resumeDeadline(calendar, old, limit.unit, SERVED, { from, until });
        expect(compareInstants(deadline.due, old.due)).toBeGreaterThanOrEqual(0);
        expect(compareInstants(deadline.due, until)).toBeGreaterThan(0);
      }),
    );
  });

  it("has as many working days after the day it runs again as it had from the day it stopped", () => {
    const workdays = (first: number, last: number): number =>
      Array.from({ length: Math.max(0, last - first + 1) }, (_, n) => first + n).filter((each) =>
        isWorkingDay(calendar, each),
      ).length;
    fc.assert(
      fc.property(stops, ({ limit, into, length }) => {
        const old = computeDeadline(calendar, SERVED, { ...limit, unit: "workday" });
        const left = Date.parse(old.due) - Date.parse(SERVED);
        const from = new Date(Date.parse(SERVED) + Math.floor(left * into)).toISOString();
        const until = later(from, length);
        const { deadline } = resumeDeadline(calendar, old, "workday", SERVED, { from, until });
        const had = workdays(Math.max(day(from), day(SERVED) + 1), day(old.due) - 1);
        expect(workdays(day(until) + 1, day(deadline.due) - 1)).toBe(had);
      }),
    );
  });

  it("carries elapsed time over to the microsecond", () => {
    const old = computeDeadline(calendar, SERVED, { count: 48, unit: "hour" });
    const stop = { from: "2026-03-03T00:00:00.000001+08:00", until: "2026-03-10T12:00:00.000003+08:00" };
    expect(resumeDeadline(calendar, old, "hour", SERVED, stop)).toMatchObject({
      deadline: { status: "final", due: "2026-03-11T21:30:00.123458+08:00", dueDate: "2026-03-11" },
      limit: null,
    });
    expect(shiftInstant(old.due, stop.from, stop.from)).toBe(old.due);
  });

  it("carries elapsed time over midnight, and says from when until when it stood still", () => {
    const old = computeDeadline(calendar, "2026-03-02T23:00:00+08:00", { count: 24, unit: "hour" });
    const stop = { from: "2026-03-03T09:00:00+08:00", until: "2026-03-03T11:00:00+08:00" };
    expect(resumeDeadline(calendar, old, "hour", SERVED, stop)).toEqual({
      deadline: {
        status: "final",
        due: "2026-03-04T01:00:00+08:00",
        dueDate: "2026-03-04",
        missingYears: [],
        steps: [
          {
            date: "2026-03-04",
            effect: "counted",
            count: null,
            kind: null,
            festival: null,
            provisional: false,
            reason: {
              zh: "2026-03-03T09:00:00+08:00至2026-03-03T11:00:00+08:00中止计时，剩余时间顺延",
              en: "the clock stood still from 2026-03-03T09:00:00+08:00 until 2026-03-03T11:00:00+08:00; the time left was carried over",
            },
          },
        ],
        notices: [],
        calendarVersion: calendar.version,
      },
      from: stop.until,
      limit: null,
    });
  });

  it("of natural days has natural days left, days of rest among them", () => {
    const old = computeDeadline(calendar, "2026-09-18T10:00:00+08:00", { count: 15, unit: "day" });
    // 24 September to 3 October are ten days, four of them working days.
    const stop = { from: "2026-09-24T10:00:00+08:00", until: "2026-10-20T10:00:00+08:00" };
    expect(resumeDeadline(calendar, old, "day", "2026-09-18T10:00:00+08:00", stop)).toMatchObject({
      limit: { count: 10, unit: "day" },
      deadline: { dueDate: "2026-10-30" },
    });
  });

  it("has one day left where it stopped after its last day had been counted and before the end it was moved to", () => {
    const old = computeDeadline(calendar, "2026-09-18T10:00:00+08:00", { count: 15, unit: "day" });
    expect(old.dueDate).toBe("2026-10-08"); // counted to 3 October, moved over the days off
    const stop = { from: "2026-10-05T10:00:00+08:00", until: "2026-10-20T10:00:00+08:00" };
    expect(resumeDeadline(calendar, old, "day", "2026-09-18T10:00:00+08:00", stop)).toMatchObject({
      limit: { count: 1, unit: "day" },
      deadline: { dueDate: "2026-10-21" },
    });
  });

  it("gains a day at most when it is stopped and run again on one day, however often", () => {
    let deadline = computeDeadline(calendar, SERVED, { count: 10, unit: "workday" });
    let started = SERVED;
    for (let minute = 0; minute < 5; minute += 1) {
      const stop = {
        from: later("2026-03-04T09:00:00+08:00", minute),
        until: later("2026-03-04T09:00:30+08:00", minute),
      };
      const resumed = resumeDeadline(calendar, deadline, "workday", started, stop);
      ({ deadline } = resumed);
      started = resumed.from;
    }
    expect(deadline.dueDate).toBe("2026-03-17"); // the tenth working day was 2026-03-16
  });
});
