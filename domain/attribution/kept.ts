import { fractionOf, parseDecimal, roundFraction, textOf, type Fraction } from "../number";
import type { Influence } from "../vocabulary";
import type { BilingualSentence, RuleRef } from "../water";
import type { HearingLimits } from "./attribution-rule";
import type { AttributionFinding, Cause } from "./finding";

/** One missed item with the numbers of both sides, as texts; null where a side lacks it. */
export interface KeptPart {
  readonly item: string;
  readonly outflow: string | null;
  readonly inflows: readonly (string | null)[];
  readonly limit: string | null;
  readonly own: string | null;
  readonly inherited: string | null;
  readonly measure: "concentration" | "load";
}

/** A section through which the water came in, and who answers for it. */
export interface KeptInflow {
  readonly section: string;
  readonly name: string;
  /** The upstream division by name; null where the registry has none: it lies outside the register. */
  readonly division: string | null;
  /** The upstream division's office, which is consulted; null where the registry has none. */
  readonly office: string | null;
  readonly officeName: string | null;
  /** Whether a matter can be opened there: it has a responsible unit of the same level with an office above it. */
  readonly movable: boolean;
}

/** Who settles it: the common superior of both sides, or where the registry has none the office that supervises. */
export interface KeptArbiter {
  readonly unit: string;
  readonly name: string;
  readonly common: boolean;
}

/** Whose water it was by the rule in force, with both sides' numbers of the same period: kept with the verdict. */
export interface KeptAttribution {
  readonly kind: Influence;
  readonly cause: Cause;
  readonly eased: boolean | null;
  readonly rule: RuleRef;
  readonly reason: BilingualSentence;
  readonly period: string;
  readonly outflow: { readonly section: string; readonly name: string };
  readonly inflows: readonly KeptInflow[];
  readonly parts: readonly KeptPart[];
  readonly arbiter: KeptArbiter | null;
  readonly limits: HearingLimits | null;
}

/** One more than the limits of mercury need. */
const DECIMALS = 6;
const shown = (value: Fraction | null): string | null =>
  value === null ? null : textOf(roundFraction(value, DECIMALS)).replace(/\.0+$|(\.\d*?)0+$/, "$1");

/** A finding as plain data that can be stored and shown years later. */
export const keptFinding = (
  found: AttributionFinding,
): Pick<KeptAttribution, "kind" | "cause" | "eased" | "rule" | "reason" | "parts"> => ({
  kind: found.kind,
  cause: found.cause,
  eased: found.eased,
  rule: found.rule,
  reason: found.reason,
  parts: found.parts.map(({ item, outflow, inflows, limit, own, inherited, measure }) => ({
    item,
    outflow: shown(outflow),
    inflows: inflows.map(shown),
    limit: shown(limit),
    own: shown(own),
    inherited: shown(inherited),
    measure,
  })),
});

/** A value that a trace keeps as `a/b` or as a decimal; null for anything else. */
export function keptValue(text: string): Fraction | null {
  const [, above, below] = /^(\d+)\/([1-9]\d*)$/.exec(text) ?? [];
  if (above !== undefined && below !== undefined) return { numerator: BigInt(above), denominator: BigInt(below) };
  const decimal = parseDecimal(text);
  return decimal === null ? null : fractionOf(decimal);
}

/** Whether somebody has to be consulted, or to say, before anything is decided on a miss. */
export const isDisputable = (attribution: KeptAttribution | null | undefined): attribution is KeptAttribution =>
  attribution !== null && attribution !== undefined && attribution.kind !== "own";
