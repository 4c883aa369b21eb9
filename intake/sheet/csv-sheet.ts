import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { parse } from "csv-parse";
import { LongLines } from "./long-lines";
import { isBlankRow, type RawSheet, type SheetRecord } from "./sheet-record";
import { decodeText, type TextEncoding } from "./text-encoding";

/** Either, line by line: sheets that were put together have both. */
const LINE_ENDS = ["\n", "\r\n"];
/** A quote that is never closed must not collect the rest of a file in memory. */
export const LONGEST_RECORD = 1 << 18;

/** Opens a CSV text: LF or CRLF, cells in double quotes where needed, flat memory. */
export function openCsv(source: AsyncIterable<Uint8Array>, encoding: TextEncoding | undefined): RawSheet {
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
  let taken: TextEncoding | null = null;
  parser.on("skip", () => (broken = true));
  const told = (found: TextEncoding): void => void (taken = found);
  const text = decodeText(source, encoding === undefined ? { told } : { told, encoding });
  pipeline(Readable.from(long.pass(text)), parser).catch((error: unknown) => parser.destroy(error as Error));
  return {
    records: read(parser, long, () => broken),
    encoding: () => taken,
    close: () => void parser.destroy(),
  };
}

async function* read(
  parser: AsyncIterable<readonly string[]>,
  long: LongLines,
  broken: () => boolean,
): AsyncGenerator<SheetRecord, void> {
  let line = 1;
  for await (const cells of parser) {
    const isCut = long.isCut(cells);
    if (isCut && long.lost) {
      yield { line, cells: [], broken: "rest" };
      return;
    }
    if (isCut || !isBlankRow(cells)) yield { line, cells, broken: isCut ? "row" : null };
    line += 1;
    for (const cell of cells) if (cell.includes("\n")) line += cell.split("\n").length - 1;
  }
  if (broken()) yield { line, cells: [], broken: "rest" };
}
