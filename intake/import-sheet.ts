import type { StagedRow } from "../db/intake/stage";
import type { SchemeProblem } from "../domain/assessment";
import type { CivilDate } from "../domain/calendar";
import { formatInstant, parseInstant } from "../domain/calendar";
import { fileUnusable } from "../domain/errors";
import type { RuleLibrary } from "../rules";
import { type Clash, ClashFinder } from "./rows/clashes";
import { refusedCell, type RefusedCell } from "./rows/refused-cell";
import { type CountedClass, RowCounter } from "./rows/row-counter";
import { rowStager } from "./rows/rows";
import { type KnownSection, sectionDirectory } from "./rows/section-directory";
import { openSheet, type Sheet, type SheetOptions } from "./sheet/sheet";
import { sheetKind, type SheetKind } from "./sheet/sheet-kind";
import { classCounts, type ImportResult, secondsSince } from "./rows/tally";

/**
 * Rows of one file that may be refused. A file with more is another kind of file, or of another unit: it ends there, nothing of
 * it is taken in or kept, and whoever sent it is told so.
 */
export const MOST_REFUSED = 10_000;

/** What one file is read by, and who is told of what is refused of it. */
export interface SheetImport extends SheetOptions {
  readonly chunks: AsyncIterable<Uint8Array>;
  /** Rules to judge by. */
  readonly library: RuleLibrary;
  /** Day of the release, for times without a year. @default there is none */
  readonly released?: CivilDate | undefined;
  /** Told of every bad cell of a refused row. @default nobody is told */
  readonly onRefused?: ((told: RefusedCell) => void) | undefined;
  /** Told of every row as it is read, good or refused. @default nobody is told */
  readonly onRow?: ((row: StagedRow) => void) | undefined;
}

/** What became of the rows of a sheet. */
export interface Settled {
  readonly accepted: number;
  readonly refused: number;
  readonly classes: Iterable<CountedClass>;
  /** Rows that only the place where they go could refuse. */
  readonly clashes: readonly Clash[];
}

/** A sheet being read, as the place where its rows go sees it. */
export interface SheetRows {
  readonly kind: SheetKind;
  /** Every row, judged or refused, to be read to its end before anything below is asked. */
  readonly rows: AsyncIterable<StagedRow>;
  readonly counter: RowCounter;
  readonly encoding: Sheet["encoding"];
  /** Rows that are refused after all, since another one of the file says otherwise. */
  readonly clashes: () => readonly Clash[];
  /** Tells what the place refused, and gives what the import came to. */
  readonly result: (settled: Settled) => ImportResult;
}

/** Where rows go, and the sections that are known there: the book, or nowhere. */
export interface ImportPort<Imported> {
  sections(): Promise<readonly KnownSection[]>;
  put(sheet: SheetRows): Promise<Imported>;
}

/** An import that is done, as far as any port tells. */
export interface Taken {
  readonly result: ImportResult;
  /** Schemes and targets by which something could not be judged; the rest was. */
  readonly problems: readonly SchemeProblem[];
}

/**
 * Reads, judges and puts one sheet away. This is every import there is: into the book, into the book without its commit, and
 * without any book.
 * @throws FILE_UNUSABLE for a file that can't be used as a whole; else as the port
 */
export async function importSheet<Imported>(
  { chunks, library, released, onRefused = () => undefined, onRow, encoding, sheet: name }: SheetImport,
  port: ImportPort<Imported>,
): Promise<Imported> {
  const began = performance.now();
  const sheet = await openSheet(chunks, { encoding, sheet: name });
  try {
    const kind = sheetKind(sheet.header, sheet.headerLine);
    const directory = sectionDirectory(await port.sections());
    const now = formatInstant(parseInstant(new Date().toISOString().replace(/\.\d+Z$/, "Z")));
    const counter = new RowCounter();
    const clashes = new ClashFinder();
    const tell = (line: number, refusal: Clash["refusal"]): void => onRefused(refusedCell(sheet.header, line, refusal));
    async function* counted(): AsyncGenerator<StagedRow> {
      const staged = rowStager(sheet, kind, { directory, library, now, released });
      for await (const record of sheet.records) {
        const row = staged(record);
        counter.add(row);
        if (counter.refused > MOST_REFUSED)
          throw fileUnusable([{ fault: "refused-many", facts: { most: MOST_REFUSED } }]);
        onRow?.(row);
        if (kind === "monthly") clashes.add(row);
        for (const refusal of row.refusals ?? []) tell(row.line, refusal);
        yield row;
      }
      for (const { line, refusal } of clashes.found) tell(line, refusal);
    }
    return await port.put({
      kind,
      rows: counted(),
      counter,
      encoding: sheet.encoding,
      clashes: () => clashes.found,
      result: ({ accepted, refused, classes, clashes: late }) => {
        for (const { line, refusal } of late) tell(line, refusal);
        return {
          rows: counter.rows,
          accepted,
          refused,
          unchanged: counter.rows - accepted - refused,
          sections: counter.sections,
          seconds: secondsSince(began),
          classes: classCounts(classes),
          encoding: sheet.encoding() ?? "utf-8",
        };
      },
    });
  } finally {
    sheet.close();
  }
}
