import type { ColumnDescription, SchemaDescription, TableDescription } from "./describe";

/** What the driver gives for a type of Postgres (db/column-types); every other type is a text. */
const SCALARS: Readonly<Record<string, string>> = {
  bool: "boolean",
  int2: "number",
  int4: "number",
  float4: "number",
  float8: "number",
  bytea: "Buffer",
  jsonb: "unknown",
  json: "unknown",
  record: "unknown",
  timestamptz: "Date",
};

/** What the driver gives of a column or result. */
export function typeOf({ typeName, nullable }: Pick<ColumnDescription, "typeName" | "nullable">): string {
  const array = typeName.startsWith("_");
  const scalar = SCALARS[array ? typeName.slice(1) : typeName] ?? "string";
  const type = array ? `readonly ${scalar}[]` : scalar;
  return nullable && type !== "unknown" ? `${type} | null` : type;
}

/** First line of what is made from the catalogue. */
export const WRITTEN =
  "// Written by `npm run schema` from the catalogue of a migrated book; the tests compare. Never changed by hand.";

const pascal = (name: string): string =>
  name
    .split("_")
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join("");

/** What the catalogue says of something, as its doc comment. */
export const comment = (text: string | null, indent: string): readonly string[] =>
  text === null ? [] : [`${indent}/** ${text.replaceAll("*/", "* /").replaceAll(/\s+/g, " ")} */`];

function rowType({ name, kind, comment: said, columns }: TableDescription): string {
  return [
    "",
    ...comment(said ?? `A row of the ${kind} heqing.${name}.`, ""),
    `interface ${pascal(name)}Row {`,
    ...columns.flatMap((column) => [...comment(column.comment, "  "), `  readonly ${column.name}: ${typeOf(column)};`]),
    "}",
  ].join("\n");
}

/** TypeScript of the book: by the name of a table what the driver gives of its rows. */
export function rowTypes({ tables }: SchemaDescription): string {
  return [
    WRITTEN,
    ...tables.map(rowType),
    "",
    "/** A row of each table and view, by its name. */",
    "export interface Book {",
    ...tables.map(({ name }) => `  readonly ${name}: ${pascal(name)}Row;`),
    "}",
    "",
  ].join("\n");
}
