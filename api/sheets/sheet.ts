import { once } from "node:events";
import { PassThrough, Readable } from "node:stream";
import type { stream as streams } from "@protobi/exceljs";
import { stringify } from "csv-stringify/sync";

/** The two ways in which every sheet is given out. */
export const SHEET_FORMATS = ["csv", "xlsx"] as const;
export type SheetFormat = (typeof SHEET_FORMATS)[number];

/** What a file of each format is called by its sender. */
export const MEDIA_TYPES: Readonly<Record<SheetFormat, string>> = {
  csv: "text/csv",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** The same in words. */
export const SHEET_WORDS: Readonly<Record<SheetFormat, string>> = {
  csv: "CSV, UTF-8 with a byte-order mark so that spreadsheets read it",
  xlsx: "a workbook of Excel",
};

/** A sheet to be given out: every cell is text, which no spreadsheet computes. */
export interface SheetOut<Key extends string> {
  /** Name of the sheet in a workbook. */
  readonly name: string;
  readonly columns: readonly { readonly key: Key; readonly header: string }[];
  /** Read one by one while the sheet is being sent. */
  readonly pages: AsyncIterable<readonly Readonly<Record<Key, string>>[]>;
}

/** A sheet as bytes. */
export const sheetBytes = <Key extends string>(sheet: SheetOut<Key>, format: SheetFormat): Readable =>
  format === "csv" ? Readable.from(csvOf(sheet), { objectMode: false }) : workbookOf(sheet);

/** UTF-8 with a byte-order mark so that spreadsheets read it; a cell that one would compute begins with an apostrophe. */
async function* csvOf<Key extends string>({ columns, pages }: SheetOut<Key>): AsyncGenerator<Buffer> {
  const named = columns.map(({ key, header }) => ({ key, header }));
  yield Buffer.from(stringify([], { header: true, bom: true, columns: named, record_delimiter: "\r\n" }));
  for await (const rows of pages) {
    yield Buffer.from(stringify([...rows], { columns: named, escape_formulas: true, record_delimiter: "\r\n" }));
  }
}

/** A sheet of Excel holds 1,048,576 rows. */
const ROWS_AT_MOST = 1_000_000;
/** Text, also after somebody edited the cell. */
const AS_TEXT = { numFmt: "@" };
const WIDTH = 18;

function workbookOf<Key extends string>(sheet: SheetOut<Key>): Readable {
  const out = new PassThrough();
  writeWorkbook(sheet, out).catch((error: unknown) => out.destroy(error as Error));
  return out;
}

async function writeWorkbook<Key extends string>(
  { name, columns, pages }: SheetOut<Key>,
  out: PassThrough,
): Promise<void> {
  // Only here: it is large, and most of what runs gives no workbook out.
  const { stream } = require("@protobi/exceljs") as { readonly stream: typeof streams };
  const workbook = new stream.xlsx.WorkbookWriter({ stream: out, useStyles: true, useSharedStrings: false });
  const begin = (number: number) => {
    const sheet = workbook.addWorksheet(number === 1 ? name : `${name} ${number}`, {
      views: [{ state: "frozen", ySplit: 1 }],
    });
    sheet.columns = columns.map(({ key, header }) => ({ key, header, width: WIDTH, style: AS_TEXT }));
    return sheet;
  };
  let number = 1;
  let rows = 0;
  let current = begin(number);
  for await (const page of pages) {
    for (const row of page) {
      if (rows === ROWS_AT_MOST) {
        current.commit();
        current = begin((number += 1));
        rows = 0;
      }
      current.addRow(columns.map(({ key }) => plain(row[key]))).commit();
      rows += 1;
    }
    if (out.writableNeedDrain) await once(out, "drain");
  }
  current.commit();
  await workbook.commit();
}

/** XML has no place for control characters, and Excel none for a cell of more than 32,767. */
const plain = (text: string): string => text.replaceAll(CONTROLS, "␀").slice(0, 32_000);
const CONTROLS = /[^\P{Cc}\t\n\r]|[\uFFFE\uFFFF]|\p{Cs}/gu;
