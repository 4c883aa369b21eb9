/** What a check finds wrong in a body: the field's path below it, and what was expected. */
export interface Fault {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

export const fault = (path: Fault["path"], message: string): Fault => ({ path, message });

/** Faults of a part, by their paths in the whole. */
export const below = (path: Fault["path"], faults: readonly Fault[]): Fault[] =>
  faults.map((found) => fault([...path, ...found.path], found.message));
