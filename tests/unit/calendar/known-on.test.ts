import fc from "fast-check";
import { type Calendar, calendarKnownOn, computeDeadline, computeEnd, type LimitUnit } from "../../../domain/calendar";
import { shifted, shippedCalendar } from "./shipped";

/**
 * A second, slow way to the same answers, for what was known on a date: one day after another on the platform's own
 * dates, through every notice published by then, the latest first.
 */
const { notices, statutory } = shippedCalendar.source;
const byLaw = new Set(statutory.flatMap(({ holidays }) => holidays.flatMap(({ dates }) => dates)));

interface Known {
  readonly calendar: Calendar;
  readonly works: (date: string) => boolean;
  /** The year whose notice a day lacks. */
  readonly lacks: (date: string) => number | null;
}

const knownOn = (asOf: string): Known => {
  const latestFirst = notices
    .filter(({ published }) => published <= asOf)
    .sort((a, b) => b.published.localeCompare(a.published));
  const years = new Set(latestFirst.flatMap(({ form, year }) => (form === "annual" ? [year] : [])));
  const yearOf = (date: string): number => Number(date.slice(0, 4));
  return {
    calendar: calendarKnownOn(shippedCalendar, asOf),
    works: (date) => {
      for (const { arrangements } of latestFirst) {
        if (arrangements.some(({ work }) => work.includes(date))) return true;
        if (arrangements.some(({ off }) => off.some(({ from, to }) => from <= date && date <= to))) return false;
      }
      if (!years.has(yearOf(date)) && byLaw.has(date)) return false;
      return ![0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay());
    },
    lacks: (date) => {
      if (!years.has(yearOf(date))) return yearOf(date);
      return date.slice(5) >= "12-25" && !years.has(yearOf(date) + 1) ? yearOf(date) + 1 : null;
    },
  };
};

/** A day before and the day of each publication, and today's knowledge. */
const asOf = [...new Set(notices.flatMap(({ published }) => [shifted(published, -1), published])), "9999-12-30"].map(
  knownOn,
);

/** Every day a limit looks at, the last one its end. */
const looked = ({ works }: Known, start: string, count: number, unit: LimitUnit): readonly string[] => {
  const days: string[] = [];
  let date = start;
  const next = (): string => (date = shifted(date, 1));
  if (unit === "workday") {
    for (let left = count; left > 0;) {
      days.push(next());
      if (works(date)) left -= 1;
    }
    return days;
  }
  if (unit === "day") for (let left = count; left > 0; left -= 1) days.push(next());
  if (unit === "month") {
    const [year = 0, month = 0, day = 0] = start.split("-").map(Number);
    const last = new Date(Date.UTC(year, month + count, 0)).getUTCDate();
    date = new Date(Date.UTC(year, month - 1 + count, Math.min(day, last))).toISOString().slice(0, 10);
    days.push(date);
  }
  if (unit === "xun") {
    const ends = (): boolean => ["10", "20"].includes(date.slice(8)) || shifted(date, 1).endsWith("-01");
    while (!ends()) next();
    for (let left = count; left > 0;) {
      next();
      if (ends()) left -= 1;
    }
    days.push(date);
  }
  while (!works(date)) days.push(next());
  return days;
};

const limit = fc.oneof(
  fc.record({ unit: fc.constant<LimitUnit>("workday"), count: fc.integer({ min: 1, max: 60 }) }),
  fc.record({ unit: fc.constant<LimitUnit>("day"), count: fc.integer({ min: 1, max: 90 }) }),
  fc.record({ unit: fc.constantFrom<LimitUnit>("month", "xun"), count: fc.integer({ min: 1, max: 12 }) }),
);
/** Any moment of 2018 to 2028, those around the end of a year more often, written with any offset. */
const start = fc
  .record({
    day: fc.oneof(
      fc.integer({ min: Date.UTC(2018, 0, 1) / 86_400_000, max: Date.UTC(2028, 11, 31) / 86_400_000 }),
      fc
        .tuple(fc.integer({ min: 2018, max: 2028 }), fc.integer({ min: -20, max: 10 }))
        .map(([year, days]) => Date.UTC(year, 11, 31) / 86_400_000 + days),
    ),
    second: fc.nat({ max: 86_399 }),
    offset: fc.constantFrom("Z", "+08:00", "-05:30", "+14:00", "-12:00", "+05:45"),
  })
  .map(({ day, second, offset }) => `${new Date((day * 86_400 + second) * 1_000).toISOString().slice(0, 19)}${offset}`);

it("what was known on any date gives the end, its status, its missing notices and its days as counting one by one does", () => {
  fc.assert(
    fc.property(fc.constantFrom(...asOf), start, limit, (known, from, { count, unit }) => {
      const here = new Date(Date.parse(from) + 8 * 3_600_000).toISOString().slice(0, 10);
      const days = looked(known, here, count, unit);
      const last = days.at(-1) ?? "";
      const lacking = [...new Set(days.map(known.lacks))].filter((year) => year !== null).sort((a, b) => a - b);
      const end = {
        dueDate: last,
        due: `${shifted(last, 1)}T00:00:00+08:00`,
        status: lacking.length === 0 ? "final" : "provisional",
        missingYears: lacking,
      };
      expect(computeEnd(known.calendar, from, { count, unit })).toEqual(end);
      const deadline = computeDeadline(known.calendar, from, { count, unit });
      expect(deadline).toMatchObject(end);
      expect(deadline.steps.map(({ date, provisional }) => [date, provisional])).toEqual(
        days.map((date) => [date, known.lacks(date) !== null]),
      );
      const unnamed = deadline.steps.filter(({ date, reason: { zh, en } }) => {
        const year = known.lacks(date);
        return (
          year !== null && !(zh.includes(`${year}年放假安排通知尚缺`) && en.includes(`notice for ${year} is missing`))
        );
      });
      expect(unnamed).toEqual([]);
      if (unit !== "workday") return;
      expect(deadline.steps.map(({ effect }) => effect)).toEqual(
        days.map((date) => (known.works(date) ? "counted" : "skipped")),
      );
    }),
  );
});
