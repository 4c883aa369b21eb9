import type { Refuse } from "./table";

/** What the decoder puts where bytes are no UTF-8: such an id would come out as another. */
export const NOT_TEXT = "\uFFFD";

/** The id of a row, which is handed through as it came; refused where it is empty or no text. */
export function idCell(cells: readonly string[], column: number, refuse: Refuse): string {
  const id = cells[column] ?? "";
  if (id === "") refuse(column, "an id");
  else if (id.includes(NOT_TEXT)) refuse(column, "an id in UTF-8");
  return id;
}
