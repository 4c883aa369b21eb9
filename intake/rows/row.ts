import { hash } from "node:crypto";
import type { StagedRow } from "../../db/intake/stage";
import { CELL_FAULTS, type CellFault, type FaultFacts, withFacts } from "../../domain/vocabulary";
import type { Sheet } from "../sheet/sheet";
import { COLUMNS, type SheetKind } from "../sheet/sheet-kind";
import { ENCODING_NAMES, NOT_TEXT } from "../sheet/text-encoding";

/** What is wrong with one cell of a row. */
export interface Refusal {
  /** Empty where the row as a whole is meant. */
  readonly column: string;
  readonly fault: CellFault;
  readonly facts: FaultFacts;
  /** The fault in English. */
  readonly expected: string;
  /** What the cell holds, shortened. */
  readonly got: string;
}

/** Says what a cell should have held. */
export const refusal = (column: string, fault: CellFault, got: string, facts: FaultFacts = {}): Refusal => ({
  column,
  fault,
  facts,
  expected: withFacts(CELL_FAULTS[fault].en, facts),
  got: shortened(got),
});

/** Collects what is wrong with a row's cells. */
export type Refuse = (column: string, fault: CellFault, facts?: FaultFacts) => void;

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

/** How a cell is said in a row's hash, where several ways to write it say the same. */
export type SaidAs = (column: string, cell: string) => string;

/** Reads records of one header as rows. */
export function rowReader(
  kind: SheetKind,
  { header, encoding }: Pick<Sheet, "header" | "encoding">,
  saidAs: SaidAs = (_column, cell) => cell,
): (line: number, cells: readonly string[]) => Row | StagedRow {
  const beside = new Set(COLUMNS[kind].beside);
  const place = new Map(header.map((name, index) => [name, index]));
  const columns = header
    .map((name, index) => ({ name, index, tells: !beside.has(name) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const width = header.length;
  return (line, given) => {
    const cells = given.length > width ? withoutBlanks(given, width) : given;
    if (cells.length !== width) {
      const [fault, count] = cells.length > width ? ["cells-nameless" as const, width] : ["cells" as const, width];
      const got = cells.length > width ? cells.slice(width).join(",") : String(cells.length);
      const bad = refusal("", fault, got, { count });
      return refusedRow(line, rowHash(kind, cells), { "": shortened(cells.join(",")) }, [bad]);
    }
    const raw: Record<string, string> = {};
    const said: string[] = [];
    const bad: Refusal[] = [];
    for (const { name, index, tells } of columns) {
      const cell = (cells[index] ?? "").trim();
      if (cell === "") continue;
      if (tells) said.push(name, saidAs(name, cell));
      if (!cell.includes(NOT_TEXT) && !cell.includes(NUL)) {
        if (tells) raw[name] = cell;
        continue;
      }
      const kept = (raw[name] = cell.replaceAll(NUL, "␀"));
      bad.push(refusal(name, "text", kept, { encoding: encodingName(encoding()) }));
    }
    const rowHashed = rowHash(kind, said);
    if (bad.length > 0) return refusedRow(line, rowHashed, raw, bad);
    return { line, hash: rowHashed, raw, cell: (column) => (cells[place.get(column) ?? -1] ?? "").trim() };
  };
}

const encodingName = (encoding: ReturnType<Sheet["encoding"]>): string =>
  encoding === null || encoding === "xlsx" ? ENCODING_NAMES["utf-8"] : ENCODING_NAMES[encoding];

/** Cells without the blank ones beyond the header's width. */
function withoutBlanks(cells: readonly string[], width: number): readonly string[] {
  let length = cells.length;
  while (length > width && (cells[length - 1] ?? "").trim() === "") length -= 1;
  return cells.slice(0, length);
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
  return hash("sha256", `${kind}\n${JSON.stringify(said)}`, "hex");
}
