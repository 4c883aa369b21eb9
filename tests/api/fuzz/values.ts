import fc, { type Arbitrary } from "fast-check";
import type { Document, Schema } from "./document";

const SURROGATE = /\p{Surrogate}/u;
const text = (least: number, most: number): Arbitrary<string> =>
  fc.oneof(
    { weight: 3, arbitrary: fc.string({ minLength: least, maxLength: Math.min(most, least + 12) }) },
    { weight: 2, arbitrary: fc.string({ unit: "binary", minLength: least, maxLength: Math.min(most, least + 30) }) },
    {
      weight: 1,
      arbitrary: fc
        .constantFrom("演示", "衢州市", "Ⅲ类", "𠮷野", "%_\\", "' or 1=1 --")
        .map((word) => word.padEnd(least, "河").slice(0, most)),
    },
  );

function words(schema: Schema): Arbitrary<string> {
  const {
    pattern,
    format,
    minLength = 0,
    maxLength = 60,
  } = schema as {
    pattern?: string;
    format?: string;
    minLength?: number;
    maxLength?: number;
  };
  if (format === "uuid") return fc.uuid();
  const day = fc.date({ min: new Date("1900-01-01"), max: new Date("2100-01-01"), noInvalidDate: true });
  if (format === "date") return day.map((date) => date.toISOString().slice(0, 10));
  if (format === "date-time") return day.map((date) => date.toISOString());
  if (pattern === undefined) return text(minLength, maxLength).filter((word) => !SURROGATE.test(word));
  const fits = new RegExp(pattern, "u");
  const length = (word: string): number => Array.from(word).length;
  // Patterns that only forbid some characters are met sooner by any text than by what is built of them.
  const made = pattern.includes("[^") ? text(Math.max(minLength, 1), maxLength) : fc.stringMatching(fits);
  return made.filter(
    (word) => fits.test(word) && !SURROGATE.test(word) && length(word) >= minLength && length(word) <= maxLength,
  );
}

/** Values that a schema of the document allows. `named` gives better ones for properties of a name. */
export function valuesOf(
  schema: Schema,
  document: Document,
  named: (name: string) => Arbitrary<unknown> | null = () => null,
): Arbitrary<unknown> {
  const inner = (part: unknown): Arbitrary<unknown> => valuesOf(part as Schema, document, named);
  const { $ref, enum: listed, anyOf, oneOf, allOf, type } = schema;
  if (typeof $ref === "string") return inner(document.components.schemas[$ref.split("/").at(-1) ?? ""]);
  if ("const" in schema) return fc.constant(schema["const"]);
  if (Array.isArray(listed)) return fc.constantFrom(...(listed as unknown[]));
  const choices = anyOf ?? oneOf;
  if (Array.isArray(choices)) return fc.oneof(...choices.map(inner));
  if (Array.isArray(allOf)) return inner(Object.assign({}, schema, { allOf: undefined }, ...(allOf as Schema[])));
  if (Array.isArray(type)) return fc.oneof(...type.map((one) => inner({ ...schema, type: one as string })));
  switch (type) {
    case "string":
      return words(schema);
    case "integer":
      return fc.integer({ min: (schema["minimum"] as number) ?? -100, max: (schema["maximum"] as number) ?? 100 });
    case "number":
      return fc.double({ noNaN: true, noDefaultInfinity: true });
    case "boolean":
      return fc.boolean();
    case "null":
      return fc.constant(null);
    case "array": {
      const least = (schema["minItems"] as number | undefined) ?? 0;
      const most = Math.min((schema["maxItems"] as number | undefined) ?? 4, least + 3);
      return fc.array(inner(schema["items"] ?? {}), { minLength: least, maxLength: most });
    }
    case "object": {
      const properties = (schema["properties"] ?? {}) as Readonly<Record<string, Schema>>;
      const record = Object.fromEntries(
        Object.entries(properties).map(([name, part]) => [name, named(name) ?? inner(part)]),
      );
      return fc.record(record, { requiredKeys: (schema["required"] as string[] | undefined) ?? [] });
    }
    default:
      return fc.jsonValue();
  }
}

/** Text that has broken something somewhere. */
export const HOSTILE_TEXT: readonly string[] = [
  "",
  " ",
  "\0",
  "a\u0000b",
  "\ud800",
  "\udfff\ud800",
  "0",
  "-1",
  "-0",
  "1e3",
  "0x10",
  "1.5",
  "NaN",
  "Infinity",
  "１２",
  "9".repeat(18),
  "9".repeat(40),
  "9223372036854775808",
  "true",
  "null",
  "undefined",
  "[object Object]",
  "__proto__",
  "constructor",
  "2026-02-30",
  "0000-00-00",
  "9999-12-31T23:59:59.999999999Z",
  "00000000-0000-0000-0000-000000000000",
  "'; drop table heqing.matter; --",
  "\\",
  "%",
  "%00",
  "%E0%A4%A",
  "../../../../etc/passwd",
  "<script>alert(1)</script>",
  "\u202Eabc",
  "\uFEFF",
  "😀".repeat(80),
  "河".repeat(5_000),
  "a".repeat(30_000),
];

/** Values of a wrong type, or far too much of a right one. */
export const HOSTILE: Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    ...HOSTILE_TEXT,
    null,
    true,
    0,
    -1,
    1.5,
    1e308,
    2 ** 53,
    -(2 ** 63),
    [],
    {},
    [[[[[[]]]]]],
    { constructor: { prototype: 1 } },
    Array.from({ length: 2_000 }, () => "1"),
  ),
  fc.jsonValue({ maxDepth: 3 }),
);

/** The same value with one part of it changed, taken away or added. */
export function spoiled(value: unknown): Arbitrary<unknown> {
  if (typeof value !== "object" || value === null) return HOSTILE;
  const entries = Object.entries(value);
  const rebuilt = (changed: readonly (readonly [string, unknown])[]): unknown =>
    Array.isArray(value) ? changed.map(([, part]) => part) : Object.fromEntries(changed);
  const changes: Arbitrary<unknown>[] = [
    HOSTILE,
    fc.tuple(fc.constantFrom("extra", "__proto__", "kind", "ID"), HOSTILE).map((more) => rebuilt([...entries, more])),
  ];
  for (const [index, [name, part]] of entries.entries()) {
    changes.push(fc.constant(rebuilt(entries.toSpliced(index, 1))));
    changes.push(spoiled(part).map((changed) => rebuilt(entries.with(index, [name, changed]))));
  }
  return fc.oneof(...changes);
}
