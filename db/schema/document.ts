import { HeqingError } from "../../domain/errors";

/** What a value of a document must be. `any` is looked at by whoever reads it: a state by its upcasts, a draft by its letter. */
export type Field<Value> = unknown extends Value
  ? "any"
  : null extends Value
    ? readonly ["or null", Field<NonNullable<Value>>]
    : [Value] extends [string]
      ? "string"
      : [Value] extends [number]
        ? "number"
        : [Value] extends [boolean]
          ? "boolean"
          : [Value] extends [readonly (infer Item)[]]
            ? readonly ["each", Field<Item>]
            : "object" | Shape<Value>;

/** What a document must have: every field of its type, none forgotten. */
export type Shape<Document> = { readonly [Name in keyof Document]-?: Field<Document[Name]> };

type AnyField = string | readonly [string, AnyField] | { readonly [name: string]: AnyField };

/**
 * A document (jsonb) that a function of the book gave, looked at field by field: a function and a module of two releases are
 * found out here, not later by a sentence with holes. Words are taken for words of the vocabulary.
 * @param what name of the function, for the error
 * @throws HeqingError INTERNAL naming the first field that is not as expected
 */
export function documentOf<Document>(value: unknown, what: string, shape: Shape<Document>): Document {
  look(value, shape, what);
  return value as Document;
}

function look(value: unknown, field: AnyField, at: string): void {
  if (field === "any") return;
  if (typeof field === "string") return expect(typeof value === field && value !== null, field, at, value);
  if (isPair(field)) {
    const [how, inner] = field;
    if (how === "or null") return value === null ? undefined : look(value, inner, at);
    if (!Array.isArray(value)) return expect(false, "array", at, value);
    return value.forEach((item, index) => look(item, inner, `${at}[${index}]`));
  }
  expect(isObject(value), "object", at, value);
  if (isObject(value)) for (const [name, inner] of Object.entries(field)) look(value[name], inner, `${at}.${name}`);
}

const isPair = (field: Exclude<AnyField, string>): field is readonly [string, AnyField] => Array.isArray(field);
const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function expect(holds: boolean, wanted: string, at: string, value: unknown): void {
  if (holds) return;
  throw new HeqingError("INTERNAL", `expected ${wanted} at ${at}, got ${value === null ? "null" : typeof value}`);
}
