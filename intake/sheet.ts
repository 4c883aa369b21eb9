import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { parse } from "csv-parse";
import { HeqingError } from "../domain/errors";
import { LongLines } from "./long-lines";
import { decodeText } from "./text-encoding";

/** One record of a sheet, with the line it begins on; the header line is 1. */
export interface SheetRecord {
  readonly line: number;
  readonly cells: readonly string[];
  /** `row`: the record is far too long. `rest`: nor can any after it be read, as a quote is open to the end or far too long. */
  readonly broken: "row" | "rest" | null;
}

/** A sheet being read: its header, and its records as they stream by. */
export interface Sheet {
  readonly header: readonly string[];
  readonly records: AsyncIterable<SheetRecord>;
  /** Ends the reading early. */
  close(): void;
}

/** Either, line by line: sheets that were put together have both. */
const LINE_ENDS = ["\n", "\r\n"];
/** A quote that is never closed must not collect the rest of a file in memory. */
export const LONGEST_RECORD = 1 << 18;

/**
 * Opens a CSV sheet: LF or CRLF, cells in double quotes where needed, empty lines skipped, flat memory.
 * @throws FILE_UNUSABLE for an empty input or UTF-16; failures of the source come through as they are
 */
export async function openSheet(source: AsyncIterable<Uint8Array>): Promise<Sheet> {
  const long = new LongLines(LONGEST_RECORD);
  const parser = parse({
    bom: true,
    record_delimiter: LINE_ENDS,
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: LONGEST_RECORD + LongLines.MARK,
    skip_records_with_error: true,
  });
  let broken = false;
  parser.on("skip", () => (broken = true));
  pipeline(Readable.from(long.pass(decodeText(source))), parser).catch((error: unknown) =>
    parser.destroy(error as Error),
  );
  const records = read(parser, long, () => broken);
  const first = await records.next();
  if (first.done === true || first.value.broken !== null) {
    throw new HeqingError(
      "FILE_UNUSABLE",
      first.done === true
        ? "1:1: expected a header line, got an empty input"
        : "1:1: expected a header line of CSV, got one record that does not end",
    );
  }
  const header = first.value.cells.map((cell) => cell.trim());
  return { header, records, close: () => void parser.destroy() };
}

async function* read(
  parser: AsyncIterable<readonly string[]>,
  long: LongLines,
  broken: () => boolean,
): AsyncGenerator<SheetRecord> {
  let line = 1;
  for await (const cells of parser) {
    const isCut = long.isCut(cells);
    if (isCut && long.lost) {
      yield { line, cells: [], broken: "rest" };
      return;
    }
    if (cells.length !== 1 || cells[0] !== "") yield { line, cells, broken: isCut ? "row" : null };
    line += 1;
    for (const cell of cells) if (cell.includes("\n")) line += cell.split("\n").length - 1;
  }
  if (broken()) yield { line, cells: [], broken: "rest" };
}
