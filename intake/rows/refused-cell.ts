import type { Refusal } from "./row";

/** A bad cell and where it stands in its sheet. */
export interface RefusedCell extends Refusal {
  readonly line: number;
  /** Which column of the sheet, from 1; 1 too where the row as a whole is meant. */
  readonly place: number;
}

/** Finds the place of a bad cell in the sheet of this header. */
export const refusedCell = (header: readonly string[], line: number, refusal: Refusal): RefusedCell => ({
  ...refusal,
  line,
  place: Math.max(header.indexOf(refusal.column), 0) + 1,
});
