import type { TextEncoding } from "./text-encoding";

/** One record of a sheet, with the line it begins on; the header is the first. */
export interface SheetRecord {
  readonly line: number;
  readonly cells: readonly string[];
  /** `row`: the record is far too long. `rest`: nor can any after it be read, as a quote is open to the end or far too long. */
  readonly broken: "row" | "rest" | null;
}

/** How a sheet was written: a text in an encoding, or a workbook of Excel. */
export type SheetEncoding = TextEncoding | "xlsx";

/** Whether none of a row's cells says anything. */
export const isBlankRow = (cells: readonly string[]): boolean =>
  cells.every((cell) => cell === "" || cell.trim() === "");

/** Records with content as a file gives them, the header among them. */
export interface RawSheet {
  readonly records: AsyncIterator<SheetRecord>;
  /** Known once a character was read that depends on it; null before. */
  readonly encoding: () => SheetEncoding | null;
  /** Ends the reading early and gives back what it held. */
  readonly close: () => void;
}
