import { Transform, type TransformCallback } from "node:stream";
import { pipeline } from "node:stream/promises";
import { parse } from "csv-parse";
import { HeqingError } from "../../domain/errors";
import { LongLines } from "../../intake/sheet/long-lines";
import { isBrokenPipe, type Streams } from "./streams";
import { commandLine } from "../command-line";
import { usage } from "../usage";
import { openInput, unusable } from "./table-input";
import { BATCH, type Format, FORMATS, renderRows } from "./render-rows";
import { type ColumnIndex, readHeader, type TableColumns } from "./table-header";

/** Tells that a cell is bad; the row is then left out. `column` is an index of the header. */
export type Refuse = (column: number, expected: string) => void;

/** Turns the cells of one row into the cells of one line of output; what it returns for a refused row is ignored. */
export type RowHandler = (cells: readonly string[], refuse: Refuse) => readonly string[] | null;

/** Tells that a cell of a row that was read before is bad. */
export type Report = (line: number, column: number, expected: string, got: string) => void;

/** Gathers rows, and gives its lines of output once all were read. */
export interface Gathering {
  /** `line` is where the row ends in the input, for `report`. */
  readonly row: (cells: readonly string[], refuse: Refuse, line: number) => void;
  /** A row that is no whole row: what could be read of it. */
  readonly unreadable: (cells: readonly string[], line: number) => void;
  readonly lines: () => Iterable<readonly string[]>;
}

/** A command that reads a table and writes a table, row by row. */
export interface TableCommand {
  readonly columns: TableColumns;
  readonly output: readonly string[];
  /** Called once, when the header is known to be good. */
  readonly prepare: (column: ColumnIndex, report: Report) => RowHandler | Gathering;
}

/** How the table is read and written; see `tableLine`. */
export interface TableOptions {
  readonly in?: string | undefined;
  readonly format?: string | undefined;
}

/** The line of a table command, with the options that each of them takes. */
export const tableLine = (name: string) =>
  commandLine(name)
    .option("--in <file>", "the table; default, and -: standard input")
    .option("--format <format>", "csv or ndjson; default: csv");

/** Either, line by line: sheets that were put together have both. */
const LINE_ENDS = ["\n", "\r\n"];
/** Bytes. A quote that is never closed must not collect the rest of a file in memory. */
const LONGEST_RECORD = 1 << 20;
const EXPECTED_ROW = `a row of at most ${LONGEST_RECORD} bytes`;
const LONGEST_SHOWN = 60;

/**
 * Runs a table command over `--in` or standard input: UTF-8 with or without byte-order mark, LF or CRLF, columns in any
 * order, flat memory. Gives 0, or 1 when rows were left out, each told on `errors` as `line:column: expected …, got …`.
 * @throws FILE_UNUSABLE when the header or the file can't be used: nothing was written then
 */
export async function runTable(command: TableCommand, options: TableOptions, streams: Streams): Promise<number> {
  const format = formatOf(options.format ?? "csv");
  const long = new LongLines(LONGEST_RECORD);
  const parser = parse({
    bom: true,
    record_delimiter: LINE_ENDS,
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: LONGEST_RECORD + LongLines.MARK,
    skip_records_with_error: true,
  });
  const rows = new RowStream(command, format, long, (line) => streams.errors.write(`${line}\n`));
  parser.on("skip", (error: Error & { code?: string }) => rows.breakOff(error.code === "CSV_MAX_RECORD_SIZE"));
  try {
    const cut = (chunks: AsyncIterable<Uint8Array | string>) => long.pass(chunks);
    const whole = (rendered: AsyncIterable<string>) => rows.andGathered(rendered);
    await pipeline(openInput(options.in, streams), cut, parser, rows, whole, streams.output, {
      end: streams.output !== process.stdout,
    });
  } catch (error) {
    if (!isBrokenPipe(error)) throw unusable(error, options.in);
  }
  return rows.hasBadRows ? 1 : 0;
}

function formatOf(word: string): Format {
  const format = FORMATS.find((known) => known === word);
  if (format === undefined) throw usage("format", "csv or ndjson", word);
  return format;
}

/** Takes records as csv-parse gives them and gives lines of output, a batch at a time. */
class RowStream extends Transform {
  hasBadRows = false;
  #line = 1;
  #width = 0;
  #handle: RowHandler | Gathering | null = null;
  #batch: (readonly string[])[] = [];
  #brokenOff: "unclosed" | "too-long" | null = null;
  #refused = false;
  #cells: readonly string[] = [];
  readonly #refuse: Refuse;
  readonly #report: Report = (line, column, expected, got) => {
    this.hasBadRows = true;
    this.tell(`${line}:${column + 1}: expected ${expected}, got ${got}`);
  };

  constructor(
    readonly command: TableCommand,
    readonly format: Format,
    readonly long: LongLines,
    readonly tell: (line: string) => void,
  ) {
    super({ writableObjectMode: true, writableHighWaterMark: BATCH });
    this.#refuse = (column, expected) =>
      this.#bad(column, expected, JSON.stringify(shortened(this.#cells[column] ?? "")));
  }

  /** The parser can't go on: a quote was opened and not closed, or a row goes on and on. */
  breakOff(tooLong: boolean): void {
    this.#brokenOff ??= tooLong ? "too-long" : "unclosed";
  }

  override _transform(cells: readonly string[], _encoding: BufferEncoding, done: TransformCallback): void {
    try {
      this.#take(cells);
    } catch (error) {
      done(error as Error);
      return;
    }
    if (this.#batch.length < BATCH) done();
    else done(null, this.#render());
  }

  override _flush(done: TransformCallback): void {
    if (this.#brokenOff !== null) {
      const [expected, got] =
        this.#brokenOff === "unclosed"
          ? ["a closing quote", "none to the end of the input"]
          : [EXPECTED_ROW, "a longer one, or a quote that is never closed"];
      this.#bad(0, expected, `${got}; all from this line on is left out`);
    }
    if (this.#handle === null)
      done(new HeqingError("FILE_UNUSABLE", "1:1: expected a header line, got an empty input"));
    else done(null, this.#batch.length > 0 ? this.#render() : undefined);
  }

  #take(cells: readonly string[]): void {
    this.#cells = cells;
    if (this.long.isCut(cells)) {
      if (this.#handle === null)
        throw new HeqingError("FILE_UNUSABLE", `1:1: expected ${EXPECTED_ROW}, got a longer one`);
      if (this.long.lost) {
        this.breakOff(true);
        return;
      }
      this.#bad(0, EXPECTED_ROW, "a longer one");
      this.#unreadable(cells);
    } else if (cells.length !== 1 || cells[0] !== "") this.#record(cells);
    this.#line += 1;
    for (const cell of cells) if (cell.includes("\n")) this.#line += cell.split("\n").length - 1;
  }

  #record(cells: readonly string[]): void {
    if (this.#handle === null) {
      this.#handle = this.command.prepare(readHeader(cells, this.command.columns), this.#report);
      this.#width = cells.length;
      if (this.format === "csv") this.#batch.push(this.command.output);
      return;
    }
    if (cells.length !== this.#width) {
      this.#bad(Math.min(cells.length, this.#width), `${this.#width} cells`, String(cells.length));
      this.#unreadable(cells);
      return;
    }
    this.#refused = false;
    if (typeof this.#handle !== "function") {
      this.#handle.row(cells, this.#refuse, this.#line);
      return;
    }
    const result = this.#handle(cells, this.#refuse);
    if (!this.#refused && result !== null) this.#batch.push(result);
  }

  #unreadable(cells: readonly string[]): void {
    if (this.#handle !== null && typeof this.#handle !== "function") this.#handle.unreadable(cells, this.#line);
  }

  /** What was rendered, and after it the lines of a command that gathers rows. */
  async *andGathered(rendered: AsyncIterable<string>): AsyncGenerator<string> {
    yield* rendered;
    if (this.#handle === null || typeof this.#handle === "function") return;
    for (const line of this.#handle.lines()) {
      this.#batch.push(line);
      if (this.#batch.length >= BATCH) yield this.#render();
    }
    if (this.#batch.length > 0) yield this.#render();
  }

  #bad(column: number, expected: string, got: string): void {
    this.#refused = true;
    this.#report(this.#line, column, expected, got);
  }

  #render(): string {
    const batch = this.#batch;
    this.#batch = [];
    return renderRows(batch, this.command.output, this.format);
  }
}

const shortened = (text: string): string => (text.length <= LONGEST_SHOWN ? text : `${text.slice(0, LONGEST_SHOWN)}…`);
