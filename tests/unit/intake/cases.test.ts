import { readFileSync } from "node:fs";
import { join } from "node:path";
import { useNoSystem } from "./without-system";

const { dry } = useNoSystem();
const given = (name: string): Buffer => readFileSync(join(__dirname, "cases", name));

describe("of a file that lost a byte", () => {
  test("the rows that are whole are accepted, the broken one is refused as bytes that are no text", async () => {
    const { result, told } = await dry(given("utf8-cut-byte.csv"));
    expect(result).toMatchObject({ rows: 3, accepted: 2, refused: 1, encoding: "utf-8" });
    expect(told).toEqual([
      expect.stringMatching(/^4:2: expected section as text in UTF-8, not bytes that are no text, got "试验�"$/),
    ]);
  });

  test("the byte-order mark decides the encoding, and is no part of the header", async () => {
    const { result, told } = await dry(given("utf8-bom-bad-byte.csv"));
    expect(result).toMatchObject({ rows: 3, accepted: 2, refused: 1, encoding: "utf-8" });
    expect(told[0]).toContain("4:2: ");
  });

  test("one that ends inside its last character loses that row alone", async () => {
    const text =
      "section,date,item,value,reason\n演示溪甲乙交接断面,2026-08-05,tp,0.1,\n演示溪甲乙交接断面,2026-08-06,tp,0.1,抄录";
    const { result, told } = await dry(Buffer.from(text).subarray(0, -1));
    expect(result).toMatchObject({ rows: 2, accepted: 1, refused: 1, encoding: "utf-8" });
    expect(told).toEqual([expect.stringMatching(/^3:5: expected reason as text in UTF-8, not bytes that are no text/)]);
    expect((await dry(`${text}\u0000\n`)).result).toMatchObject({ accepted: 1, refused: 1 });
  });

  test("in GB18030 is told as GB18030, and an encoding that is named is taken", async () => {
    const gb = Buffer.concat([Buffer.from("section,date,item,value\n"), GB_NAME, Buffer.from(",2026-08-05,tp,0.1\n")]);
    expect((await dry(gb)).result).toMatchObject({ accepted: 1, encoding: "gb18030" });
    expect((await dry(gb, "--encoding", "gb18030")).result).toMatchObject({ accepted: 1, encoding: "gb18030" });
    expect((await dry(gb, "--encoding", "utf-8")).result).toMatchObject({ accepted: 0, refused: 1, encoding: "utf-8" });
    await expect(dry(gb, "--encoding", "big5")).rejects.toMatchObject({ code: "INPUT_INVALID" });
  });
});

/** 演示溪甲乙交接断面 */
const GB_NAME = Buffer.from("d1ddcabecfaabcd7d2d2bdbbbdd3b6cfc3e6", "hex");

test("a sheet in Big5 is refused as a whole, not taken under other names", async () => {
  const big5 = Buffer.from("b8d5c5e7a5d22cc162b57ba5402cb86ab069acc9", "hex");
  const sheet = Buffer.concat([Buffer.from("section,date,item,value\n"), big5, Buffer.from(",2026-08-05,tp,0.1\n")]);
  await expect(dry(sheet)).rejects.toMatchObject({
    code: "FILE_UNUSABLE",
    message: expect.stringContaining("neither UTF-8 nor GB18030") as string,
  });
  // Whoever says that it is GB18030 is told that it is not; so is whoever says so of a sheet in UTF-8.
  for (const other of [sheet, Buffer.from("section,date,item,value\n演示溪甲乙交接断面,2026-08-05,tp,0.1\n")])
    await expect(dry(other, "--encoding", "gb18030")).rejects.toMatchObject({
      code: "FILE_UNUSABLE",
      message: expect.stringContaining("read as GB18030, as was said, the file is no Chinese text") as string,
    });
});

describe("what Excel leaves of deleted rows and columns is passed over", () => {
  test.each([
    ["empty-rows.csv", 2],
    ["empty-columns.csv", 1],
  ])("%s", async (name, rows) => {
    const { result, told } = await dry(given(name));
    expect(result).toMatchObject({ rows, accepted: rows, refused: 0 });
    expect(told).toEqual([]);
  });

  test("but content under no column is refused, with the place", async () => {
    const sheet = "section,date,item,value,,\n演示溪甲乙交接断面,2026-08-05,tp,0.1,,补充\n";
    const { result, told } = await dry(sheet);
    expect(result).toMatchObject({ accepted: 0, refused: 1 });
    expect(told[0]).toMatch(/^2:1: expected nothing outside the 4 columns that have a name, got ",补充"$/);
    await expect(dry("section,date,,item,value\n")).rejects.toThrow(/^1:3: column 3 has content and no name$/);
  });
});

describe("the platform's own header", () => {
  test("is read; its times without a year only with the day of the release", async () => {
    const { result, told } = await dry(given("platform-own-header.csv"));
    expect(result).toMatchObject({ rows: 1, accepted: 0, refused: 1 });
    expect(told[0]).toMatch(/^2:4: expected monitor_time as a time with its year/);
    const released = await dry(given("platform-own-header.csv"), "--released", "2026-08-01");
    expect(released.result).toMatchObject({ accepted: 1, refused: 0, classes: { open: 1 } });
    await expect(dry("", "--released", "08-01")).rejects.toMatchObject({ code: "INPUT_INVALID" });
  });

  test("under our own names says the same, units or none, brackets of any width", async () => {
    const row = "浙江省,试验甲,2026-08-01 04:00,7.40,6.50,3.20,0.310,0.090";
    for (const header of [
      "省份,断面名称,监测时间,pH(无量纲),溶解氧（mg/L）,高锰酸盐指数(mg/L),氨氮 (mg/L),总磷",
      "province,section,monitor_time,ph,do_mg_l,codmn_mg_l,nh3n_mg_l,tp_mg_l",
      "省份,section,监测时间,pH,溶解氧,codmn_mg_l,氨氮,总磷",
    ]) {
      expect((await dry(`${header}\n${row}\n`)).result).toMatchObject({ accepted: 1, classes: { open: 1 } });
    }
    await expect(dry(`省份,断面名称,监测时间,pH,溶解氧,高锰酸盐指数,氨氮(μg/L),总磷\n${row}\n`)).rejects.toThrow(
      /氨氮/,
    );
  });

  test("a time after the day of the release is of the year before", async () => {
    const header = "省份,断面名称,监测时间,pH,溶解氧,高锰酸盐指数,氨氮,总磷";
    const sheet = `${header}\n浙江省,试验甲,12-31 20:00,7.4,6.5,3.2,0.31,0.09\n浙江省,试验甲,02-29 20:00,7.4,6.5,3.2,0.31,0.09\n`;
    const { result, told } = await dry(sheet, "--released", "2026-01-01");
    expect(result).toMatchObject({ accepted: 1, refused: 1 });
    expect(told[0]).toMatch(/^3:3: expected monitor_time as a time/);
  });
});

test("raw values with an exponent are read exactly, exponents beyond 30 are refused", async () => {
  const { result, told } = await dry(given("exponent-values.csv"));
  expect(result).toMatchObject({ rows: 3, accepted: 2, refused: 1 });
  expect(told).toEqual([expect.stringMatching(/^4:9: expected nh3n_raw as a number.*, got "3.1E99"$/)]);
});

test("a reading later than now or before 1990 is refused with the reason", async () => {
  const { result, told } = await dry(given("future-reading.csv"));
  expect(result).toMatchObject({ rows: 3, accepted: 0, refused: 3 });
  expect(told).toEqual([
    expect.stringMatching(
      /^2:3: expected monitor_time as a time not after 20.*the moment of the import, got "2027-12-31 20:00"$/,
    ),
    expect.stringMatching(/^3:3: .*not after/),
    expect.stringMatching(/^4:3: .*a time not before 1990-01-01/),
  ]);
  const early = await dry("section,date,item,value\n演示溪甲乙交接断面,1989-12-31,tp,0.1\n");
  expect(early.told[0]).toContain("a date not before 1990-01-01");
});

describe("two values for one section, day and item", () => {
  test("are both refused, and each names the other", async () => {
    const { result, told } = await dry(given("clash-one-sample.csv"));
    expect(result).toMatchObject({ rows: 2, accepted: 0, refused: 2, unchanged: 0, classes: { none: 0 } });
    expect(told).toEqual([
      expect.stringMatching(/^2:4: expected value as one value .* the other one stands on line 3, got "0.92"$/),
      expect.stringMatching(/^3:4: expected value as one value .* the other one stands on line 2, got "1.42"$/),
    ]);
  });

  test("that say the same are no clash, a third that says otherwise refuses all it meets", async () => {
    const sheet = (...values: string[]) =>
      ["section,date,item,value", ...values.map((value) => `演示溪甲乙交接断面,2026-08-05,nh3n,${value}`)].join("\n");
    expect((await dry(sheet("0.92", "0.920"))).result).toMatchObject({ accepted: 2, refused: 0 });
    expect((await dry(sheet("0.025", "0.025L"))).result).toMatchObject({ accepted: 0, refused: 2 });
    expect((await dry(sheet("0.92", "1.42", "0.92"))).result).toMatchObject({ accepted: 0, refused: 3 });
  });
});

describe("items", () => {
  test("are known by the names of GB 3838", async () => {
    const { result, told } = await dry(given("item-names.csv"));
    expect(told).toEqual([]);
    expect(result.refused).toBe(0);
    expect(result.accepted).toBe(17);
  });
});

test("a known section that is written otherwise is never a second one", async () => {
  const { result, told } = await dry(given("near-names.csv"));
  // The registry knows none of 试验滨河路; 下 界首 with a space is 下界首 itself.
  expect(result).toMatchObject({ rows: 6, accepted: 3, refused: 3 });
  expect(told.map((line) => line.replace(/, got .*/, ""))).toEqual(
    [4, 6, 7].map(
      (line) => `${line}:2: expected section as a section of the registry: this one is not known, near 浙江省 下界首`,
    ),
  );
});
