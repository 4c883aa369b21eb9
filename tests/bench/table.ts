import type { Samples } from "./samples";

/** One line of figures. */
export interface Row {
  readonly what: string;
  readonly samples: Samples;
  /** How many things one sample stands for, where it is not one; a rate counts things. */
  readonly each?: number;
}

const milliseconds = (value: number): string => (value < 10 ? value.toFixed(2) : value.toFixed(0));
const rate = (value: number): string => (value < 100 ? value.toFixed(1) : Math.round(value).toString());

/** Rows as a Markdown table with columns of even width. */
export function markdown(title: string, rows: readonly Row[]): string {
  const head = [title, "median ms", "p95 ms", "per second", "samples"];
  const cells = rows.map(({ what, samples, each = 1 }) => [
    what,
    milliseconds(samples.median),
    milliseconds(samples.p95),
    rate(samples.perSecond * each),
    String(samples.count),
  ]);
  const widths = head.map((word, place) => Math.max(word.length, ...cells.map((row) => row[place]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, place) => (place === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[place] ?? 0))).join(" | ")} |`;
  const rule = `| ${widths.map((width, place) => (place === 0 ? "-".repeat(width) : `${"-".repeat(width - 1)}:`)).join(" | ")} |`;
  return [line(head), rule, ...cells.map(line)].join("\n");
}
