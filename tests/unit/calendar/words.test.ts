import {
  computeDeadline,
  deadlineSentence,
  formatCivilDate,
  isCivilDate,
  parseCivilDate,
  recomputeDeadlines,
  type Limit,
} from "../../../domain/calendar";
import { spanOf } from "../../../domain/calendar/span";
import { HeqingError } from "../../../domain/errors";
import { calendarWithout, deadline, shippedCalendar, shifted } from "./shipped";

/** Date, effect, Chinese and English reason of each step. */
const told = (date: string, count: number, unit: Limit["unit"]): readonly string[] =>
  deadline(date, count, unit).steps.map(
    (step) => `${step.date} ${step.effect} ${step.count ?? "-"} | ${step.reason.zh} | ${step.reason.en}`,
  );
const caught = (act: () => unknown): unknown => {
  try {
    return act();
  } catch (error) {
    return error;
  }
};

describe("each step of a deadline says what the day is, in both languages", () => {
  it("for working days, with days off and make-up days of a notice", () => {
    expect(told("2026-09-30", 3, "workday")).toEqual([
      ...[
        ["10-01", "周四", "Thursday"],
        ["10-02", "周五", "Friday"],
        ["10-03", "周六", "Saturday"],
        ["10-04", "周日", "Sunday"],
        ["10-05", "周一", "Monday"],
        ["10-06", "周二", "Tuesday"],
        ["10-07", "周三", "Wednesday"],
      ].map(
        ([date, zh, en]) =>
          `2026-${date} skipped - | ${zh}，国庆节放假（国办发明电〔2025〕7号），不计 | ${en}, a day off for National Day (国办发明电〔2025〕7号), not counted`,
      ),
      "2026-10-08 counted 1 | 周四，工作日，计第1日（共3日） | Thursday, a working day, counted, 1 of 3",
      "2026-10-09 counted 2 | 周五，工作日，计第2日（共3日） | Friday, a working day, counted, 2 of 3",
      "2026-10-10 counted 3 | 周六，国庆节调休上班（国办发明电〔2025〕7号），计第3日（共3日） | Saturday, a make-up working day for National Day (国办发明电〔2025〕7号), counted, 3 of 3",
    ]);
    expect(told("2026-03-06", 1, "workday")).toEqual([
      "2026-03-07 skipped - | 周六，休息日，不计 | Saturday, a day of rest, not counted",
      "2026-03-08 skipped - | 周日，休息日，不计 | Sunday, a day of rest, not counted",
      "2026-03-09 counted 1 | 周一，工作日，计第1日（共1日） | Monday, a working day, counted, 1 of 1",
    ]);
  });

  it("for natural days whose last day moves on", () => {
    expect(told("2026-03-05", 2, "day")).toEqual([
      "2026-03-06 counted 1 | 周五，工作日，计第1日（共2日） | Friday, a working day, counted, 1 of 2",
      "2026-03-07 counted 2 | 周六，休息日，计第2日（共2日），末日非工作日，顺延 | Saturday, a day of rest, counted, 2 of 2, the last day is no working day, so the end moves on",
      "2026-03-08 skipped - | 周日，休息日，继续顺延 | Sunday, a day of rest, the end moves on",
      "2026-03-09 moved - | 周一，工作日，顺延至此日 | Monday, a working day, the end moved to this day",
    ]);
  });

  it("for months and for 旬", () => {
    expect(told("2026-03-31", 1, "month")).toEqual([
      "2026-04-30 counted 1 | 周四，工作日，满1个月的对应日（无对应日则为月末） | Thursday, a working day, the corresponding day 1 month later, else that month's end",
    ]);
    expect(told("2026-03-10", 2, "month")[0]).toMatch(/the corresponding day 2 months later/);
    expect(told("2026-03-05", 1, "xun")).toEqual([
      "2026-03-20 counted 1 | 周五，工作日，起算日所在旬之后第1旬末 | Friday, a working day, the end of ten-day period (旬) 1 after the one of the start",
    ]);
  });

  it("for hours, which ask nothing of the days", () => {
    expect(computeDeadline(shippedCalendar, "2026-09-30T12:00:00+08:00", { count: 48, unit: "hour" })).toMatchObject({
      status: "final",
      dueDate: "2026-10-02",
      missingYears: [],
      notices: [],
      steps: [
        {
          date: "2026-10-02",
          effect: "counted",
          count: 48,
          kind: null,
          festival: null,
          provisional: false,
          reason: { zh: "自起算时刻起连续计48小时，不顺延", en: "48 hours elapsed from the start, without moving on" },
        },
      ],
    });
  });

  it("for days of which the notice is missing, the years in their order", () => {
    const steps = told("2026-12-31", 2, "workday");
    expect(steps).toEqual([
      "2027-01-01 skipped - | 周五，元旦，法定节假日，2027年放假安排通知尚缺，暂定，不计 | Friday, New Year, a public holiday by law, provisional: the State Council's notice for 2027 is missing, not counted",
      "2027-01-02 skipped - | 周六，休息日，2027年放假安排通知尚缺，暂定，不计 | Saturday, a day of rest, provisional: the State Council's notice for 2027 is missing, not counted",
      "2027-01-03 skipped - | 周日，休息日，2027年放假安排通知尚缺，暂定，不计 | Sunday, a day of rest, provisional: the State Council's notice for 2027 is missing, not counted",
      "2027-01-04 counted 1 | 周一，工作日，2027年放假安排通知尚缺，暂定，计第1日（共2日） | Monday, a working day, provisional: the State Council's notice for 2027 is missing, counted, 1 of 2",
      "2027-01-05 counted 2 | 周二，工作日，2027年放假安排通知尚缺，暂定，计第2日（共2日） | Tuesday, a working day, provisional: the State Council's notice for 2027 is missing, counted, 2 of 2",
    ]);
    expect(deadline("2026-12-31", 300, "workday").missingYears).toEqual([2027, 2028]);
  });
});

describe("the sentence of a deadline", () => {
  const sentence = (from: string, limit: Limit, calendar = shippedCalendar) =>
    deadlineSentence(computeDeadline(calendar, from, limit), from, limit);

  it("keeps apart days off that do not touch, and different reasons that do", () => {
    expect(sentence("2026-03-06T10:00+08:00", { count: 6, unit: "workday" })).toEqual({
      zh: "自2026年3月6日的次日起算6个工作日，3月7日至3月8日休息日、3月14日至3月15日休息日不计，至2026年3月16日24时止",
      en: "6 working days from the day after 2026-03-06; not counted: 2026-03-07 to 2026-03-08 (weekend), 2026-03-14 to 2026-03-15 (weekend); until the end of 2026-03-16",
    });
    // Labour Day 2026: 1 to 5 May; the next day off is its own.
    expect(sentence("2026-04-03T10:00+08:00", { count: 1, unit: "workday" }).zh).toBe(
      "自2026年4月3日的次日起算1个工作日，4月4日至4月6日清明节放假不计，至2026年4月7日24时止",
    );
  });

  it("says in English too that the end moved", () => {
    expect(sentence("2026-09-18T10:00+08:00", { count: 15, unit: "day" }).en).toBe(
      "15 days from the day after 2026-09-18; the last day 2026-10-03 is no working day, so the end moves on; until the end of 2026-10-08",
    );
  });

  it("a make-up day that the end only moves to is not counted", () => {
    // 2026-10-10 is a make-up Saturday; nine natural days from 1 October end on it.
    const text = sentence("2026-10-01T10:00+08:00", { count: 9, unit: "day" }).zh;
    expect(text).toMatch(/^自2026年10月1日的次日起算9日/);
    const moved = sentence("2026-02-12T10:00+08:00", { count: 1, unit: "workday" }).zh;
    expect(moved).not.toMatch(/调休上班/);
  });

  it("names every year whose notice is missing", () => {
    const text = sentence("2026-12-31T10:00+08:00", { count: 300, unit: "workday" });
    expect(text.zh).toContain("2027、2028年放假安排尚未公布，此为暂定期限");
    expect(text.en).toContain("provisional: the notice for 2027, 2028 is missing");
  });

  it("counts seconds as hours, from the moment of service", () => {
    expect(sentence("2026-03-02T10:00:30+08:00", { count: 90, unit: "second" })).toEqual({
      zh: "自送达时刻起90秒，至2026-03-02T10:02:00+08:00止",
      en: "90 seconds from service, until 2026-03-02T10:02:00+08:00",
    });
  });
});

describe("dates", () => {
  it("are those of the platform's own calendar, across every century from 0001 to 9999", () => {
    // Every century's end and the days around each leap day, against the platform's own arithmetic.
    for (let year = 100; year <= 9900; year += 100) {
      const month = (end: string): string => `${String(year).padStart(4, "0")}-${end}`;
      const leap = new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1;
      expect(isCivilDate(month("02-29"))).toBe(leap);
      expect(formatCivilDate(parseCivilDate(month("02-28")) + 1)).toBe(month(leap ? "02-29" : "03-01"));
    }
    for (let from = "2000-02-27", steps = 0; steps < 1_500; steps += 1) {
      const next = shifted(from, 97);
      expect(formatCivilDate(parseCivilDate(from) + 97)).toBe(next);
      from = next;
    }
    expect(formatCivilDate(parseCivilDate("2000-02-29") + 1)).toBe("2000-03-01");
    expect(formatCivilDate(parseCivilDate("2400-02-28") + 1)).toBe("2400-02-29");
    expect(formatCivilDate(parseCivilDate("2400-02-29") + 366)).toBe("2401-03-01");
  });

  it.each(["2026-00-10", "2026-13-10", "2026-01-00", "2026-01-32", "2026-02-29", "0000-01-01", "2026-1-1"])(
    "%s is none",
    (text) => {
      expect(isCivilDate(text)).toBe(false);
      expect(caught(() => parseCivilDate(text))).toMatchObject({
        code: "INPUT_INVALID",
        message: `expected a date YYYY-MM-DD that exists, got "${text}"`,
        fields: { date: text },
      });
    },
  );

  it("end with the year 9999", () => {
    const last = parseCivilDate("9999-12-31");
    expect(formatCivilDate(last)).toBe("9999-12-31");
    expect(caught(() => formatCivilDate(last + 1))).toMatchObject({
      code: "INPUT_INVALID",
      message: "expected a date in the years 0001 to 9999, got the year 10000",
      fields: { year: 10000 },
    });
  });

  it("do not bound what elapses by the clock", () => {
    const error = caught(() => spanOf(shippedCalendar, 0, { count: 1, unit: "second" }));
    expect(error).toBeInstanceOf(HeqingError);
    expect(error).toMatchObject({
      code: "INPUT_INVALID",
      message: "expected a limit in days, 旬 or months, got second",
    });
    expect(caught(() => spanOf(shippedCalendar, 0, { count: 1, unit: "hour" }))).toMatchObject({
      message: "expected a limit in days, 旬 or months, got hour",
    });
  });
});

describe("the notices a deadline rests on", () => {
  it("are those of the years of its days, a make-up day's included", () => {
    const ids = (date: string, count: number) => deadline(date, count, "workday").notices.map(({ id }) => id);
    expect(ids("2026-10-09", 1)).toEqual(["2026"]);
    expect(deadline("2018-12-28", 1, "workday")).toMatchObject({ dueDate: "2018-12-29", status: "final" });
    // 2018-12-29 works by the notice for 2019.
    expect(ids("2018-12-28", 1)).toContain("2019");
  });

  it("are all named when several come at once", () => {
    const running = [{ id: "a", from: "2025-12-29T09:00:00+08:00", limit: { count: 300, unit: "workday" } as const }];
    const [change] = recomputeDeadlines(running, calendarWithout("2025", "2026"), shippedCalendar);
    const numbers = change?.new.notices.map(({ number }) => number) ?? [];
    expect(numbers.length).toBeGreaterThan(0);
    expect(change?.cause.zh).toContain(`新公布${numbers.join("、")}，`);
    expect(change?.cause.en).toContain(`newly published: ${numbers.join(", ")};`);
  });
});
