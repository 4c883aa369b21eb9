import { types, type CustomTypesConfig } from "pg";

const asText = (value: string): string => value;
/** text[]: its elements stay the text Postgres sent. */
const TEXT_ARRAY = 1009;

/**
 * How columns arrive in JavaScript, where pg's defaults would lose something. Everything else is pg's default:
 * int8 and numeric are text already (exact), int2 and int4 numbers, timestamptz a Date (milliseconds), json parsed.
 */
const KEPT_AS_TEXT: ReadonlySet<number> = new Set([
  1082, // date: a Date would be midnight of the process' own time zone
  1114, // timestamp without time zone: the same
  1186, // interval
]);
const KEPT_AS_TEXT_ARRAY: ReadonlySet<number> = new Set([
  1182, // date[]
  1115, // timestamp[]
  1231, // numeric[]: pg would make floats of it
  1016, // int8[]
]);

type Parser = (value: string) => unknown;

/** Type parsers of every session of ours. */
export const COLUMN_TYPES: CustomTypesConfig = {
  getTypeParser: (oid: number, format?: "text" | "binary"): Parser => {
    if (format === "binary") return types.getTypeParser(oid, "binary") as Parser;
    if (KEPT_AS_TEXT.has(oid)) return asText;
    return types.getTypeParser(KEPT_AS_TEXT_ARRAY.has(oid) ? TEXT_ARRAY : oid, "text") as Parser;
  },
};
