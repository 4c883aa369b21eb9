import type { Name, ThreeThreeEffect } from "../vocabulary";
import type { AssessedGroup } from "./assessed";
import type { Source, ThreeThreeBody } from "./body";
import type { Release } from "./release";

/** A measure proposed for one enterprise; a person decides, and Heqing orders nothing. */
export interface EffectProposal {
  readonly id: string;
  readonly kind: ThreeThreeEffect;
  readonly text: Name;
  /** A decimal; null = no text says a number. */
  readonly coefficient: string | null;
  /** Where the measure was read; null = an assumption 待确认. */
  readonly source: Source | null;
  readonly cause: "tier" | "grade";
}

/** Grades that another assessment gave one enterprise, the latest year first; null = none that year. */
export type Grades = ReadonlyMap<string, readonly (string | null)[]>;

/** What may follow: proposals, or a preview of them that goes nowhere while the assessment is a trial. */
export interface Effects {
  readonly kind: "proposals" | "preview";
  readonly proposals: readonly EffectProposal[];
}

/** The measures that a scheme proposes by tier, and by grades given elsewhere. */
export function effectsOf(
  { effects, grades }: ThreeThreeBody,
  groups: readonly AssessedGroup[],
  given: Grades,
  release: Release,
): Effects {
  const proposals = groups.flatMap(({ enterprises }) =>
    enterprises.flatMap(({ enterprise: { id }, standing: { tier } }): EffectProposal[] => [
      ...effects
        .filter(({ tiers }) => tier !== null && tiers.includes(tier))
        .map(({ kind, text, coefficient, source }) => ({
          id,
          kind,
          text,
          coefficient,
          source,
          cause: "tier" as const,
        })),
      ...grades
        .filter(({ grade, years }) => hasYears(given.get(id) ?? [], grade, years))
        .map(({ kind, text, source }) => ({ id, kind, text, coefficient: null, source, cause: "grade" as const })),
    ]),
  );
  return { kind: release.kind === "released" ? "proposals" : "preview", proposals };
}

const hasYears = (grades: readonly (string | null)[], grade: string, years: number): boolean =>
  grades.length >= years && grades.slice(0, years).every((each) => each === grade);
