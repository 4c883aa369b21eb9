import type { Fraction } from "../number";
import type { Element } from "./element";

/** An entry of a register that a scheme counts: a praise, a criticism, an event. */
export interface Occurrence {
  readonly word: string;
  /** Id of the event or entry. */
  readonly id: string;
}

/** A section's month, or its year (`month` null), that an approver took out of the assessment. The raw values stay visible. */
export interface Exclusion {
  readonly id: string;
  readonly section: string;
  readonly month: number | null;
  readonly reason: string;
  readonly proposedBy: string;
  readonly approvedBy: string;
  /** Ids of the evidence: photos, records, decisions. */
  readonly evidence: readonly string[];
}

export type ExclusionRefusal =
  "no-reason" | "no-evidence" | "no-approver" | "approved-by-proposer" | "excludes-nothing";

/** What is known of one division in one year, up to some month. */
export interface ScoringFacts {
  /** Code of the division. Divisions are scored, never persons. */
  readonly division: string;
  readonly year: number;
  readonly elements: readonly Element[];
  readonly occurrences: readonly Occurrence[];
  readonly quantities: Readonly<Record<string, { readonly value: Fraction; readonly evidence: readonly string[] }>>;
  readonly exclusions: readonly Exclusion[];
  /** Grades of the years before, oldest first, each the year after the one before it. */
  readonly earlier: readonly { readonly year: number; readonly grade: string; readonly evidence: string }[];
  /** The person who is asked what the scheme or the values leave open. */
  readonly askedOf: string;
}

/** Why an exclusion can't stand; null where it can (water.md §8.4: a decision with evidence and approver). */
export function exclusionRefusal(facts: ScoringFacts, exclusion: Exclusion): ExclusionRefusal | null {
  const { reason, evidence, approvedBy, proposedBy, section, month } = exclusion;
  if (reason.trim() === "") return "no-reason";
  if (evidence.length === 0) return "no-evidence";
  if (approvedBy.trim() === "") return "no-approver";
  if (approvedBy === proposedBy) return "approved-by-proposer";
  return facts.elements.some((each) => each.section === section && each.month === month) ? null : "excludes-nothing";
}
