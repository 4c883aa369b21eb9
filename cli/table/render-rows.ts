import { stringify } from "csv-stringify/sync";

/** How lines of output are written. */
export const FORMATS = ["csv", "ndjson"] as const;
export type Format = (typeof FORMATS)[number];

/** Rows rendered at once: enough to amortise the call, few enough to keep memory flat. */
export const BATCH = 256;

/** What a cell must hold for the CSV library to quote it. */
const QUOTED = /[",\n\r]/;

/** Rows as CSV. The library costs half of what reading a row does, so it is asked only where a row of the batch needs quotes. */
function csvOf(rows: readonly (readonly string[])[]): string {
  return rows.some((cells) => QUOTED.test(cells.join("")))
    ? stringify(rows as string[][])
    : rows.map((cells) => `${cells.join(",")}\n`).join("");
}

/** Rows as lines of output; `names` are the keys of their cells in ndjson. */
export function renderRows(rows: readonly (readonly string[])[], names: readonly string[], format: Format): string {
  if (format === "csv") return csvOf(rows);
  return rows
    .map((cells) => `${JSON.stringify(Object.fromEntries(names.map((name, index) => [name, cells[index] ?? ""])))}\n`)
    .join("");
}
