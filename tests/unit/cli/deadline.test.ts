import { lines, runCommand } from "./command-run";
import { run } from "../../../cli/commands/deadline";

jest.mock("pg", () => {
  throw new Error("heqing deadline loaded pg");
});
jest.mock("@temporalio/client", () => {
  throw new Error("heqing deadline loaded Temporal");
});

interface Answer {
  readonly dueDate: string;
  readonly due: string;
  readonly status: string;
  readonly steps: readonly {
    readonly date: string;
    readonly effect: string;
    readonly reason: { readonly zh: string; readonly en: string };
  }[];
  readonly calendar: readonly {
    readonly number: string;
    readonly published: string;
    readonly address: string | null;
  }[];
  readonly missingYears: readonly number[];
}

const one = async (from: string, days: string, unit: string, ...more: string[]): Promise<Answer> => {
  const { status, output, errors } = await runCommand(
    run,
    ["--from", from, "--days", days, "--unit", unit, ...more],
    "",
  );
  expect({ status, errors }).toEqual({ status: 0, errors: "" });
  return JSON.parse(output) as Answer;
};

describe("heqing deadline", () => {
  it("explains National Day and its make-up days, with the notice", async () => {
    const answer = await one("2026-09-24T10:00+08:00", "10", "workday");
    expect(answer).toMatchObject({
      dueDate: "2026-10-15",
      due: "2026-10-16T00:00:00+08:00",
      status: "final",
      missingYears: [],
    });
    expect(answer.calendar).toEqual([
      {
        id: "2026",
        title: "国务院办公厅关于2026年部分节假日安排的通知",
        number: "国办发明电〔2025〕7号",
        published: "2025-11-04",
        address: "https://www.gov.cn/zhengce/zhengceku/202511/content_7047091.htm",
      },
    ]);
    expect(answer.steps.find(({ date }) => date === "2026-10-10")?.reason.en).toMatch(
      /^Saturday, a make-up working day for National Day .* counted, 6 of 10$/,
    );
  });

  it("into 2027 is provisional and says why", async () => {
    const answer = await one("2026-12-28T10:00+08:00", "5", "workday");
    expect(answer).toMatchObject({ status: "provisional", missingYears: [2027] });
    for (const { reason } of answer.steps)
      expect(reason.en).toContain("provisional: the State Council's notice for 2027 is missing");
  });

  it("takes the start day in Asia/Shanghai, whatever the offset", async () => {
    expect((await one("2026-03-02T16:30:00Z", "1", "workday")).dueDate).toBe("2026-03-04");
    expect((await one("2026-03-02T15:30:00Z", "1", "workday")).dueDate).toBe("2026-03-03");
  });

  it("as of a day before a notice does not know it, and says so where it knows none", async () => {
    expect((await one("2019-04-30T10:00+08:00", "1", "workday", "--rules", "2019-03-21")).dueDate).toBe("2019-05-02");
    expect((await one("2019-04-30T10:00+08:00", "1", "workday", "--rules", "2019-03-22")).dueDate).toBe("2019-05-05");
    const none = await runCommand(
      run,
      ["--from", "2019-04-30T10:00+08:00", "--days", "1", "--unit", "day", "--rules", "2010-01-01"],
      "",
    );
    expect(none.errors).toBe(
      "heqing deadline: no notice was published by 2010-01-01: every date that rests on a calendar is provisional\n",
    );
    expect(JSON.parse(none.output)).toMatchObject({ status: "provisional", missingYears: [2019] });
  });

  it.each<[string, string[], RegExp]>([
    [
      "a start without offset",
      ["--from", "2026-09-24T10:00", "--days", "3", "--unit", "day"],
      /^--from: expected an instant with an offset/,
    ],
    [
      "no days",
      ["--from", "2026-09-24T10:00Z", "--unit", "day"],
      /^--days: expected a whole number of at least 1, .*, got nothing$/,
    ],
    ["zero days", ["--from", "2026-09-24T10:00Z", "--days", "0", "--unit", "day"], /^--days/],
    [
      "more days than can be explained",
      ["--from", "2026-09-24T10:00Z", "--days", "2900000", "--unit", "day"],
      /^--days: expected at most 100000 days, each explained; .* --in, got "2900000"$/,
    ],
    [
      "more working days than can be explained",
      ["--from", "2026-09-24T10:00Z", "--days", "100001", "--unit", "workday"],
      /^--days: expected at most 100000 days/,
    ],
    [
      "more days than a calendar holds",
      ["--from", "9999-12-01T10:00Z", "--days", "90", "--unit", "day"],
      /^expected a date in the years 0001 to 9999, got the year 10000$/,
    ],
    ["half a day", ["--from", "2026-09-24T10:00Z", "--days", "1.5", "--unit", "day"], /^--days/],
    [
      "seconds",
      ["--from", "2026-09-24T10:00Z", "--days", "3", "--unit", "second"],
      /^--unit: expected workday, day, hour, xun, month, got "second"$/,
    ],
    [
      "a table and a single start",
      ["--in", "x.csv", "--from", "2026-09-24T10:00Z", "--days", "3", "--unit", "day"],
      /^--in/,
    ],
    [
      "the format of a table for a single start",
      ["--format", "csv", "--from", "2026-09-24T10:00Z", "--days", "3", "--unit", "day"],
      /^--format: expected a table/,
    ],
    [
      "no date of rules",
      ["--from", "2026-09-24T10:00Z", "--days", "3", "--unit", "day", "--rules", "today"],
      /^--rules: expected a date/,
    ],
  ])("refuses %s", async (_what, argv, message) => {
    await expect(runCommand(run, argv, "")).rejects.toThrow(message);
  });
});

describe("heqing deadline on a table", () => {
  it("gives the end of each row, columns in any order, hours and provisional dates included", async () => {
    const { status, output, errors } = await runCommand(
      run,
      [],
      "\uFEFFdays,unit,id,from\r\n5,workday,a,2026-09-29T10:00+08:00\r\n15,day,b,2026-09-18T10:00+08:00\r\n2,hour,c,2026-12-31T23:00:30+08:00\r\n1,month,d,2026-12-20T10:00+08:00\r\n1,xun,e,2026-09-05T10:00Z\r\n",
    );
    expect(lines(output)).toEqual([
      "id,due_date,due,status",
      "a,2026-10-12,2026-10-13T00:00:00+08:00,final",
      "b,2026-10-08,2026-10-09T00:00:00+08:00,final",
      "c,2027-01-01,2027-01-01T01:00:30+08:00,final",
      "d,2027-01-20,2027-01-21T00:00:00+08:00,provisional",
      "e,2026-09-20,2026-09-21T00:00:00+08:00,final",
    ]);
    expect([status, errors]).toEqual([0, ""]);
  });

  it("gives the end of limits of any length that ends before the year 10000", async () => {
    const { status, output, errors } = await runCommand(
      run,
      [],
      `id,from,days,unit\n${"a,2026-09-24T10:00+08:00,2900000,day\n".repeat(1_000)}b,2026-09-24T10:00+08:00,2990000,day\n`,
    );
    expect(new Set(lines(output).slice(1))).toEqual(new Set(["a,9966-08-30,9966-08-31T00:00:00+08:00,provisional"]));
    expect(lines(output)).toHaveLength(1_001);
    expect([status, errors]).toEqual([
      1,
      '1002:3: expected a whole number of at least 1, ending before the year 10000, got "2990000"\n',
    ]);
  });

  it("leaves bad rows out, names each bad cell, and goes on", async () => {
    const { status, output, errors } = await runCommand(
      run,
      ["--format", "ndjson"],
      "id,from,days,unit\n,2026-09-29T10:00Z,5,day\na,2026-09-29,5,day\nb,2026-09-29T10:00Z,-5,day\nc,2026-09-29T10:00Z,5,second\nd,9999-12-01T10:00Z,90,day\ne,2026-09-29T10:00Z,5,hour\n",
    );
    expect(lines(output).map((line): unknown => JSON.parse(line))).toEqual([
      { id: "e", due_date: "2026-09-29", due: "2026-09-29T23:00:00+08:00", status: "final" },
    ]);
    expect(lines(errors).map((line) => line.replace(/: expected .*, got/, ":"))).toEqual([
      '2:1: ""',
      '3:2: "2026-09-29"',
      '4:3: "-5"',
      '5:4: "second"',
      '6:3: "90"',
    ]);
    expect(status).toBe(1);
  });
});
