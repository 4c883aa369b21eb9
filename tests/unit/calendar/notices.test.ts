import { calendarKnownOn, dayFact, isWorkingDay, makeCalendar, parseCivilDate } from "../../../domain/calendar";
import { calendarWithout, deadline, shippedCalendar } from "./shipped";

const works = (date: string, calendar = shippedCalendar): boolean => isWorkingDay(calendar, parseCivilDate(date));

describe("the days of the published notices", () => {
  it.each([2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026])(
    "%i has its notice, published before the year began",
    (year) => {
      const [annual] = shippedCalendar.source.notices.filter(
        (notice) => notice.form === "annual" && notice.year === year,
      );
      expect(annual?.published.slice(0, 4)).toBe(String(year - 1));
      expect(annual?.number).toMatch(new RegExp(`^国办发明电〔${year - 1}〕\\d+号$`));
    },
  );

  it("make-up working days and days off of 2026", () => {
    for (const date of ["01-04", "02-14", "02-28", "05-09", "09-20", "10-10"]) expect(works(`2026-${date}`)).toBe(true);
    const off = [
      "01-01",
      "01-02",
      "01-03",
      "02-15",
      "02-23",
      "04-06",
      "05-01",
      "05-05",
      "06-19",
      "09-25",
      "10-01",
      "10-07",
    ];
    for (const date of off) expect(works(`2026-${date}`)).toBe(false);
    for (const date of ["02-24", "05-06", "06-22", "10-08"]) expect(works(`2026-${date}`)).toBe(true);
  });

  it("each holiday by law lies in a day off of its year's notices", () => {
    for (const { year, holidays } of shippedCalendar.source.statutory) {
      if (year > 2026) continue;
      for (const { dates } of holidays) for (const date of dates) expect([date, works(date)]).toEqual([date, false]);
    }
  });

  it("the law gave 11 days a year until 2024 and 13 since 2025", () => {
    for (const { year, holidays } of shippedCalendar.source.statutory) {
      const days = new Set(holidays.flatMap(({ dates }) => dates));
      // In 2020 and 2028 Mid-Autumn falls on a day of National Day.
      expect([year, days.size]).toEqual([year, (year < 2025 ? 11 : 13) - ([2020, 2028].includes(year) ? 1 : 0)]);
    }
  });
});

describe("a later notice amends an earlier one", () => {
  it("the notice for 2019 changed the end of 2018", () => {
    expect([works("2018-12-29"), works("2018-12-31")]).toEqual([true, false]);
    const before = calendarKnownOn(shippedCalendar, "2018-12-05");
    expect([works("2018-12-29", before), works("2018-12-31", before)]).toEqual([false, true]);
  });

  it("Labour Day 2019 grew from one day to four", () => {
    const before = calendarKnownOn(shippedCalendar, "2019-03-21");
    const dates = ["2019-04-28", "2019-05-02", "2019-05-03", "2019-05-05"];
    expect(dates.map((date) => works(date, before))).toEqual([false, true, true, false]);
    expect(dates.map((date) => works(date))).toEqual([true, false, false, true]);
  });

  it("Spring Festival 2020 was extended: a make-up working day became free", () => {
    const before = calendarKnownOn(shippedCalendar, "2020-01-26");
    expect([works("2020-01-31", before), works("2020-02-01", before)]).toEqual([true, true]);
    expect([works("2020-01-31"), works("2020-02-01"), works("2020-02-03")]).toEqual([false, false, true]);
    expect(deadline("2020-01-23", 1, "workday").notices.map(({ id }) => id)).toEqual(["2020", "2020-spring-festival"]);
  });

  it("the order of loading does not matter, the dates of publication do", () => {
    const fact = dayFact(calendarWithout("2020"), parseCivilDate("2020-02-01"));
    expect(fact).toMatchObject({ kind: "off", missingYear: 2020 });
  });
});

describe("amendments of one's own making", () => {
  const festival = { zh: "劳动节", en: "Labour Day" };
  const amendment = (id: string, off: string[], work: string[], published = "2026-04-01") => ({
    id,
    form: "amendment" as const,
    year: 2026,
    title: "an invented notice",
    number: `invented ${id}`,
    published,
    arrangements: [{ festival, off: off.map((date) => ({ from: date, to: date })), work }],
  });
  const amended = (...notices: ReturnType<typeof amendment>[]) =>
    makeCalendar({ ...shippedCalendar.source, notices: [...notices, ...shippedCalendar.source.notices] });

  it("a weekday given back is an ordinary working day again", () => {
    const fact = dayFact(amended(amendment("back", [], ["2026-05-05"])), parseCivilDate("2026-05-05"));
    expect(fact).toMatchObject({ kind: "weekday", working: true, missingYear: null });
    // 2027-01-01 is a Friday, and free by law while its year has no notice.
    const early = amended({ ...amendment("early", [], ["2027-01-01"]), year: 2027 });
    expect(dayFact(early, parseCivilDate("2027-01-01"))).toMatchObject({
      kind: "weekday",
      working: true,
      missingYear: 2027,
    });
  });

  it("of two on one day the order of their ids decides, not that of loading", () => {
    const [first, second] = [amendment("a", ["2026-05-07"], []), amendment("b", [], ["2026-05-07"])];
    for (const notices of [
      [first, second],
      [second, first],
    ])
      expect(works("2026-05-07", amended(...notices))).toBe(true);
  });

  it("an earlier one does not undo a later one, whatever its id", () => {
    const [late, early] = [
      amendment("a", ["2026-05-07"], [], "2026-04-02"),
      amendment("b", [], ["2026-05-07"], "2026-04-01"),
    ];
    for (const notices of [
      [late, early],
      [early, late],
    ])
      expect(works("2026-05-07", amended(...notices))).toBe(false);
  });

  it("one that states a day of the year before is named where that day is looked at", () => {
    const calendar = amended(amendment("early", ["2025-11-26"], [], "2025-11-10"));
    expect(deadline("2025-11-25", 1, "workday", calendar).notices.map(({ id }) => id)).toEqual(["2025", "early"]);
    expect(deadline("2025-11-26", 1, "workday", calendar).notices.map(({ id }) => id)).toEqual(["2025"]);
    const made = amended(amendment("early", [], ["2025-11-29"], "2025-11-10")); // a Saturday
    expect(deadline("2025-11-28", 1, "workday", made)).toMatchObject({
      dueDate: "2025-11-29",
      notices: [{ id: "2025" }, { id: "early" }],
    });
  });

  it("a year that has its notice is free as the notice says, whatever the law would give without one", () => {
    const annual = { ...amendment("2027", ["2027-01-01"], [], "2026-11-30"), form: "annual" as const, year: 2027 };
    // 2027-02-05, a Friday, is the eve of Spring Festival.
    expect([works("2027-02-05"), works("2027-02-05", amended({ ...amendment("early", [], []), year: 2027 }))]).toEqual([
      false,
      false,
    ]);
    const calendar = makeCalendar({ ...shippedCalendar.source, notices: [...shippedCalendar.source.notices, annual] });
    expect(works("2027-02-05", calendar)).toBe(true);
  });

  it("a span that runs backwards is refused", () => {
    const broken = amendment("broken", [], []);
    const off = [{ from: "2026-05-08", to: "2026-05-07" }];
    expect(() => amended({ ...broken, arrangements: [{ festival, off, work: [] }] })).toThrow(
      expect.objectContaining({
        code: "INPUT_INVALID",
        message: "notice broken: expected days off from a date to a later one, got 2026-05-08 to 2026-05-07",
      }) as Error,
    );
  });
});

describe("a year without notice gives provisional dates", () => {
  it("from the first day of the year on, by weekends and the holidays by law, naming the notice", () => {
    const due = deadline("2026-12-20", 10, "workday");
    expect(due).toMatchObject({ status: "provisional", missingYears: [2027], dueDate: "2027-01-04" });
    expect(due.steps.find(({ date }) => date === "2027-01-01")?.reason).toEqual({
      zh: "周五，元旦，法定节假日，2027年放假安排通知尚缺，暂定，不计",
      en: "Friday, New Year, a public holiday by law, provisional: the State Council's notice for 2027 is missing, not counted",
    });
  });

  it("already from 25 December of the year before, since its notice may change those days", () => {
    expect(deadline("2026-12-23", 1, "workday").status).toBe("final");
    expect(deadline("2026-12-24", 1, "workday")).toMatchObject({
      status: "provisional",
      missingYears: [2027],
      dueDate: "2026-12-25",
    });
    const settled = deadline("2025-12-24", 1, "workday");
    expect([settled.status, settled.notices.map(({ id }) => id)]).toEqual(["final", ["2025", "2026"]]);
  });

  it("knows Spring Festival and Labour Day 2027 by the law of 2024", () => {
    expect(deadline("2027-02-04", 1, "workday").dueDate).toBe("2027-02-09");
    expect(deadline("2027-04-30", 1, "day").dueDate).toBe("2027-05-03");
  });

  it("a month or 旬 that ends there is provisional too", () => {
    expect(deadline("2026-11-24", 2, "month").status).toBe("provisional");
    expect(deadline("2026-12-05", 1, "xun").status).toBe("final");
    expect(deadline("2026-12-15", 1, "xun").status).toBe("provisional");
  });

  it("names every missing year", () => {
    expect(deadline("2026-12-30", 300, "workday").missingYears).toEqual([2027, 2028]);
  });

  it("as of a day before the notice, its year was unknown", () => {
    const then = calendarKnownOn(shippedCalendar, "2025-11-03");
    expect(deadline("2026-03-02", 1, "workday", then)).toMatchObject({
      status: "provisional",
      calendarVersion: `${shippedCalendar.version}@2025-11-03`,
    });
    expect(deadline("2026-03-02", 1, "workday", calendarKnownOn(shippedCalendar, "2025-11-04")).status).toBe("final");
  });
});
