import type { BilingualText } from "../calendar";
import type { RuleRef } from "../water";

/** A number or finding that opens to what it was made of, down to verdicts and events. Plain data. */
export interface Explanation {
  readonly text: BilingualText;
  /** Exact, as a decimal or `a/b`; a word where it is a finding; null where the text says all. */
  readonly value: string | null;
  /** The rule by which it was made of its parts. */
  readonly rule: RuleRef | null;
  /** Ids of the verdicts, events and answers it rests on. */
  readonly evidence: readonly string[];
  readonly parts: readonly Explanation[];
}

/** An explanation; what is not given is empty. */
export function explain(text: BilingualText, given: Partial<Omit<Explanation, "text">> = {}): Explanation {
  return { text, value: null, rule: null, evidence: [], parts: [], ...given };
}

/** Every id that an explanation rests on, once each, in order of first mention. */
export function evidenceOf(explanation: Explanation): readonly string[] {
  return [...new Set([...explanation.evidence, ...explanation.parts.flatMap(evidenceOf)])];
}
