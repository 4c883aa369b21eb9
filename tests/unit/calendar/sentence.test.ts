import {
  compareInstants,
  computeDeadline,
  dateText,
  deadlineSentence,
  type Limit,
  shanghaiDate,
} from "../../../domain/calendar";
import { OFFICE_NAMES, OFFICES } from "../../../domain/ladder";
import { shippedCalendar } from "./shipped";

const sentence = (from: string, limit: Limit) =>
  deadlineSentence(computeDeadline(shippedCalendar, from, limit), from, limit);

describe("why that date, in one sentence", () => {
  it("names the days not counted and the make-up days counted, neighbours together", () => {
    expect(sentence("2026-09-24T10:00+08:00", { count: 10, unit: "workday" })).toEqual({
      zh: "自2026年9月24日的次日起算10个工作日，9月25日至9月27日中秋节放假、10月1日至10月7日国庆节放假、10月11日休息日不计，10月10日国庆节调休上班计入，至2026年10月15日24时止",
      en: "10 working days from the day after 2026-09-24; not counted: 2026-09-25 to 2026-09-27 (Mid-Autumn Festival), 2026-10-01 to 2026-10-07 (National Day), 2026-10-11 (weekend); counted: 2026-10-10 (make-up work for National Day); until the end of 2026-10-15",
    });
  });

  it("keeps apart neighbours that are free for different reasons", () => {
    expect(sentence("2026-12-31T10:00+08:00", { count: 1, unit: "workday" })).toEqual({
      zh: "自2026年12月31日的次日起算1个工作日，1月1日元旦放假、1月2日至1月3日休息日不计，2027年放假安排尚未公布，此为暂定期限，至2027年1月4日24时止",
      en: "1 working day from the day after 2026-12-31; not counted: 2027-01-01 (New Year), 2027-01-02 to 2027-01-03 (weekend); provisional: the notice for 2027 is missing; until the end of 2027-01-04",
    });
  });

  it("says that and why the end moved", () => {
    expect(sentence("2026-09-18T10:00+08:00", { count: 15, unit: "day" }).zh).toBe(
      "自2026年9月18日的次日起算15日，末日10月3日非工作日，顺延，至2026年10月8日24时止",
    );
    expect(sentence("2026-03-02T10:00+08:00", { count: 1, unit: "day" }).en).toBe(
      "1 day from the day after 2026-03-02; until the end of 2026-03-03",
    );
  });

  it("says that a date is provisional", () => {
    expect(sentence("2026-12-30T10:00+08:00", { count: 1, unit: "workday" }).zh).toBe(
      "自2026年12月30日的次日起算1个工作日，2027年放假安排尚未公布，此为暂定期限，至2026年12月31日24时止",
    );
  });

  it("counts hours from the moment of service", () => {
    expect(sentence("2026-03-02T10:00:30+08:00", { count: 24, unit: "hour" })).toEqual({
      zh: "自送达时刻起24小时，至2026-03-03T10:00:30+08:00止",
      en: "24 hours from service, until 2026-03-03T10:00:30+08:00",
    });
  });

  it("writes dates as a letter does, and gives every office its name", () => {
    expect(dateText("2026-01-05").zh).toBe("2026年1月5日");
    for (const office of OFFICES) expect(OFFICE_NAMES[office].zh).toMatch(/\p{Script=Han}/u);
  });
});

describe("instants compare as moments", () => {
  it("whatever their offsets and decimals", () => {
    expect(compareInstants("2026-03-02T10:00+08:00", "2026-03-02T02:00:00.000Z")).toBe(0);
    expect(compareInstants("2026-03-02T23:59:59.999999+08:00", "2026-03-03T00:00:00+08:00")).toBeLessThan(0);
    expect(compareInstants("2026-03-03T00:00:00.000001+08:00", "2026-03-03T00:00:00+08:00")).toBeGreaterThan(0);
    expect(compareInstants("2026-03-01T23:00-05:30", "2026-03-02T12:00+08:00")).toBeGreaterThan(0);
  });

  it("and fall on a date in Asia/Shanghai", () => {
    expect(["2026-03-02T15:59:59Z", "2026-03-02T16:00:00Z"].map(shanghaiDate)).toEqual(["2026-03-02", "2026-03-03"]);
  });
});
