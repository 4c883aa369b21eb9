import { fileUnusable } from "../../domain/errors";
import { cellText } from "./cell-text";
import { LIMITS } from "./limits";
import type { NumberKind } from "./number-format";
import { TextCollector } from "./shared-texts";
import { parsed, type XmlListener } from "./xml";

/** A row of a sheet with content: its line, and its cells from the first column on. */
export interface WorkbookRow {
  readonly line: number;
  readonly cells: string[];
}

/** What cells are read by. */
export interface CellReading {
  readonly texts: readonly string[];
  readonly kinds: readonly NumberKind[];
  readonly from1904: boolean;
}

/** The place of a column by its letters, from 0: A is 0, AA is 26. */
export function columnPlace(letters: string): number {
  let place = 0;
  for (const letter of letters) place = place * 26 + letter.charCodeAt(0) - 64;
  return place - 1;
}

/** The rows of a sheet that hold something, as they stream by. @throws FILE_UNUSABLE */
export async function* sheetRows(
  chunks: AsyncIterable<Uint8Array>,
  reading: CellReading,
): AsyncGenerator<WorkbookRow, void> {
  const collector = new RowCollector(reading);
  const steps = parsed(chunks, collector);
  for (let next = await steps.next(); next.done !== true; next = await steps.next()) yield* collector.take();
  yield* collector.take();
}

class RowCollector implements XmlListener {
  #done: WorkbookRow[] = [];
  #line = 0;
  #cells: string[] = [];
  #place = -1;
  #type = "n";
  #style = 0;
  #value: string | null = null;
  #formula: string | null = null;
  #into: "value" | "formula" | null = null;
  readonly #inline = new TextCollector();

  constructor(private readonly reading: CellReading) {}

  take(): WorkbookRow[] {
    const done = this.#done;
    this.#done = [];
    return done;
  }

  readonly open = (name: string, attributes: Readonly<Record<string, string>>): void => {
    switch (name) {
      case "row":
        this.#line = Number(attributes["r"] ?? this.#line + 1);
        this.#cells = [];
        this.#place = -1;
        return;
      case "c":
        this.#begin(attributes);
        return;
      case "v":
        this.#into = "value";
        this.#value = "";
        return;
      case "f":
        this.#into = "formula";
        this.#formula = "";
        return;
      default:
        this.#inline.open(name);
    }
  };

  readonly text = (text: string): void => {
    if (this.#into === "value") this.#value = (this.#value ?? "") + text;
    else if (this.#into === "formula") this.#formula = (this.#formula ?? "") + text;
    else this.#inline.add(text);
  };

  readonly close = (name: string): void => {
    this.#inline.close(name);
    if (name === "v" || name === "f") this.#into = null;
    else if (name === "is") this.#value = this.#inline.take();
    else if (name === "c") this.#end();
    else if (name === "row" && this.#cells.length > 0) this.#done.push({ line: this.#line, cells: this.#cells });
  };

  #begin(attributes: Readonly<Record<string, string>>): void {
    const letters = /^[A-Z]{1,3}/.exec(attributes["r"] ?? "")?.[0];
    this.#place = letters === undefined ? this.#place + 1 : columnPlace(letters);
    this.#type = attributes["t"] ?? "n";
    this.#style = Number(attributes["s"] ?? 0);
    this.#value = this.#formula = null;
  }

  #end(): void {
    const { texts, kinds, from1904 } = this.reading;
    const [type, value, formula] = [this.#type, this.#value, this.#formula];
    const text = cellText({ type, value, formula, kind: kinds[this.#style] ?? "number" }, texts, from1904);
    if (text === "") return;
    if (this.#place >= LIMITS.columns) {
      throw fileUnusable([{ fault: "workbook-columns", facts: { limit: LIMITS.columns } }]);
    }
    while (this.#cells.length < this.#place) this.#cells.push("");
    this.#cells[this.#place] = text;
  }
}
