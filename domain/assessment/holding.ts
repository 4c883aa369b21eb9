import type { Days } from "./period";
import type { SchemeProblem } from "./problem";
import { leadingScheme, type SchemeRule } from "./scheme";
import { type TargetRow, type TargetStanding, targetStanding, touches } from "./target";

/** A scheme that holds for a section in a period, with the section's target under it. */
export interface HoldingScheme {
  readonly scheme: SchemeRule;
  readonly target: TargetStanding;
  /** Whether a miss under it opens a matter. */
  readonly leading: boolean;
}

export interface SchemesHolding {
  readonly holding: readonly HoldingScheme[];
  readonly problems: readonly SchemeProblem[];
}

/** What says which schemes hold for a section. */
export interface SchemesOf {
  readonly section: { readonly id: string; readonly level: string };
  /** The section's targets under any scheme. */
  readonly targets: readonly TargetRow[];
  /** The period's days; of a month and a re-sampling those of its samples. */
  readonly days: Days;
  /** Of each scheme the version in force on the last of those days. */
  readonly inForce: readonly SchemeRule[];
  /** Every scheme there is, in force or not. */
  readonly known: ReadonlySet<string>;
}

/**
 * The schemes that hold for a section: those made for its level, and those under which it has a target in the period. A target
 * under a scheme that can't be used is told by name; the others hold all the same.
 */
export function schemesHolding({ section, targets, days, inForce, known }: SchemesOf): SchemesHolding {
  const own = targets.filter((row) => row.sectionId === section.id && touches(row, days));
  const named = new Set(own.map(({ scheme }) => scheme));
  const usable = new Set(inForce.map(({ id }) => id));
  const problems = [...named]
    .filter((scheme) => !usable.has(scheme))
    .map((scheme): SchemeProblem =>
      known.has(scheme)
        ? { kind: "scheme-not-in-force", section: section.id, scheme, day: days.last }
        : { kind: "scheme-unknown", section: section.id, scheme },
    );
  const schemes = inForce.filter(({ id, body }) => named.has(id) || (body.sections?.includes(section.level) ?? false));
  const leading = leadingScheme(schemes);
  if (leading.kind === "several") {
    problems.push({ kind: "several-leading", section: section.id, schemes: leading.schemes });
  }
  return {
    holding: schemes.map((scheme) => ({
      scheme,
      target: targetStanding(
        own.filter((row) => row.scheme === scheme.id),
        days,
      ),
      leading: leading.kind === "leading" && leading.scheme.id === scheme.id,
    })),
    problems,
  };
}
