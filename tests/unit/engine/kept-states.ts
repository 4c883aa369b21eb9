import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Frame } from "../../../domain/proceeding";
import type { ProceedingKind } from "../../../domain/vocabulary";
import { KINDS } from "../../../engine/kinds";

/** States that every later release must be able to read, by kind and schema: `matter@1.json`. */
export const STATES = resolve(__dirname, "..", "..", "replay", "states");

export interface KeptStates {
  readonly kind: ProceedingKind;
  readonly schema: number;
  readonly states: readonly unknown[];
}

const fileOf = (kind: ProceedingKind, schema: number): string => join(STATES, `${kind}@${schema}.json`);

export const keptStates = (): readonly KeptStates[] =>
  readdirSync(STATES)
    .sort()
    .map((file) => {
      const [kind, schema] = file.replace(/\.json$/, "").split("@");
      return {
        kind: kind as ProceedingKind,
        schema: Number(schema),
        states: JSON.parse(readFileSync(join(STATES, file), "utf8")) as readonly unknown[],
      };
    });

/** Each place of a value with what stands there, `duties[].end.due: string`: what a reader of it relies on. */
export function shapeOf(value: unknown, at = ""): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((each) => shapeOf(each, `${at}[]`));
  if (value === null || typeof value !== "object") return [`${at}: ${value === null ? "null" : typeof value}`];
  // What a stage or a step holds hangs on which it is.
  const { phase, kind } = value as { readonly phase?: unknown; readonly kind?: unknown };
  const which = at === "" ? "" : [phase, kind].filter((word) => typeof word === "string").join(",");
  return Object.entries(value).flatMap(([key, held]) => shapeOf(held, `${at}${which && `<${which}>`}.${key}`));
}

/** As few of the states as show every shape that any of them has. */
export function telling(states: readonly Frame[]): readonly Frame[] {
  const seen = new Set<string>();
  return states.filter((state) => {
    const fresh = shapeOf(state).filter((place) => !seen.has(place));
    fresh.forEach((place) => seen.add(place));
    return fresh.length > 0;
  });
}

/**
 * Keeps states of today's schema where HEQING_WRITE_STATES=1 asks for it and none of this schema are kept: a new schema
 * adds a file, it replaces none.
 */
export function writeStates(kind: ProceedingKind, states: readonly Frame[]): void {
  const file = fileOf(kind, KINDS[kind].schema);
  if (process.env["HEQING_WRITE_STATES"] !== "1" || existsSync(file)) return;
  mkdirSync(STATES, { recursive: true });
  writeFileSync(file, `${JSON.stringify(telling(states), null, 1)}\n`);
}
