import fc from "fast-check";
import { checkLimit, type LimitUnit, limitText, formatInstant, parseInstant } from "../../../domain/calendar";

const read = (text: string): string => formatInstant(parseInstant(text));

describe("an instant", () => {
  it.each([
    ["2026-09-24T10:00+08:00", "2026-09-24T10:00:00+08:00"],
    ["2026-09-24T10:00:07+08:00", "2026-09-24T10:00:07+08:00"],
    ["2026-09-24T02:00:00.5Z", "2026-09-24T10:00:00.5+08:00"],
    ["2026-09-24T02:00:00.000001Z", "2026-09-24T10:00:00.000001+08:00"],
    ["2026-09-24T15:59:59.999999Z", "2026-09-24T23:59:59.999999+08:00"],
    ["2026-09-24T16:00Z", "2026-09-25T00:00:00+08:00"],
    ["2026-12-31T18:30-05:30", "2027-01-01T08:00:00+08:00"],
    ["2026-09-24T00:00+14:00", "2026-09-23T18:00:00+08:00"],
    ["2026-09-24T00:30+08:45", "2026-09-23T23:45:00+08:00"],
    ["2026-09-24T10:00-00:00", "2026-09-24T18:00:00+08:00"],
    ["2026-09-24T12:34:56-14:59", "2026-09-25T11:33:56+08:00"],
  ])("%s is %s by the wall clock of Shanghai", (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each([
    "",
    "2026-09-24",
    "2026-09-24T10:00",
    "2026-09-24 10:00+08:00",
    "2026-02-30T10:00+08:00",
    "2026-09-24T24:00+08:00",
    "2026-09-24T10:60+08:00",
    "2026-09-24T10:00:60+08:00",
    "2026-09-24T10:00:00.+08:00",
    "2026-09-24T10:00:00.1234567+08:00",
    "2026-09-24T10:00+15:00",
    "2026-09-24T10:00+08:60",
    "2026-09-24T10:00z",
    "x2026-09-24T10:00Z",
    "2026-09-24T10:00Zx",
  ])("%j is none", (text) => {
    expect(() => parseInstant(text)).toThrow(
      expect.objectContaining({
        code: "INPUT_INVALID",
        message: `expected an instant with an offset, such as 2026-09-24T10:00+08:00, got "${text}"`,
        fields: { instant: text },
      }) as Error,
    );
  });

  it("is the one the platform reads, whatever the offset", () => {
    const offset = fc.tuple(fc.integer({ min: -14, max: 14 }), fc.integer({ min: 0, max: 59 }));
    const milliseconds = fc.integer({ min: Date.UTC(1970, 0, 2), max: Date.UTC(2200, 0, 1) });
    fc.assert(
      fc.property(milliseconds, offset, (moment, [hours, minutes]) => {
        const sign = hours < 0 ? -1 : 1;
        const zone = sign * (Math.abs(hours) * 60 + minutes);
        const [hh, mm] = [Math.abs(hours), minutes].map((part) => String(part).padStart(2, "0"));
        const local = new Date(moment + zone * 60_000).toISOString().slice(0, -1);
        expect(Date.parse(read(`${local}${sign < 0 ? "-" : "+"}${hh}:${mm}`))).toBe(moment);
      }),
    );
  });
});

describe("a limit", () => {
  it.each<[LimitUnit, number]>([
    ["workday", 2_000_000],
    ["day", 3_000_000],
    ["hour", 72_000_000],
    ["xun", 300_000],
    ["month", 100_000],
    ["second", 3_000_000_000],
  ])("of %ss is a whole number from 1 to %d", (unit, longest) => {
    for (const count of [1, longest]) expect(() => checkLimit({ count, unit })).not.toThrow();
    for (const count of [0, -1, 1.5, Number.NaN, longest + 1]) {
      expect(() => checkLimit({ count, unit })).toThrow(
        expect.objectContaining({
          code: "INPUT_INVALID",
          message: `expected a whole number of units from 1 to ${longest} (${unit}), got ${count}`,
          fields: { count, unit },
        }) as Error,
      );
    }
  });

  it.each<[number, LimitUnit, string, string]>([
    [10, "workday", "10个工作日", "10 working days"],
    [1, "workday", "1个工作日", "1 working day"],
    [2, "day", "2日", "2 days"],
    [48, "hour", "48小时", "48 hours"],
    [1, "xun", "1旬", "1 ten-day period (旬)"],
    [2, "xun", "2旬", "2 ten-day period (旬)"],
    [3, "month", "3个月", "3 months"],
    [30, "second", "30秒", "30 seconds"],
  ])("of %d %s reads %s and %s", (count, unit, zh, en) => {
    expect(limitText({ count, unit })).toEqual({ zh, en });
  });
});
