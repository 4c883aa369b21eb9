import type { QuarantineRow } from "../../db/intake/quarantine";
import { CELL_FAULTS, isWord, withFacts } from "../../domain/vocabulary";
import type { SheetOut } from "../sheets/sheet";

const COLUMNS = [
  { key: "file", header: "文件" },
  { key: "line", header: "行" },
  { key: "column", header: "列" },
  { key: "expected", header: "应为" },
  { key: "got", header: "实为" },
  { key: "row", header: "原始行" },
  { key: "since", header: "导入时间" },
  { key: "batch", header: "导入编号" },
] as const;
type Column = (typeof COLUMNS)[number]["key"];

/** Refused cells 待核数据 as a sheet in Chinese; `pages` are read one by one while it is being sent. */
export const quarantineSheet = (pages: AsyncIterable<readonly QuarantineRow[]>): SheetOut<Column> => ({
  name: "待核数据",
  columns: COLUMNS,
  pages: cellsOf(pages),
});

async function* cellsOf(pages: AsyncIterable<readonly QuarantineRow[]>): AsyncGenerator<Record<Column, string>[]> {
  for await (const rows of pages) {
    yield rows.flatMap((row) =>
      row.cells.map((cell) => ({
        file: row.fileName,
        line: String(row.line),
        column: cell.column,
        expected: isWord(CELL_FAULTS, cell.fault) ? withFacts(CELL_FAULTS[cell.fault].zh, cell.facts) : cell.expected,
        got: cell.got,
        row: row.raw,
        since: row.createdAt.toISOString(),
        batch: row.batchId,
      })),
    );
  }
}
