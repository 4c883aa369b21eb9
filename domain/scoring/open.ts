import type { BilingualText } from "../calendar";
import { compare, decimalOf, parseSignedDecimal } from "../number";
import type { ScoringBody, Settable } from "./scheme";

/** A number that no text at hand states, by its place in the scheme, such as `items.0.full`. */
export interface OpenThreshold {
  readonly path: string;
  readonly text: BilingualText;
}

const isOpen = (value: unknown): value is Exclude<Settable, string> =>
  typeof value === "object" && value !== null && "open" in value;

/** Every number that the scheme leaves open. A scheme with one of them is a trial 试行. */
export function openThresholds(body: ScoringBody): readonly OpenThreshold[] {
  const found: OpenThreshold[] = [];
  const walk = (value: unknown, path: readonly string[]): void => {
    if (isOpen(value)) found.push({ path: path.join("."), text: value.open });
    else if (typeof value === "object" && value !== null)
      for (const [key, part] of Object.entries(value)) walk(part, [...path, key]);
  };
  walk(body, []);
  return found;
}

/** The scheme with numbers in the places of some open ones, by path. */
export function withThresholds(body: ScoringBody, numbers: ReadonlyMap<string, string>): ScoringBody {
  const fill = (value: unknown, path: readonly string[]): unknown => {
    if (isOpen(value)) return numbers.get(path.join(".")) ?? value;
    if (Array.isArray(value)) return value.map((part, index) => fill(part, [...path, String(index)]));
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, fill(part, [...path, key])]));
  };
  return fill(body, []) as ScoringBody;
}

/** Whether a text is a number that may stand for an open one. */
export const isThreshold = (text: string): boolean => parseSignedDecimal(text) !== null;

/** Whether a known number is more than another known one; what is open is not. */
export const exceeds = (one: Settable, other: Settable): boolean =>
  typeof one === "string" && typeof other === "string" && compare(decimalOf(one), decimalOf(other)) > 0;
