import { computeDeadline } from "../../../domain/calendar";
import { deadline, shippedCalendar } from "./shipped";

describe("the golden deadlines hold", () => {
  it.each([
    ["2026-09-29", 5, "workday", "2026-10-12"],
    ["2026-02-12", 5, "workday", "2026-02-26"],
    ["2026-09-15", 20, "workday", "2026-10-19"],
    ["2026-09-18", 15, "day", "2026-10-08"],
    ["2026-09-08", 12, "day", "2026-09-20"],
  ] as const)("from %s, %i %s: %s", (from, count, unit, due) => {
    expect(deadline(from, count, unit)).toMatchObject({ dueDate: due, status: "final", missingYears: [] });
  });

  it.each([
    ["an hour before midnight in UTC is already the next day here", "2026-03-02T23:30:00Z", 1, "workday", "2026-03-04"],
    ["a month without the day ends at its last day", "2026-01-31T09:00+08:00", 1, "month", "2026-02-28"],
    ["a month that ends in a long holiday rolls over it", "2026-09-01T09:00+08:00", 1, "month", "2026-10-08"],
    ["ten days end on a working Sunday without rolling", "2026-09-05T09:00+08:00", 1, "xun", "2026-09-20"],
    ["the third 旬 ends with its month", "2026-02-15T09:00+08:00", 1, "xun", "2026-02-28"],
    ["three 旬 cross the end of a month and of a year", "2025-12-15T09:00+08:00", 3, "xun", "2026-01-20"],
  ] as const)("%s", (_sentence, from, count, unit, due) => {
    expect(computeDeadline(shippedCalendar, from, { count, unit }).dueDate).toBe(due);
  });

  it("a day ends where the next begins: in time is what came before", () => {
    expect(deadline("2026-09-29", 5, "workday").due).toBe("2026-10-13T00:00:00+08:00");
  });

  it("hours run through nights and holidays and end final even in an unknown year", () => {
    const due = computeDeadline(shippedCalendar, "2026-12-31T20:15:30.25+08:00", { count: 24, unit: "hour" });
    expect(due).toMatchObject({
      due: "2027-01-01T20:15:30.25+08:00",
      dueDate: "2027-01-01",
      status: "final",
      notices: [],
    });
  });

  it("seconds exist for the demonstration ladder and keep their fraction", () => {
    expect(computeDeadline(shippedCalendar, "2026-03-02T15:59:59.5Z", { count: 1, unit: "second" }).due).toBe(
      "2026-03-03T00:00:00.5+08:00",
    );
  });
});

describe("a deadline explains itself", () => {
  const due = deadline("2026-09-24", 10, "workday");

  it("names each day skipped and counted, with the notice", () => {
    expect(due.dueDate).toBe("2026-10-15");
    expect(due.steps.filter(({ effect }) => effect === "skipped").map(({ date }) => date.slice(5))).toEqual([
      "09-25",
      "09-26",
      "09-27",
      "10-01",
      "10-02",
      "10-03",
      "10-04",
      "10-05",
      "10-06",
      "10-07",
      "10-11",
    ]);
    expect(
      due.steps.filter(({ effect }) => effect === "counted").map(({ date, count }) => `${date.slice(5)} ${count}`),
    ).toEqual([
      "09-28 1",
      "09-29 2",
      "09-30 3",
      "10-08 4",
      "10-09 5",
      "10-10 6",
      "10-12 7",
      "10-13 8",
      "10-14 9",
      "10-15 10",
    ]);
  });

  it("says it in Chinese and English", () => {
    const step = (date: string) => due.steps.find((entry) => entry.date === date)?.reason;
    expect(step("2026-10-01")).toEqual({
      zh: "周四，国庆节放假（国办发明电〔2025〕7号），不计",
      en: "Thursday, a day off for National Day (国办发明电〔2025〕7号), not counted",
    });
    expect(step("2026-10-10")?.zh).toContain("周六，国庆节调休上班（国办发明电〔2025〕7号），计第");
    expect(step("2026-10-11")?.zh).toBe("周日，休息日，不计");
  });

  it("names the notices it rests on", () => {
    expect(due.notices.map(({ id, published }) => [id, published])).toEqual([["2026", "2025-11-04"]]);
  });

  it("marks each day that rests on a missing notice, and only those", () => {
    const { steps } = deadline("2026-12-22", 3, "workday");
    expect(steps.map(({ date, provisional }) => [date, provisional])).toEqual([
      ["2026-12-23", false],
      ["2026-12-24", false],
      ["2026-12-25", true],
    ]);
  });

  it("says what a month and a 旬 are counted to", () => {
    const reasons = [
      deadline("2026-03-02", 1, "month"),
      deadline("2026-03-02", 2, "month"),
      deadline("2026-03-02", 1, "xun"),
    ];
    expect(reasons.map(({ steps }) => steps.map(({ reason }) => reason.en))).toEqual([
      ["Thursday, a working day, the corresponding day 1 month later, else that month's end"],
      [
        "Saturday, a day off for Labour Day (国办发明电〔2025〕7号), the corresponding day 2 months later, else that month's end, the last day is no working day, so the end moves on",
        "Sunday, a day off for Labour Day (国办发明电〔2025〕7号), the end moves on",
        "Monday, a day off for Labour Day (国办发明电〔2025〕7号), the end moves on",
        "Tuesday, a day off for Labour Day (国办发明电〔2025〕7号), the end moves on",
        "Wednesday, a working day, the end moved to this day",
      ],
      ["Friday, a working day, the end of ten-day period (旬) 1 after the one of the start"],
    ]);
  });

  it("shows how the end moved", () => {
    const { steps } = deadline("2026-09-18", 15, "day");
    expect(steps.slice(-6).map(({ date, effect }) => `${date} ${effect}`)).toEqual([
      "2026-10-03 counted",
      "2026-10-04 skipped",
      "2026-10-05 skipped",
      "2026-10-06 skipped",
      "2026-10-07 skipped",
      "2026-10-08 moved",
    ]);
  });
});

describe("what is no limit or no instant is refused", () => {
  it.each([
    "2026-09-24",
    "2026-09-24T10:00",
    "2026-02-30T10:00+08:00",
    "2026-09-24T24:00+08:00",
    "2026-09-24T10:60+08:00",
    "2026-09-24T10:00+15:00",
    "yesterday",
    "",
  ])("as a start: %p", (from) => {
    expect(() => computeDeadline(shippedCalendar, from, { count: 1, unit: "day" })).toThrow(
      /expected an instant with an offset/,
    );
  });

  it.each([0, -1, 1.5, Number.NaN, 1e12])("as a count: %p", (count) => {
    expect(() => computeDeadline(shippedCalendar, "2026-09-24T10:00+08:00", { count, unit: "workday" })).toThrow(
      /expected a whole number of units/,
    );
  });
});

describe("the end of what a calendar can hold", () => {
  it("a limit that ends after the year 9999 is refused", () => {
    expect(deadline("9999-12-28", 1, "day").dueDate).toBe("9999-12-29");
    for (const [count, unit] of [
      [10, "day"],
      [1, "month"],
      [3, "xun"],
      [20, "workday"],
      [240, "hour"],
    ] as const) {
      expect(() => deadline("9999-12-28", count, unit)).toThrow(/expected a date in the years 0001 to 9999/);
    }
  });
});
