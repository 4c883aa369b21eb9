import type { z } from "zod";
import { HeqingError } from "../../domain/errors";

/** One field that does not fit: where it stands and what was expected. */
export interface InputFault {
  readonly path: string;
  readonly message: string;
  /** What none of our pages sends, however somebody mistypes: a name that nobody asked for, a cursor that we gave for no such list. */
  readonly foreign?: true;
}

/** INPUT_INVALID with every fault by field, as the pages show them beside the fields. */
export class InputInvalid extends HeqingError {
  readonly errors: readonly InputFault[];

  constructor(errors: readonly InputFault[]) {
    const words = errors.slice(0, 3).map(({ path, message }) => (path === "" ? message : `${path}: ${message}`));
    super("INPUT_INVALID", words.join("; "));
    this.errors = errors;
  }
}

/** What zod found, by field. */
export const inputFaults = (error: z.ZodError, within: string): readonly InputFault[] =>
  error.issues.map((issue) => ({
    path: [within, ...issue.path.map(String)].filter((part) => part !== "").join("."),
    message: issue.message,
    ...(issue.code === "unrecognized_keys" ? { foreign: true } : {}),
  }));

/** Text that Postgres can't keep: a NUL, or half of a surrogate pair. */
const UNKEEPABLE = /\0|\p{Surrogate}/u;
/** How deep a value may be nested: no route asks for more than five levels, and what reads a value goes down into it. */
const DEEPEST = 32;

/** Faults of text, anywhere within what came, that no field may hold; a value nested too deep is one, not looked into. */
export function unkeepableText(value: unknown, path: string, depth = 0): readonly InputFault[] {
  if (depth > DEEPEST) return [{ path: path.slice(0, 100), message: `expected at most ${DEEPEST} levels` }];
  if (typeof value === "string")
    return UNKEEPABLE.test(value)
      ? [{ path, message: "expected text without NUL and without halves of characters" }]
      : [];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [
    ...unkeepableText(key, path),
    ...unkeepableText(inner, path === "" ? key : `${path}.${key}`, depth + 1),
  ]);
}
