import fc from "fast-check";
import {
  computeDeadline,
  formatCivilDate,
  formatInstant,
  isWorkingDay,
  parseCivilDate,
  parseInstant,
  weekday,
  addMonths,
  xunEnd,
} from "../../../domain/calendar";
import { deadline, shifted, shippedCalendar } from "./shipped";

/**
 * A second, slow way to the same answers: one day after another on the platform's own dates,
 * with the days of the notices written down flat.
 */
const flat = new Map<string, boolean>();
for (const { arrangements } of [...shippedCalendar.source.notices].sort((a, b) =>
  a.published.localeCompare(b.published),
)) {
  for (const { off, work } of arrangements) {
    for (const { from, to } of off) for (let date = from; date <= to; date = shifted(date, 1)) flat.set(date, false);
    for (const date of work) flat.set(date, true);
  }
}
const works = (date: string): boolean => flat.get(date) ?? ![0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay());

const workdaysAfter = (from: string, count: number): string => {
  let date = from;
  for (let left = count; left > 0;) {
    date = shifted(date, 1);
    if (works(date)) left -= 1;
  }
  return date;
};
const rolled = (date: string): string => (works(date) ? date : rolled(shifted(date, 1)));

const dateBetween = (from: string, to: string) =>
  fc
    .integer({ min: Date.parse(from) / 86_400_000, max: Date.parse(to) / 86_400_000 })
    .map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10));
const known = dateBetween("2018-01-01", "2026-06-01");

describe("every deadline agrees with counting day by day", () => {
  it("in working days", () => {
    fc.assert(
      fc.property(known, fc.integer({ min: 1, max: 90 }), (from, count) => {
        expect(deadline(from, count, "workday")).toMatchObject({
          dueDate: workdaysAfter(from, count),
          status: "final",
        });
      }),
    );
  });

  it("in natural days", () => {
    fc.assert(
      fc.property(known, fc.integer({ min: 1, max: 120 }), (from, count) => {
        expect(deadline(from, count, "day")).toMatchObject({ dueDate: rolled(shifted(from, count)), status: "final" });
      }),
    );
  });

  it("in months", () => {
    fc.assert(
      fc.property(known, fc.integer({ min: 1, max: 6 }), (from, count) => {
        const [year = 0, month = 0, day = 0] = from.split("-").map(Number);
        const last = new Date(Date.UTC(year, month - 1 + count + 1, 0)).getUTCDate();
        const end = new Date(Date.UTC(year, month - 1 + count, Math.min(day, last))).toISOString().slice(0, 10);
        expect(deadline(from, count, "month").dueDate).toBe(rolled(end));
      }),
    );
  });

  it("in 旬", () => {
    fc.assert(
      fc.property(known, fc.integer({ min: 1, max: 9 }), (from, count) => {
        const ends = (date: string): boolean =>
          ["10", "20"].includes(date.slice(8)) || shifted(date, 1).endsWith("-01");
        let date = from;
        while (!ends(date)) date = shifted(date, 1);
        for (let left = count; left > 0;) {
          date = shifted(date, 1);
          if (ends(date)) left -= 1;
        }
        expect(deadline(from, count, "xun").dueDate).toBe(rolled(date));
      }),
    );
  });

  it("in hours, whatever the offset of the start", () => {
    const offset = fc.constantFrom("Z", "+08:00", "-05:30", "+14:00");
    const clock = fc.tuple(known, fc.integer({ min: 0, max: 86_399 }), offset);
    fc.assert(
      fc.property(clock, fc.integer({ min: 1, max: 5_000 }), ([date, seconds, zone], count) => {
        const time = new Date(seconds * 1_000).toISOString().slice(11, 19);
        const from = `${date}T${time}${zone}`;
        const due = computeDeadline(shippedCalendar, from, { count, unit: "hour" });
        expect(Date.parse(due.due)).toBe(Date.parse(from) + count * 3_600_000);
        expect(due.due.endsWith("+08:00")).toBe(true);
        expect(due.dueDate).toBe(due.due.slice(0, 10));
      }),
    );
  });
});

describe("laws of deadlines", () => {
  const unit = fc.constantFrom("workday" as const, "day" as const, "month" as const, "xun" as const);
  const count = fc.integer({ min: 1, max: 6 });

  it("a longer limit never ends earlier", () => {
    fc.assert(
      fc.property(known, count, unit, (from, n, of) => {
        expect(deadline(from, n + 1, of).dueDate >= deadline(from, n, of).dueDate).toBe(true);
      }),
    );
  });

  it("a later start never ends earlier", () => {
    fc.assert(
      fc.property(known, count, unit, (from, n, of) => {
        expect(deadline(shifted(from, 1), n, of).dueDate >= deadline(from, n, of).dueDate).toBe(true);
      }),
    );
  });

  it("the end is a working day after the start, and the time of day does not matter", () => {
    fc.assert(
      fc.property(known, count, unit, fc.constantFrom("00:00", "23:59:59.999999"), (from, n, of, time) => {
        const due = computeDeadline(shippedCalendar, `${from}T${time}+08:00`, { count: n, unit: of });
        expect(due.dueDate > from).toBe(true);
        expect(isWorkingDay(shippedCalendar, parseCivilDate(due.dueDate))).toBe(true);
        expect(due.due).toBe(`${shifted(due.dueDate, 1)}T00:00:00+08:00`);
      }),
    );
  });

  it("the steps count exactly the units of a limit in working days, in order, without a hole", () => {
    fc.assert(
      fc.property(known, fc.integer({ min: 1, max: 40 }), (from, n) => {
        const { steps, dueDate } = deadline(from, n, "workday");
        expect(steps.flatMap((step) => (step.count === null ? [] : [step.count]))).toEqual(
          Array.from({ length: n }, (_, at) => at + 1),
        );
        steps.forEach((step, at) => expect(step.date).toBe(shifted(from, at + 1)));
        expect(steps.at(-1)?.date).toBe(dueDate);
      }),
    );
  });
});

describe("the days of a limit in natural days", () => {
  it("are all named: counted up to the limit, then moved over to the end", () => {
    fc.assert(
      fc.property(known, fc.integer({ min: 1, max: 40 }), (from, n) => {
        const { steps, dueDate } = deadline(from, n, "day");
        steps.forEach((step, at) => {
          expect(step.date).toBe(shifted(from, at + 1));
          expect(step.count).toBe(at < n ? at + 1 : null);
          expect(step.effect).toBe(at < n ? "counted" : step.date === dueDate ? "moved" : "skipped");
        });
        expect(steps.at(-1)?.date).toBe(dueDate);
      }),
    );
  });
});

describe("civil dates agree with the platform", () => {
  const any = dateBetween("0001-01-01", "9999-12-31");

  it("text, day number and weekday", () => {
    fc.assert(
      fc.property(any, (date) => {
        const day = parseCivilDate(date);
        expect(day).toBe(Date.parse(`${date}T00:00:00Z`) / 86_400_000);
        expect(formatCivilDate(day)).toBe(date);
        expect(weekday(day)).toBe(new Date(`${date}T00:00:00Z`).getUTCDay());
      }),
      { numRuns: 1_000 },
    );
  });

  it.each(["2025-02-29", "2026-00-10", "2026-13-01", "2026-01-32", "2026-1-1", "0000-01-01", ""])(
    "%p is no date",
    (date) => {
      expect(() => parseCivilDate(date)).toThrow(/expected a date YYYY-MM-DD/);
    },
  );

  it("29 February exists in 2024 and 2000, not in 1900", () => {
    expect(formatCivilDate(parseCivilDate("2024-02-29") + 1)).toBe("2024-03-01");
    expect(parseCivilDate("2000-03-01") - parseCivilDate("2000-02-28")).toBe(2);
    expect(() => parseCivilDate("1900-02-29")).toThrow(/that exists/);
  });

  it("months and 旬 move over the end of a year", () => {
    expect(formatCivilDate(addMonths(parseCivilDate("2024-01-31"), 13))).toBe("2025-02-28");
    expect(formatCivilDate(xunEnd(parseCivilDate("2024-12-31"), 6))).toBe("2025-02-28");
  });

  it("the last day of a 旬 belongs to it", () => {
    const next = ["10", "11", "20", "21"].map((day) => formatCivilDate(xunEnd(parseCivilDate(`2026-03-${day}`), 1)));
    expect(next).toEqual(["2026-03-20", "2026-03-31", "2026-03-31", "2026-04-10"]);
  });

  it("begin with the year 0001", () => {
    const first = parseCivilDate("0001-01-01");
    expect(formatCivilDate(first)).toBe("0001-01-01");
    expect(() => formatCivilDate(first - 1)).toThrow("expected a date in the years 0001 to 9999, got the year 0");
  });

  it("an instant survives being printed", () => {
    fc.assert(
      fc.property(
        any.filter((date) => date > "0001-01-02" && date < "9999-12-30"),
        fc.integer({ min: 0, max: 86_399_999_999 }),
        (date, micros) => {
          const instant = { day: parseCivilDate(date), micros };
          expect(parseInstant(formatInstant(instant))).toEqual(instant);
        },
      ),
    );
  });
});
