import { createHash } from "node:crypto";
import type { StagedRow } from "../db/intake/stage";
import { NOT_TEXT } from "./text-encoding";
import { COLUMNS, type SheetKind } from "./sheet-kind";

/** What is wrong with one cell of a row. */
export interface Refusal {
  readonly column: string;
  readonly expected: string;
  readonly got: string;
}

/** One row of a sheet by the names of its columns. */
export interface Row {
  readonly line: number;
  /** The cell of a column, trimmed; empty where the sheet lacks the column. */
  cell(column: string): string;
  /** Cells that say something, as they came. */
  readonly raw: Readonly<Record<string, string>>;
  /** SHA-256, in hex, of what the row says, whatever the order of the columns. */
  readonly hash: string;
}

const LONGEST_SHOWN = 200;
/** Postgres keeps no NUL in text. */
const NUL = "\u0000";

/** Reads records of one header as rows. */
export function rowReader(
  kind: SheetKind,
  header: readonly string[],
): (line: number, cells: readonly string[]) => Row | StagedRow {
  const beside = new Set(COLUMNS[kind].beside);
  const place = new Map(header.map((name, index) => [name, index]));
  const telling = header
    .map((name, index) => ({ name, index }))
    .filter(({ name }) => !beside.has(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  return (line, cells) => {
    if (cells.length !== header.length) {
      const refusal = { column: "", expected: `${header.length} cells`, got: String(cells.length) };
      return refusedRow(line, rowHash(kind, cells), { "": shortened(cells.join(",")) }, [refusal]);
    }
    const raw: Record<string, string> = {};
    const said: string[] = [];
    const bad: Refusal[] = [];
    for (const { name, index } of telling) {
      const cell = (cells[index] ?? "").trim();
      if (cell === "") continue;
      said.push(name, cell);
      raw[name] = cell.replaceAll(NUL, "␀");
      if (cell.includes(NOT_TEXT) || cell.includes(NUL)) {
        bad.push({ column: name, expected: "text in UTF-8 or GB18030", got: shortened(raw[name] ?? "") });
      }
    }
    const hash = rowHash(kind, said);
    if (bad.length > 0) return refusedRow(line, hash, raw, bad);
    return { line, hash, raw, cell: (column) => (cells[place.get(column) ?? -1] ?? "").trim() };
  };
}

/** A row that goes to 待核数据, with what is wrong. */
export function refusedRow(
  line: number,
  hash: string,
  raw: Readonly<Record<string, string>>,
  refusals: readonly Refusal[],
): StagedRow {
  return {
    line,
    rowHash: hash,
    raw,
    refusals,
    sectionId: null,
    province: raw["province"] ?? "",
    sectionName: raw["section"] ?? "",
    observedAt: null,
    sampledOn: null,
    item: null,
    orderNumber: null,
    reason: null,
    values: {},
    class: null,
    open: null,
    verdict: null,
  };
}

/** What a cell holds, for the message about it. */
export const shortened = (text: string): string =>
  text.length <= LONGEST_SHOWN ? text : `${text.slice(0, LONGEST_SHOWN)}…`;

/** SHA-256, in hex, over names and cells in order. */
export function rowHash(kind: SheetKind, said: readonly string[]): string {
  return createHash("sha256")
    .update(`${kind}\n${JSON.stringify(said)}`)
    .digest("hex");
}
