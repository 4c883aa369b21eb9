import { Workbook } from "@protobi/exceljs";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { zipOf } from "./zip-file";
import { useNoSystem } from "./without-system";

const { dry } = useNoSystem();
/** Where workbooks are laid aside while they are read. */
const beside = mkdtempSync(join(tmpdir(), "heqing-beside-"));
const before = process.env["TMPDIR"];
beforeAll(() => (process.env["TMPDIR"] = beside));
afterAll(() => {
  if (before === undefined) delete process.env["TMPDIR"];
  else process.env["TMPDIR"] = before;
  rmSync(beside, { recursive: true });
});
const FIRST = "演示溪甲乙交接断面";
const HEADER = ["section", "date", "item", "value"];

type Cell = string | number | Date | null | { readonly formula: string; readonly result?: string | number };

/** A workbook with one sheet of some rows. */
function book(rows: readonly (readonly Cell[])[], name = "监测数据"): Workbook {
  const workbook = new Workbook();
  workbook.addWorksheet(name).addRows(rows.map((row) => [...row]));
  return workbook;
}
const bytesOf = async (workbook: Workbook): Promise<Buffer> => Buffer.from(await workbook.xlsx.writeBuffer());
const rowsOf = async (...rows: readonly (readonly Cell[])[]): Promise<Buffer> => bytesOf(book([HEADER, ...rows]));

describe("a workbook", () => {
  test("is known by its content and says what the CSV of it says", async () => {
    const { result, told } = await dry(
      await rowsOf([FIRST, "2026-08-05", "tp", "0.1"], [FIRST, "2026-08-05", "氨氮（NH₃-N）", "0.025L"]),
    );
    expect(told).toEqual([]);
    expect(result).toMatchObject({ rows: 2, accepted: 2, sections: 1, encoding: "xlsx" });
  });

  test("with cells that are dates and numbers is read as people see them", async () => {
    const workbook = book([
      HEADER,
      [FIRST, new Date(Date.UTC(2026, 7, 5)), "tp", 0.1],
      [FIRST, new Date(Date.UTC(2026, 7, 6)), "tp", 0.1 + 0.2],
      [FIRST, new Date(Date.UTC(2026, 7, 6)), "tp", "0.3"],
      [FIRST, 46_240, "tp", 6.1e-5],
    ]);
    const sheet = workbook.worksheets[0];
    for (const line of [2, 3, 4]) if (sheet !== undefined) sheet.getCell(line, 2).numFmt = "yyyy/m/d";
    const { result, told } = await dry(await bytesOf(workbook));
    // 0.1 + 0.2 is 0.3 as Excel shows it, so the two of 6 August are no clash; a bare number is no date.
    expect(told).toEqual(['5:2: expected date as a date YYYY-MM-DD, got "46240"']);
    expect(result).toMatchObject({ rows: 4, accepted: 3, refused: 1 });
  });

  test("keeps the hour of a time, at midnight too", async () => {
    const header = ["province", "section", "monitor_time", "ph", "do_mg_l", "codmn_mg_l", "nh3n_mg_l", "tp_mg_l"];
    const row = (time: Date): Cell[] => ["某省", "某断面", time, 7, 8, 2, 0.1, 0.01];
    const workbook = book([
      header,
      row(new Date(Date.UTC(2026, 7, 5, 0, 0))),
      row(new Date(Date.UTC(2026, 7, 5, 4, 0))),
    ]);
    workbook.worksheets[0]?.getColumn(3).eachCell((cell) => (cell.numFmt = 'yyyy"年"m"月"d"日" hh:mm'));
    expect(await dry(await bytesOf(workbook))).toMatchObject({ told: [], result: { accepted: 2, classes: { Ⅰ: 2 } } });
  });

  test("takes a formula by the value that was kept with it, and one without for no value", async () => {
    const { result, told } = await dry(
      await rowsOf(
        [FIRST, "2026-08-05", "tp", { formula: "0.05*2", result: 0.1 }],
        [FIRST, "2026-08-06", "tp", { formula: "0.05*2" }],
        [FIRST, "2026-08-07", "tp", { formula: "1/0", result: "#DIV/0!" }],
      ),
    );
    expect(result).toMatchObject({ rows: 3, accepted: 1, refused: 2 });
    expect(told[0]).toContain('got "=0.05*2"');
  });

  test("with a title, names over two lines and a section merged downwards is read row by row", async () => {
    const workbook = book([
      ["2026年8月监测数据", null, null, null],
      ["断面名称", "采样日期", "监测结果", null],
      [null, null, "项目", "数值"],
      [FIRST, "2026-08-05", "tp", 0.1],
      [null, null, "nh3n", 0.2],
      [null, "2026-08-06", "tp", 0.1],
    ]);
    const sheet = workbook.worksheets[0];
    for (const range of ["A1:D1", "A2:A3", "B2:B3", "C2:D2", "A4:A6", "B4:B5"]) sheet?.mergeCells(range);
    const { result, told } = await dry(await bytesOf(workbook));
    expect(told).toEqual([]);
    expect(result).toMatchObject({ rows: 3, accepted: 3, sections: 1 });
  });

  test("gives its first sheet that is not hidden, or the one named; a name that is none is told with those there are", async () => {
    const workbook = book([["说明"]], "隐藏");
    const hidden = workbook.worksheets[0];
    if (hidden !== undefined) hidden.state = "hidden";
    workbook.addWorksheet("八月").addRows([HEADER, [FIRST, "2026-08-05", "tp", "0.1"]]);
    workbook
      .addWorksheet("九月")
      .addRows([HEADER, [FIRST, "2026-09-05", "tp", "0.1"], [FIRST, "2026-09-06", "tp", "1"]]);
    const bytes = await bytesOf(workbook);
    expect((await dry(bytes)).result.rows).toBe(1);
    expect((await dry(bytes, "--sheet", "九月")).result.rows).toBe(2);
    await expect(dry(bytes, "--sheet", "十月")).rejects.toThrow("no sheet is called 十月; there are: 隐藏, 八月, 九月");
    await expect(dry("section,date,item,value\n", "--sheet", "九月")).rejects.toMatchObject({ code: "FILE_UNUSABLE" });
  });

  test("tells the line of the sheet, empty ones passed over", async () => {
    const { result, told } = await dry(
      await rowsOf([FIRST, "2026-08-05", "tp", "0.1"], [null], [" "], [FIRST, "2026-08-06", "tp", "x"]),
    );
    expect(result).toMatchObject({ rows: 2, accepted: 1, refused: 1 });
    expect(told[0]).toMatch(/^5:4: /);
  });
});

describe("a hostile or broken workbook is refused in a sentence", () => {
  const CONTENT = `<?xml version="1.0"?><worksheet xmlns="m"><sheetData>`;
  const parts = (sheet: string, workbook = `<sheet name="a" sheetId="1" id="r1"/>`): Record<string, string> => ({
    "_rels/.rels": `<Relationships><Relationship Id="r" Type="x/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook><sheets>${workbook}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="r1" Type="x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    "xl/worksheets/sheet1.xml": sheet,
  });
  const row = `<row r="1"><c r="A1" t="inlineStr"><is><t>section</t></is></c></row>`;
  const refused = (bytes: Buffer, words: string) =>
    expect(dry(bytes)).rejects.toMatchObject({
      code: "FILE_UNUSABLE",
      message: expect.stringContaining(words) as string,
    });

  test("that unpacks to far more than sheets do", () =>
    refused(zipOf(parts(`${CONTENT}${" ".repeat(8 << 20)}</sheetData></worksheet>`)), "packed beyond what sheets are"));

  test("that unpacks to more than it says", () => {
    const bytes = zipOf(parts(`${CONTENT}${row}</sheetData></worksheet>`), { understate: "xl/worksheets/sheet1.xml" });
    return refused(bytes, "broken or not whole");
  });

  test("with thousands of sheets, or of parts", async () => {
    const sheets = Array.from({ length: 3_000 }, (_, at) => `<sheet name="s${at}" sheetId="${at}" id="r1"/>`).join("");
    await refused(zipOf(parts(`${CONTENT}</sheetData></worksheet>`, sheets)), "more parts or sheets than 256");
    const many = Object.fromEntries(Array.from({ length: 3_000 }, (_, at) => [`p${at}`, ""]));
    await refused(zipOf({ ...parts(""), ...many }), "more parts or sheets than 2000");
  });

  test("with entities of its own", () =>
    refused(
      zipOf(parts(`<!DOCTYPE w [<!ENTITY a "aaaa">]>${CONTENT}${row}</sheetData></worksheet>`)),
      "broken or not whole",
    ));

  test("with a cell far to the right", () =>
    refused(
      zipOf(parts(`${CONTENT}<row r="1"><c r="XFD1"><v>1</v></c></row></sheetData></worksheet>`)),
      "more columns than 256",
    ));

  test("cut in the middle, or no workbook at all", async () => {
    const whole = await rowsOf([FIRST, "2026-08-05", "tp", "0.1"]);
    await refused(whole.subarray(0, whole.length >> 1), "broken or not whole");
    await refused(zipOf({ "word/document.xml": "<a/>" }), "is no sheet (CSV, or an Excel workbook .xlsx), but ZIP");
    await refused(Buffer.from("d0cf11e0a1b11ae10000", "hex"), "Excel 97–2003 (.xls)");
    await refused(Buffer.from("%PDF-1.7\n"), "but PDF");
  });

  test("and leaves nothing behind, nor does a good one", async () => {
    const whole = await rowsOf([FIRST, "2026-08-05", "tp", "0.1"]);
    await dry(whole);
    await expect(dry(whole.subarray(0, whole.length >> 1))).rejects.toThrow("broken or not whole");
    expect(readdirSync(beside)).toEqual([]);
  });
});
