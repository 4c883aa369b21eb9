import {
  calendarKnownOn,
  type CalendarNotice,
  type Deadline,
  type FinalDue,
  makeCalendar,
  type ProvisionalDue,
  recomputeDeadlines,
} from "../../../domain/calendar";
import { deadline, shippedCalendar } from "./shipped";

const running = [
  { id: "over-labour-day", from: "2019-04-26T10:00+08:00", limit: { count: 3, unit: "workday" } },
  { id: "long-before", from: "2019-03-01T10:00+08:00", limit: { count: 3, unit: "workday" } },
  { id: "hours", from: "2019-04-30T10:00+08:00", limit: { count: 48, unit: "hour" } },
] as const;

describe("a notice that arrives moves running deadlines", () => {
  const known = (date: string) => calendarKnownOn(shippedCalendar, date);
  const changes = () => recomputeDeadlines(running, known("2019-03-21"), known("2019-03-22"));

  it("those and only those that rest on its days", () => {
    expect(changes().map(({ id }) => id)).toEqual(["over-labour-day"]);
  });

  it("each with old date, new date and cause", () => {
    expect(changes()[0]).toMatchObject({
      change: "moved",
      old: { dueDate: "2019-05-02" },
      new: { dueDate: "2019-04-30" },
      notices: ["2019-labour-day"],
      cause: {
        zh: "新公布国办发明电〔2019〕3号，期限由2019年5月2日改为2019年4月30日（已确定）",
        en: "newly published: 国办发明电〔2019〕3号; the date moves from 2019-05-02 to 2019-04-30 (final)",
      },
    });
  });

  it("nothing changes when nothing new is known", () => {
    expect(recomputeDeadlines(running, known("2019-03-22"), known("2019-03-22"))).toEqual([]);
  });
});

describe("a year's notice settles provisional deadlines", () => {
  const notice2027: CalendarNotice = {
    id: "2027",
    form: "annual",
    year: 2027,
    title: "an invented notice",
    number: "国办发明电〔2026〕0号",
    published: "2026-11-30",
    arrangements: [
      {
        festival: { zh: "元旦", en: "New Year" },
        off: [{ from: "2027-01-01", to: "2027-01-03" }],
        work: ["2026-12-27"],
      },
    ],
  };
  const known = makeCalendar({ ...shippedCalendar.source, notices: [...shippedCalendar.source.notices, notice2027] });
  const limit = { count: 1, unit: "workday" } as const;

  it("the same date becomes final, another one moves", () => {
    const changes = recomputeDeadlines(
      [
        { id: 1, from: "2027-01-04T10:00+08:00", limit },
        { id: 2, from: "2026-12-25T10:00+08:00", limit },
        { id: 3, from: "2026-12-01T10:00+08:00", limit },
      ],
      shippedCalendar,
      known,
    );
    expect(
      changes.map(({ id, change, old, new: fresh }) => [
        id,
        change,
        old.status,
        old.dueDate,
        fresh.status,
        fresh.dueDate,
      ]),
    ).toEqual([
      [1, "settled", "provisional", "2027-01-05", "final", "2027-01-05"],
      [2, "moved", "provisional", "2026-12-28", "final", "2026-12-27"],
    ]);
    expect(changes[0]?.cause).toEqual({
      zh: "新公布国办发明电〔2026〕0号，期限仍为2027年1月5日（已确定）",
      en: "newly published: 国办发明电〔2026〕0号; the date stays 2027-01-05 (final)",
    });
  });

  it("a notice withdrawn leaves provisional dates behind", () => {
    const [change] = recomputeDeadlines([{ id: 1, from: "2027-01-04T10:00+08:00", limit }], known, shippedCalendar);
    expect(change).toMatchObject({
      change: "unsettled",
      notices: [],
      cause: {
        zh: "日历版本更换，期限仍为2027年1月5日（暂定）",
        en: "another version of the calendar; the date stays 2027-01-05 (provisional)",
      },
    });
  });
});

describe("a provisional date triggers nothing", () => {
  it("since what triggers takes a final one, and the compiler knows", () => {
    const trigger = (due: FinalDue): string => due;
    const due = deadline("2026-12-30", 1, "workday");
    // Does not compile once a deadline of unknown status could be handed over.
    const refused: Deadline["due"] extends FinalDue ? never : true = true;
    const refusedProvisional: ProvisionalDue extends FinalDue ? never : true = true;
    expect([refused, refusedProvisional]).toEqual([true, true]);
    expect(due.status === "final" ? trigger(due.due) : "nothing").toBe("nothing");
  });
});
