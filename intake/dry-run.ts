import type { StagedRow } from "../db/intake/stage";
import type { CivilDate } from "../domain/calendar";
import { openTable } from "./open-table";
import { refusedCell, type RefusedCell } from "./refused-cell";
import { type Reading, stagedRows } from "./rows";
import { plainName } from "./section-directory";
import { sheetKind } from "./sheet-kind";
import { classCounts, type ImportResult, secondsSince } from "./tally";

/** What an import is told of its rows, and tells. */
export interface RowsOptions {
  /** Day of the release, for times without a year. @default such times are refused */
  readonly released?: CivilDate | null;
  /** Told of every row as it is read, good or refused. @default nobody is told */
  readonly onRow?: (row: StagedRow) => void;
}

/** Counts what streams by: rows, refused ones, sections, classes. */
export class RowCounter {
  rows = 0;
  refused = 0;
  readonly #sections = new Set<string>();
  readonly #classes = new Map<string, { class: number | null; open: boolean; count: number }>();

  get sections(): number {
    return this.#sections.size;
  }

  get classes(): Iterable<{ class: number | null; open: boolean; count: number }> {
    return this.#classes.values();
  }

  /** Counts one row. */
  add(row: StagedRow): void {
    this.rows += 1;
    if (row.refusals !== null) {
      this.refused += 1;
      return;
    }
    this.#sections.add(`${plainName(row.province)}\n${plainName(row.sectionName)}`);
    const open = row.class === null && row.open !== null && !row.open.startsWith("no-data:");
    const key = `${row.class} ${open}`;
    const known = this.#classes.get(key);
    if (known === undefined) this.#classes.set(key, { class: row.class, open, count: 1 });
    else known.count += 1;
  }
}

/**
 * Reads and judges a file without a book: counts nothing as unchanged, writes nothing.
 * @throws FILE_UNUSABLE for a header that can't be used
 */
export async function dryRun(
  chunks: AsyncIterable<Uint8Array>,
  reading: Reading,
  onRefused: (told: RefusedCell) => void = () => undefined,
  { released = null, onRow }: RowsOptions = {},
): Promise<ImportResult> {
  const began = performance.now();
  const sheet = await openTable(chunks, released);
  const counter = new RowCounter();
  try {
    for await (const row of stagedRows(sheet, sheetKind(sheet.header), reading)) {
      counter.add(row);
      onRow?.(row);
      for (const refusal of row.refusals ?? []) onRefused(refusedCell(sheet.header, row.line, refusal));
    }
  } finally {
    sheet.close();
  }
  return {
    rows: counter.rows,
    accepted: counter.rows - counter.refused,
    refused: counter.refused,
    unchanged: 0,
    sections: counter.sections,
    seconds: secondsSince(began),
    classes: classCounts(counter.classes),
  };
}
