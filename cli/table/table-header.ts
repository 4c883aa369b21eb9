import { HeqingError } from "../../domain/errors";

/** The columns a command knows. Others are refused: a misspelt item would silently not be judged. */
export interface TableColumns {
  readonly required: readonly string[];
  readonly optional: readonly string[];
}

/** Which column stands where: −1 for an optional one that is not there. */
export type ColumnIndex = (column: string) => number;

/** Checks a header line, columns in any order. @throws FILE_UNUSABLE naming every unknown, duplicate and missing column */
export function readHeader(header: readonly string[], columns: TableColumns): ColumnIndex {
  const known = new Set([...columns.required, ...columns.optional]);
  const unknown = header.filter((name) => !known.has(name));
  const duplicate = header.filter((name, index) => header.indexOf(name) !== index);
  const missing = columns.required.filter((name) => !header.includes(name));
  const problems = [
    ...unknown.map(
      (name) => `1:${header.indexOf(name) + 1}: expected one of ${[...known].join(", ")}, got ${JSON.stringify(name)}`,
    ),
    ...duplicate.map(
      (name) => `1:${header.lastIndexOf(name) + 1}: expected each column once, got ${JSON.stringify(name)} again`,
    ),
    ...missing.map((name) => `1:${header.length + 1}: expected the column ${name}, got ${header.join(",")}`),
  ];
  if (problems.length > 0)
    throw new HeqingError("FILE_UNUSABLE", problems.join("\n"), { fields: { unknown, duplicate, missing } });
  return (column) => header.indexOf(column);
}
