import { isBlankRow, type SheetRecord } from "../sheet/sheet-record";
import type { Merged } from "./merged-cells";
import type { WorkbookRow } from "./sheet-rows";

/** Lines of headings above the columns' names, at most. */
const TITLES_AT_MOST = 5;

/**
 * The records of a sheet: one line with the columns' names, then the rows. A heading over the whole is passed over; of names
 * over several lines the lowest counts; a cell that is merged downwards says the same in each of its rows.
 */
export async function* tableRows(
  rows: AsyncIterator<WorkbookRow>,
  merged: readonly Merged[],
): AsyncGenerator<SheetRecord, void> {
  const below = new Downwards(merged);
  let next = await rows.next();
  for (let titles = 0; titles < TITLES_AT_MOST && next.done !== true && isTitle(next.value, merged); titles += 1) {
    next = await rows.next();
  }
  if (next.done === true) return;
  const head = next.value;
  const bottom = lastLineOfHead(head.line, merged);
  const names = across(head, merged);
  let width = names.length;
  for (next = await rows.next(); next.done !== true && next.value.line <= bottom; next = await rows.next()) {
    across(next.value, merged).forEach((name, place) => {
      if (name.trim() !== "") names[place] = name;
    });
  }
  for (let place = 0; place < names.length; place += 1) names[place] ??= "";
  width = names.length;
  yield { line: head.line, cells: names, broken: null };
  for (; next.done !== true; next = await rows.next()) {
    const { line, cells } = next.value;
    if (isBlankRow(cells)) continue;
    below.fill(next.value);
    // A sheet leaves out empty cells at the end of a row.
    while (cells.length < width) cells.push("");
    yield { line, cells, broken: null };
  }
}

function isTitle({ line, cells }: WorkbookRow, merged: readonly Merged[]): boolean {
  const said = cells.filter((cell) => cell.trim() !== "");
  return said.length === 1 && merged.some(({ top, left, right }) => top === line && right > left);
}

function lastLineOfHead(line: number, merged: readonly Merged[]): number {
  let last = line;
  for (const { top, bottom, left, right } of merged) {
    if (top !== line) continue;
    // Names over several columns have the columns' own names below them.
    last = Math.max(last, bottom > top ? bottom : right > left ? line + 1 : line);
  }
  return last;
}

function across({ line, cells }: WorkbookRow, merged: readonly Merged[]): string[] {
  const filled = [...cells];
  for (const { top, left, right } of merged) {
    if (top !== line) continue;
    for (let place = left; place <= Math.min(right, left + cells.length); place += 1) filled[place] = cells[left] ?? "";
  }
  return Array.from(filled, (cell) => cell ?? "");
}

/** Fills cells that are merged with one above them. */
class Downwards {
  #next = 0;
  #active: { readonly merged: Merged; readonly text: string }[] = [];
  readonly #merged: readonly Merged[];

  constructor(merged: readonly Merged[]) {
    this.#merged = merged.filter(({ top, bottom }) => bottom > top);
  }

  fill({ line, cells }: WorkbookRow): void {
    this.#active = this.#active.filter(({ merged }) => merged.bottom >= line);
    for (const { merged, text } of this.#active) {
      while (cells.length <= merged.left) cells.push("");
      if (cells[merged.left] === "") cells[merged.left] = text;
    }
    for (; (this.#merged[this.#next]?.top ?? Number.POSITIVE_INFINITY) <= line; this.#next += 1) {
      const merged = this.#merged[this.#next];
      if (merged?.top === line) this.#active.push({ merged, text: cells[merged.left] ?? "" });
    }
  }
}
