import type { PublicRow } from "../../db/intake/public-rows";
import {
  isItemCode,
  type ItemCode,
  makeRealtimeJudge,
  type RealtimeValue,
  type RuleRef,
  type Trace,
  traceOf,
  traceSentence,
  type BilingualSentence,
} from "../../domain/water";
import { HeqingError } from "../../domain/errors";
import type { MethodBody, RuleLibrary } from "../../rules";
import { measured } from "../rows/measured-value";
import type { RealtimeBasis } from "../rows/platform-row";

/** How a row of the national platform came to its class, told whole; null where it holds no value to judge. */
export interface ReadingTrace {
  readonly trace: Trace;
  readonly sentence: BilingualSentence;
}

/**
 * Judges a kept row again by the very rule versions it was judged by, and tells every limit. The row keeps values, body and
 * versions; the rest follows from them, so that millions of rows need not repeat it.
 * @throws RULE_UNKNOWN where the library lacks one of those versions
 */
export function readingTrace(row: Pick<PublicRow, "values" | "verdict">, library: RuleLibrary): ReadingTrace {
  const { body, rules } = row.verdict as RealtimeBasis;
  const [standard, method] = rules;
  const judge = makeRealtimeJudge(standardOf(library, standard), realtimeOf(library, method));
  const values: Partial<Record<ItemCode, RealtimeValue>> = {};
  for (const [item, { text, origin }] of Object.entries(row.values)) {
    const value = isItemCode(item) ? measured(item, text) : null;
    if (!isItemCode(item) || value === null) continue;
    const from = origin === "raw" ? "raw" : "shown";
    values[item] = { raw: text, value: value.value, below: value.below, origin: from, mark: null };
  }
  const trace = traceOf(judge({ regime: "realtime", body, values }));
  return { trace, sentence: traceSentence(trace) };
}

const unknown = (kind: string, ref: RuleRef | undefined): never => {
  throw new HeqingError("RULE_UNKNOWN", `expected ${kind} ${ref?.id}@${ref?.version} by which the row was judged`);
};

function standardOf(library: RuleLibrary, ref: RuleRef | undefined) {
  const rule = library.versions("water-standard", ref?.id ?? "").find(({ version }) => version === ref?.version);
  return rule ?? unknown("water-standard", ref);
}

function realtimeOf(library: RuleLibrary, ref: RuleRef | undefined) {
  const rule = library.versions("evaluation-method", ref?.id ?? "").find(({ version }) => version === ref?.version);
  if (rule === undefined || !isRealtime(rule.body)) return unknown("evaluation-method", ref);
  return { ...rule, body: rule.body };
}

const isRealtime = (body: MethodBody): body is Extract<MethodBody, { readonly method: "realtime" }> =>
  body.method === "realtime";
