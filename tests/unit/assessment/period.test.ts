import fc from "fast-check";
import {
  monthsOf,
  parsePeriod,
  type Period,
  periodAround,
  periodDays,
  periodNames,
  periodText,
} from "../../../domain/assessment";

const year = fc.integer({ min: 1, max: 9_999 });
const anyPeriod: fc.Arbitrary<Period> = fc.oneof(
  fc.record({ kind: fc.constant("month" as const), year, month: fc.integer({ min: 1, max: 12 }) }),
  fc.record({ kind: fc.constant("quarter" as const), year, quarter: fc.integer({ min: 1, max: 4 }) }),
  fc.record({ kind: fc.constant("year" as const), year }),
  fc.record({
    kind: fc.constant("resample" as const),
    order: fc.string({ minLength: 1 }).filter((text) => text.trim() !== ""),
  }),
);

describe("a period", () => {
  it.each([
    ["2026-10", { kind: "month", year: 2026, month: 10 }],
    ["2026-Q4", { kind: "quarter", year: 2026, quarter: 4 }],
    ["2026", { kind: "year", year: 2026 }],
    ["resample:复〔2026〕1号", { kind: "resample", order: "复〔2026〕1号" }],
  ])("is read from %s", (text, period) => {
    expect(parsePeriod(text)).toEqual(period);
  });

  it.each(["2026-13", "2026-00", "2026-1", "2026-Q5", "2026-Q0", "26", "", "resample:", "resample: ", "2026-10-01"])(
    "is not read from %j",
    (text) => {
      expect(parsePeriod(text)).toBeNull();
    },
  );

  it("is read again from the text it is kept under", () => {
    fc.assert(fc.property(anyPeriod, (period) => expect(parsePeriod(periodText(period))).toEqual(period)));
  });

  it.each([
    ["2024-02", "2024-02-01", "2024-02-29"],
    ["2026-Q1", "2026-01-01", "2026-03-31"],
    ["2026-Q4", "2026-10-01", "2026-12-31"],
    ["2026", "2026-01-01", "2026-12-31"],
  ])("%s lasts from %s to %s", (text, first, last) => {
    expect(periodDays(parsePeriod(text) as Period)).toEqual({ first, last });
  });

  it("of a re-sampling has the days of its samples, so none of its own", () => {
    expect(periodDays({ kind: "resample", order: "1" })).toBeNull();
    expect(monthsOf({ kind: "resample", order: "1" })).toEqual([]);
  });

  it("holds every day that it is said to lie around, and is made of months that lie in it", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("month" as const, "quarter" as const, "year" as const),
        fc.date({ min: new Date("0001-01-01"), max: new Date("9999-12-31"), noInvalidDate: true }),
        (kind, date) => {
          const day = date.toISOString().slice(0, 10);
          const period = periodAround(kind, day);
          const days = periodDays(period);
          expect(days !== null && days.first <= day && day <= days.last).toBe(true);
          expect(monthsOf(period).map(periodText)).toContain(day.slice(0, 7));
          expect(monthsOf(period)).toHaveLength({ month: 1, quarter: 3, year: 12 }[kind]);
        },
      ),
    );
  });

  it("has a Chinese and an English name", () => {
    const names = ["2026-10", "2026-Q4", "2026", "resample:复〔2026〕1号"].map((text) =>
      periodNames(parsePeriod(text) as Period),
    );
    expect(names).toEqual([
      { zh: "2026年10月", en: "2026-10" },
      { zh: "2026年第四季度", en: "2026-Q4" },
      { zh: "2026年", en: "2026" },
      { zh: "复测（复〔2026〕1号）", en: "re-sample 复〔2026〕1号" },
    ]);
  });
});
