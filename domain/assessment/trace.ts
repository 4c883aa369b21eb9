import type { BilingualText } from "../calendar";
import {
  type ItemCode,
  type OfficialVerdict,
  refOf,
  type RuleRef,
  type RuleStatus,
  type TargetVerdict,
  type Trace,
  traceOf,
  traceSentence,
  type WaterClass,
} from "../water";
import { type Doubt, doubtText } from "./doubt";
import { periodText } from "./period";
import type { PeriodFacts } from "./period-facts";
import type { ReadyScheme } from "./rules-of-scheme";
import { schemeRef, type SchemeRef } from "./scheme";

/** Everything a verdict under a scheme rests on, as plain data. */
export interface AssessmentTrace extends Omit<Trace, "rules"> {
  /** Standard, method, means, and the scheme with its hash. */
  readonly rules: readonly (RuleRef | SchemeRef)[];
  readonly sentence: BilingualText;
  readonly period: string;
  /** null: no scheme holds, it is the plain evaluation. `items` null: every item of the method counts. */
  readonly scheme: (SchemeRef & { readonly items: readonly ItemCode[] | null; readonly ladder: string | null }) | null;
  readonly target: {
    readonly class: WaterClass;
    readonly scheme: string;
    readonly source: string;
    readonly status: RuleStatus;
  } | null;
  readonly against: TargetVerdict | null;
  /** The items worse than the target. */
  readonly missed: readonly ItemCode[];
  readonly missing: readonly ItemCode[];
  /** What the order of a re-sampling named; null for another period, or where it is not known. */
  readonly required: readonly ItemCode[] | null;
  readonly doubts: readonly (Doubt & { readonly text: BilingualText })[];
}

/** Tells how a verdict under a scheme came about. */
export function assessmentTrace(
  { scheme, means }: ReadyScheme,
  facts: PeriodFacts,
  { verdict, against }: { readonly verdict: OfficialVerdict; readonly against: TargetVerdict | null },
  judged: {
    readonly missed: readonly ItemCode[];
    readonly missing: readonly ItemCode[];
    readonly doubts: readonly Doubt[];
  },
): AssessmentTrace {
  const trace = traceOf(verdict);
  const { target } = facts;
  const ref = scheme === null ? null : schemeRef(scheme);
  return {
    ...trace,
    rules: [...trace.rules, refOf(means), ...(ref === null ? [] : [ref])],
    sentence: traceSentence(trace),
    period: periodText(facts.period),
    scheme: scheme === null || ref === null ? null : { ...ref, items: scheme.body.items, ladder: scheme.body.ladder },
    target:
      target.kind === "target"
        ? {
            class: target.row.targetClass,
            scheme: target.row.scheme,
            source: target.row.source,
            status: target.row.status,
          }
        : null,
    against,
    missed: judged.missed,
    missing: judged.missing,
    required: "required" in facts ? facts.required : null,
    doubts: judged.doubts.map((doubt) => ({ ...doubt, text: doubtText(doubt) })),
  };
}
