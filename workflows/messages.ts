/** What a rectification begins with: ids alone, everything else is read from the book. */
export interface RectificationInput {
  readonly matterId: string;
}

/** The update `act`: which act was stored. The answer says only that it has been judged; the book says how. */
export interface ActInput {
  readonly actId: string;
}
