import { stringify } from "csv-stringify/sync";

/** How lines of output are written. */
export const FORMATS = ["csv", "ndjson"] as const;
export type Format = (typeof FORMATS)[number];

/** Rows rendered at once: enough to amortise the call, few enough to keep memory flat. */
export const BATCH = 256;

const [COMMA, LINE_FEED, RETURN, QUOTE] = [0x2c, 0x0a, 0x0d, 0x22];

/** Rows as CSV. The library costs half of what reading a row does, so it is asked only where a cell of the batch needs quotes. */
function csvOf(rows: readonly (readonly string[])[]): string {
  const text = `${rows.map((cells) => cells.join(",")).join("\n")}\n`;
  let separators = rows.reduce((sum, cells) => sum + cells.length, 0);
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === COMMA || code === LINE_FEED) separators -= 1;
    else if (code === QUOTE || code === RETURN) separators = -1;
    if (separators < 0) return stringify(rows as string[][]);
  }
  return rows.length === 0 ? "" : text;
}

/** Rows as lines of output; `names` are the keys of their cells in ndjson. */
export function renderRows(rows: readonly (readonly string[])[], names: readonly string[], format: Format): string {
  if (format === "csv") return csvOf(rows);
  return rows
    .map((cells) => `${JSON.stringify(Object.fromEntries(names.map((name, index) => [name, cells[index] ?? ""])))}\n`)
    .join("");
}
