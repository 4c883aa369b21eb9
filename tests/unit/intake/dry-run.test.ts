import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "../../../cli/commands/import";
import { demoMonth } from "../../../intake/sheet/demo-sheet";
import { demonstration } from "../../../registry";
import { lines, runCommand } from "../cli/command-run";

const folder = mkdtempSync(join(tmpdir(), "heqing-import-"));
const before = { data: process.env["HEQING_DATA"], url: process.env["DATABASE_URL"] };
beforeAll(() => {
  process.env["HEQING_DATA"] = folder; // no system runs there
  delete process.env["DATABASE_URL"];
});
afterAll(() => {
  if (before.data === undefined) delete process.env["HEQING_DATA"];
  else process.env["HEQING_DATA"] = before.data;
  if (before.url !== undefined) process.env["DATABASE_URL"] = before.url;
  rmSync(folder, { recursive: true });
});

const HEADER = "province,section,monitor_time,ph,do_mg_l,codmn_mg_l,nh3n_mg_l,tp_mg_l,nh3n_raw";
const dry = (text: string) => runCommand((argv, streams) => run(argv, streams), ["-", "--dry-run", "--json"], text, 61);
const result = (output: string) => JSON.parse(lines(output).at(-1) ?? "");

describe("heqing import --dry-run without any system", () => {
  test("prints one object with exactly the keys of the contract", async () => {
    const { status, output } = await dry(`${HEADER}\n浙江省,下童,2026-08-27 17:00,7.60,5.57,2.61,0.077,0.035,\n`);
    expect(status).toBe(0);
    expect(Object.keys(result(output))).toEqual([
      "rows",
      "accepted",
      "refused",
      "unchanged",
      "sections",
      "seconds",
      "classes",
      "encoding",
    ]);
    expect(Object.keys(result(output).classes)).toEqual(["Ⅰ", "Ⅱ", "Ⅲ", "Ⅳ", "Ⅴ", "劣Ⅴ", "open", "none"]);
  });

  test("judges the unrounded value where it is there, else the shown one", async () => {
    const rows = [
      "无名,2026-08-27 17:00,7.60,8,2.61,1.000,0.01,1.0004",
      "无名,2026-08-27 18:00,7.60,8,2.61,1.000,0.01,",
    ];
    const { output } = await dry([HEADER, ...rows.map((row) => `某省,${row}`)].join("\n"));
    expect(result(output).classes).toMatchObject({ Ⅲ: 1, Ⅳ: 1 });
  });

  test("refuses a bad cell with line and column, and that is its result, no failure", async () => {
    const { status, output, errors } = await dry(`${HEADER}\n\n浙江省,下童,27.8.2026,7.60,5.57,2.61,0.077,0.035,\n`);
    expect(status).toBe(0);
    expect(result(output)).toMatchObject({ rows: 1, accepted: 0, refused: 1 });
    expect(errors).toBe('3:3: expected monitor_time as a time YYYY-MM-DD hh:mm, got "27.8.2026"\n');
  });

  test("tells where a bad cell stands in this very sheet, and of a row as a whole its first column", async () => {
    const { errors } = await dry(
      "tp_mg_l,nh3n_mg_l,codmn_mg_l,do_mg_l,ph,monitor_time,section,province\n.01,.1,1,8,15,2026-08-27 17:00,下童,浙江省\n1,2\n",
    );
    expect(lines(errors)).toEqual([
      expect.stringMatching(/^2:5: expected ph as a pH from 0 to 14 .*, got "15"$/),
      '3:1: expected 8 cells, got "2"',
    ]);
  });

  test.each([
    ["first CRLF, then LF", "\r\n", "\n"],
    ["first LF, then CRLF", "\n", "\r\n"],
  ])("takes each line as it ends: %s", async (_what, one, other) => {
    const row = "浙江省,下童,2026-08-27 17:00,7.60,5.57,2.61,0.077,0.035,";
    const { output, errors } = await dry(`${HEADER}${one}${row}${other}${row}${one}`);
    expect([result(output).accepted, errors]).toEqual([2, ""]);
  });

  test("counts two sections of one name in two provinces, and one written with two widths of brackets once", async () => {
    const cells = "2026-08-27 17:00,7.60,5.57,2.61,0.077,0.035,";
    const rows = ["甲省,同名", "乙省,同名", "甲省,街口（桥）", "甲省,街口(桥)"].map((place) => `${place},${cells}`);
    expect(result((await dry([HEADER, ...rows].join("\n"))).output)).toMatchObject({ rows: 4, sections: 3 });
  });

  test("knows the sections of the shipped registry in a monthly sheet", async () => {
    const sheet = demoMonth({ sections: demonstration().sections, missing: new Set(), date: "2026-01-05" });
    expect(result((await dry(sheet)).output)).toMatchObject({ rows: 24, accepted: 24, refused: 0, sections: 8 });
  });

  test("counts a quote that is never closed as one refused row", async () => {
    const { output, errors } = await dry(`${HEADER}\n浙江省,"下童,2026\n1\n2\n`);
    expect(result(output)).toMatchObject({ rows: 1, refused: 1 });
    expect(errors).toContain("expected a closing quote");
  });

  test("counts a line that is far too long as one refused row, and takes those after it", async () => {
    const row = "浙江省,下童,2026-08-27 17:00,7.60,5.57,2.61,0.077,0.035,";
    const long = `浙江省,${"长".repeat(90_000)}`;
    const { output, errors } = await dry(`${HEADER}\n${row}\n${long}\n${row.replace("17:00", "18:00")}\n`);
    expect(result(output)).toMatchObject({ rows: 3, accepted: 2, refused: 1 });
    expect(errors).toBe('3:1: expected a row of at most 262144 bytes, got "…"\n');
    const lost = await dry(`${HEADER}\n${row}\n${long}"\n${row.replace("17:00", "18:00")}\n`);
    expect(result(lost.output)).toMatchObject({ rows: 2, accepted: 1, refused: 1 });
    expect(lost.errors).toContain("all from this line on is left out");
    await expect(dry(`${long}\n${row}\n`)).rejects.toMatchObject({ code: "FILE_UNUSABLE" });
  });

  test("refuses a file as a whole with exit 2 and writes nothing", async () => {
    await expect(dry("a,b\n")).rejects.toMatchObject({ code: "FILE_UNUSABLE" });
  });

  test.each([
    [[], "INPUT_INVALID", /^expected one file, or - for standard input, got none$/],
    [["a.csv", "b.csv"], "INPUT_INVALID", /got "a.csv b.csv"$/],
    [["no-such-file"], "FILE_UNUSABLE", /^no-such-file: ENOENT/],
    [["."], "FILE_UNUSABLE", /^\.: EISDIR/],
  ])("refuses %j in one sentence", async (files, code, message) => {
    await expect(runCommand(run, [...files, "--dry-run"], "")).rejects.toMatchObject({
      code,
      message: expect.stringMatching(message) as string,
    });
  });

  test("and an import proper says that no system runs", async () => {
    await expect(runCommand((argv, streams) => run(argv, streams), ["-"], `${HEADER}\n`)).rejects.toMatchObject({
      code: "SYSTEM_NOT_RUNNING",
    });
  });
});

const ROOT = join(__dirname, "..", "..", "..");
test("a dry run loads neither pg nor Temporal", () => {
  const sheet = join(folder, "sheet.csv");
  writeFileSync(sheet, `${HEADER}\n浙江省,下童,2026-08-27 17:00,7.60,5.57,2.61,0.077,0.035,\n`);
  expect(existsSync(join(ROOT, "bin", "heqing.mjs"))).toBe(true);
  const script = `
    require("@swc/core"); const Module = require("node:module"); const loaded = [];
    const { transformSync } = require("@swc/core"); const fs = require("node:fs");
    require.extensions[".ts"] = (module, file) => module._compile(transformSync(fs.readFileSync(file, "utf8"),
      { filename: file, jsc: { parser: { syntax: "typescript" }, target: "es2023" }, module: { type: "commonjs" } }).code, file);
    require(${JSON.stringify(join(ROOT, "cli", "main.ts"))}).main(["import", ${JSON.stringify(sheet)}, "--dry-run", "--json"]).then(() => {
      const found = Object.keys(require.cache).filter((file) => /node_modules.(pg|pg-copy-streams|@temporalio)./.test(file));
      console.log(JSON.stringify(found));
    });`;
  const output = execFileSync(process.execPath, ["-e", script], {
    cwd: ROOT,
    env: { ...process.env, HEQING_DATA: folder },
    encoding: "utf8",
  });
  const [own, found] = lines(output);
  expect(JSON.parse(own ?? "")).toMatchObject({ rows: 1, accepted: 1 });
  expect(found).toBe("[]");
});
