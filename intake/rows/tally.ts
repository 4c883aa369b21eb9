import type { SheetEncoding } from "../sheet/sheet-record";
import { CLASS_NAMES, type ClassName } from "../../domain/water";

/** How many accepted rows have which class: `open` a person is asked, `none` no data; monthly rows have none each. */
export type ClassCounts = Readonly<Record<ClassName | "open" | "none", number>>;

/** The result of an import, exactly as `heqing import --json` prints it (cli.md). */
export interface ImportResult {
  /** Data lines. */
  readonly rows: number;
  readonly accepted: number;
  readonly refused: number;
  readonly unchanged: number;
  /** Distinct province + name. */
  readonly sections: number;
  readonly seconds: number;
  readonly classes: ClassCounts;
  /** How the file was written: the encoding of its text, or a workbook. */
  readonly encoding: SheetEncoding;
}

/** Adds up classes. */
export function classCounts(
  counted: Iterable<{ readonly class: number | null; readonly open: boolean; readonly count: number }>,
): ClassCounts {
  const counts: Record<string, number> = Object.fromEntries([...CLASS_NAMES, "open", "none"].map((name) => [name, 0]));
  for (const { class: waterClass, open, count } of counted) {
    const name = waterClass === null ? (open ? "open" : "none") : (CLASS_NAMES[waterClass - 1] ?? "none");
    counts[name] = (counts[name] ?? 0) + count;
  }
  return counts as ClassCounts;
}

/** Seconds since an instant of `performance.now()`, to the millisecond. */
export const secondsSince = (began: number): number => Math.round(performance.now() - began) / 1_000;
