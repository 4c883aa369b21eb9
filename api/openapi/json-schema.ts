import { z } from "zod";

/** A JSON Schema, or a part of an OpenAPI document. */
export type Json = Readonly<Record<string, unknown>>;

/** What the document says instead of what follows from a schema that reads text as something else. */
const WRITTEN = z.registry<Json>();

/** A schema whose entry in the document is written by hand: one that takes exactly the same. */
export function documented<S extends z.ZodType>(schema: S, written: Json): S {
  WRITTEN.add(schema, written);
  return schema;
}

/** An object that refuses what it does not name: a field that is none is a mistake, never dropped. */
export const strictly = (schema: z.ZodType): z.ZodType => (schema instanceof z.ZodObject ? schema.strict() : schema);

/** Text without NUL; what `unkeepableText` refuses beside it can't be written in a pattern, nor in good JSON. */
const KEEPABLE = "^[^\\u0000]*$";

interface Node {
  zodSchema: z.core.$ZodType;
  jsonSchema: Record<string, unknown>;
}

function asWritten({ zodSchema, jsonSchema }: Node): void {
  const written = WRITTEN.get(zodSchema as z.ZodType);
  if (written !== undefined) {
    for (const name of Object.keys(jsonSchema)) delete jsonSchema[name];
    Object.assign(jsonSchema, written);
  }
}

function asTakenIn(node: Node): void {
  asWritten(node);
  const { jsonSchema } = node;
  const narrowed = ["pattern", "allOf", "enum", "const", "format"].some((name) => name in jsonSchema);
  if (jsonSchema["type"] === "string" && !narrowed) jsonSchema["pattern"] = KEEPABLE;
}

/** The JSON Schema (2020-12) of what comes in or goes out. */
export function schemaOf(schema: z.ZodType, io: "input" | "output"): Json {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, {
    io,
    unrepresentable: "any",
    override: io === "input" ? asTakenIn : asWritten,
  });
  return rest;
}

/** Name, schema and need of each property of an object. */
export function propertiesOf(schema: z.ZodType): readonly { name: string; schema: Json; required: boolean }[] {
  const { properties = {}, required = [] } = schemaOf(schema, "input") as {
    properties?: Readonly<Record<string, Json>>;
    required?: readonly string[];
  };
  return Object.entries(properties).map(([name, inner]) => ({
    name,
    schema: inner,
    required: required.includes(name),
  }));
}
