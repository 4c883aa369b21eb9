import type { CivilDate } from "../domain/calendar";
import { HeqingError } from "../domain/errors";
import type { RuleLibrary } from "./library";
import type { Rule } from "./rule";
import type { RuleKind } from "./schema";

/** The version of a rule that holds on a date. */
export interface RuleInForce<Kind extends RuleKind> {
  readonly rule: Rule<Kind>;
  /** True when the date lies before the first version, which is then used: say so wherever the result is shown. */
  readonly beforeFirst: boolean;
}

/** Whether a version holds on a date; its last day counts. */
export const holdsOn = (
  { effectiveFrom, effectiveTo }: Pick<Rule, "effectiveFrom" | "effectiveTo">,
  date: CivilDate,
): boolean => effectiveFrom <= date && (effectiveTo === null || date <= effectiveTo);

/** The version that holds on a date of the act or sample. @throws RULE_UNKNOWN when none does: nothing is decided without */
export const ruleHolding = <Kind extends RuleKind>(
  library: RuleLibrary,
  kind: Kind,
  id: string,
  date: CivilDate,
): Rule<Kind> => {
  const versions = library.versions(kind, id);
  const rule = versions.find((version) => holdsOn(version, date));
  if (rule === undefined) {
    const known = versions
      .map(({ effectiveFrom, effectiveTo }) => `${effectiveFrom} to ${effectiveTo ?? "now"}`)
      .join(", ");
    throw new HeqingError(
      "RULE_UNKNOWN",
      `expected a version of ${kind}/${id} in force on ${date}, known: ${known === "" ? "none" : known}`,
      {
        fields: { kind, id, date },
      },
    );
  }
  return rule;
};

/**
 * The version by which a date's water is evaluated: the one that holds, or the first where the date lies before it (cli.md,
 * `judge --rules`). Who is blamed and what is ordered asks `ruleHolding`. @throws RULE_UNKNOWN when the rule is unknown or has ended
 */
export const ruleInForce = <Kind extends RuleKind>(
  library: RuleLibrary,
  kind: Kind,
  id: string,
  date: CivilDate,
): RuleInForce<Kind> => {
  const first = library.versions(kind, id)[0];
  return first !== undefined && date < first.effectiveFrom
    ? { rule: first, beforeFirst: true }
    : { rule: ruleHolding(library, kind, id, date), beforeFirst: false };
};

/** The newest version of a rule. @throws RULE_UNKNOWN when there is no such rule */
export const newestRule = <Kind extends RuleKind>(library: RuleLibrary, kind: Kind, id: string): Rule<Kind> => {
  const newest = library.versions(kind, id).at(-1);
  if (newest === undefined)
    throw new HeqingError("RULE_UNKNOWN", `expected the rule ${kind}/${id}, found no version of it`, {
      fields: { kind, id },
    });
  return newest;
};
