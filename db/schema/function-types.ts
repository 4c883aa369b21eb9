import type { FunctionDescription, ResultDescription, SchemaDescription } from "./describe";
import { comment, typeOf, WRITTEN } from "./row-types";

/** The catalogue knows of no result that it is never null: who calls knows, and says it with `Given`. */
const resultType = ({ typeName, row }: ResultDescription): string =>
  row === null ? typeOf({ typeName, nullable: true }) : `Book["${row}"]`;

/** One value as it is, columns by their names; of functions of one name the first, by its arguments. */
function functionType({ name, results, comment: said }: FunctionDescription): readonly string[] {
  const [only] = results;
  const type =
    only !== undefined && only.name === null
      ? [`  readonly ${name}: ${resultType(only)};`]
      : [`  readonly ${name}: {`, ...results.map((r) => `    readonly ${r.name ?? name}: ${resultType(r)};`), "  };"];
  return [...comment(said, "  "), ...type];
}

/** TypeScript of the book's functions: by the name of each what the driver gives of its result. */
export function functionTypes({ functions }: SchemaDescription): string {
  const giving = functions.filter(
    ({ name, results }, at) => results.length > 0 && functions.findIndex((other) => other.name === name) === at,
  );
  return [
    WRITTEN,
    'import type { Book } from "./rows";',
    "",
    "/** What each function gives, by its name: one value, or columns. Any of it may be null as far as the catalogue knows. */",
    "export interface BookFunctions {",
    ...giving.flatMap(functionType),
    "}",
    "",
  ].join("\n");
}
