import { appendFileSync } from "node:fs";

/** One line of figures that has a bar: ours beside its floor, measured in the same run. */
export interface BenchRow {
  /** Names the line: the same again takes the place of the one before. */
  readonly what: string;
  /** What it is compared with, with its figure. */
  readonly floor: string;
  readonly measured: string;
  /** Ours divided by the floor, as the bar counts it. */
  readonly ratio: number;
  readonly bar: { readonly least: number } | { readonly most: number };
}

/** A line as it is kept: with the day and commit of its run. */
export interface KeptRow {
  readonly what: string;
  readonly cells: readonly string[];
}

const HEAD = ["what", "floor", "measured", "ratio", "bar", "", "run"] as const;
const BEGIN = "<!-- rows: made by npm run bench -->";
const END = "<!-- end of rows -->";

/** Whether the bar is met. */
export const isMet = ({ ratio, bar }: BenchRow): boolean => ("least" in bar ? ratio >= bar.least : ratio <= bar.most);

/** Hands a line to `npm run bench`, which prints all of them in one table; a bar that is missed fails the bench. */
export function report(row: BenchRow): void {
  if (!isMet(row)) process.exitCode = 1;
  const file = process.env["HEQING_BENCH_ROWS"];
  if (file !== undefined) appendFileSync(file, `${JSON.stringify(row)}\n`);
}

/** The lines that a run handed in. */
export const reported = (text: string): readonly BenchRow[] =>
  text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as BenchRow);

/** A line for the table; `run` says when it was measured, and of what. */
export const kept = (row: BenchRow, run: string): KeptRow => {
  const bar = "least" in row.bar ? `≥ ${row.bar.least} ×` : `≤ ${row.bar.most} ×`;
  const ratio = `${row.ratio.toFixed(2)} ×`;
  return { what: row.what, cells: [row.what, row.floor, row.measured, ratio, bar, isMet(row) ? "" : "missed", run] };
};

/** Lines as a table of Markdown. */
export function table(rows: readonly KeptRow[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [line(HEAD), line(HEAD.map(() => "---")), ...rows.map(({ cells }) => line(cells))].join("\n");
}

/** The page with fresh lines in its table: each takes the place of the one of its name, the others stay. */
export function withRows(page: string, fresh: readonly KeptRow[]): string {
  const [before, rest] = page.split(BEGIN);
  const [old, after] = (rest ?? "").split(END);
  if (before === undefined || old === undefined || after === undefined)
    throw new Error(`expected ${BEGIN} and ${END} in the page`);
  const known = old
    .split("\n")
    .filter((line) => line.startsWith("|"))
    .slice(2)
    .map((line): KeptRow => {
      const cells = line
        .slice(1, -1)
        .split("|")
        .map((cell) => cell.trim());
      return { what: cells[0] ?? "", cells };
    });
  const named = new Map([...known, ...fresh].map((row) => [row.what, row]));
  return `${before}${BEGIN}\n\n${table([...named.values()])}\n\n${END}${after}`;
}
