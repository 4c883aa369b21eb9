import { formatCivilDate, parseCivilDate } from "../domain/calendar";
import { checkLadders } from "./ladders";
import { checkNames } from "./names";
import { type Rule, ruleName, type RuleProblem } from "./rule";
import type { RuleKind } from "./schema";
import { checkSchemes } from "./schemes";
import { checkScoring } from "./scoring";
import { checkThreeThree } from "./three-three-scheme";

/** Versions of each rule in order of the date they begin. */
export const versionsByRule = (rules: readonly Rule[]): ReadonlyMap<string, readonly Rule[]> => {
  const groups = new Map<string, Rule[]>();
  for (const rule of rules) {
    const key = `${rule.kind}/${rule.id}`;
    groups.set(key, [...(groups.get(key) ?? []), rule]);
  }
  for (const versions of groups.values()) {
    versions.sort((a, b) =>
      a.effectiveFrom < b.effectiveFrom ? -1 : a.effectiveFrom > b.effectiveFrom ? 1 : a.version - b.version,
    );
  }
  return groups;
};

const dayAfter = (date: string): string => formatCivilDate(parseCivilDate(date) + 1);

/** Two versions of one rule never overlap, and between them no day is without a rule. */
const checkDates = (versions: readonly Rule[], incomplete: ReadonlySet<RuleKind>): RuleProblem[] =>
  versions.flatMap((rule, index) => {
    const earlier = versions[index - 1];
    if (earlier === undefined) return [];
    if (earlier.effectiveTo === null || rule.effectiveFrom <= earlier.effectiveTo) {
      return [
        {
          file: rule.file,
          field: "effectiveFrom",
          message: `overlap: expected a day after the last of ${ruleName(earlier)} (${earlier.effectiveTo ?? "none given"}), got ${rule.effectiveFrom}`,
        },
      ];
    }
    const problems: RuleProblem[] = [];
    if (!incomplete.has(rule.kind) && rule.effectiveFrom !== dayAfter(earlier.effectiveTo)) {
      problems.push({
        file: rule.file,
        field: "effectiveFrom",
        message: `gap: expected ${dayAfter(earlier.effectiveTo)}, the day after ${ruleName(earlier)} ends, got ${rule.effectiveFrom}`,
      });
    }
    if (rule.version <= earlier.version) {
      problems.push({
        file: rule.file,
        field: "version",
        message: `expected a higher version than ${ruleName(earlier)}, which begins earlier`,
      });
    }
    return problems;
  });

const checkCalendar = (rules: readonly Rule[], incomplete: ReadonlySet<RuleKind>): RuleProblem[] => {
  if (incomplete.has("calendar-year")) return [];
  const notices = rules.flatMap((rule) =>
    rule.kind === "calendar-year" && (rule.body.form === "annual" || rule.body.form === "amendment")
      ? [{ file: rule.file, body: rule.body }]
      : [],
  );
  const annual = notices.filter(({ body }) => body.form === "annual").sort((a, b) => a.body.year - b.body.year);
  const gaps = annual.flatMap(({ file, body }, index) => {
    const earlier = annual[index - 1];
    if (earlier === undefined || body.year === earlier.body.year + 1) return [];
    const what =
      body.year === earlier.body.year
        ? `overlap: expected one annual notice for ${body.year}, also in ${earlier.file}`
        : `gap: expected the notice for ${earlier.body.year + 1} too`;
    return [{ file, field: "body.year", message: what }];
  });
  const lost = notices
    .filter(
      ({ body }) =>
        body.form === "amendment" &&
        !annual.some((notice) => notice.body.year === body.year && notice.body.published <= body.published),
    )
    .map(({ file, body }) => ({
      file,
      field: "body.year",
      message: `expected an earlier annual notice for ${body.year} to amend, found none`,
    }));
  return [...gaps, ...lost];
};

/**
 * What is wrong with rules only when seen together: overlaps, gaps, a ladder that cites a missing article or
 * stands in another's place, a scheme that names a missing rule, two rules of one name.
 * `incomplete` names kinds of which some file could not be read: that a rule of theirs is absent is no finding then.
 */
export const checkTogether = (rules: readonly Rule[], incomplete: ReadonlySet<RuleKind>): RuleProblem[] => [
  ...[...versionsByRule(rules).values()].flatMap((versions) => checkDates(versions, incomplete)),
  ...checkCalendar(rules, incomplete),
  ...checkLadders(rules, incomplete),
  ...checkSchemes(rules, incomplete),
  ...checkScoring(rules, incomplete),
  ...checkThreeThree(rules),
  ...checkNames(rules),
];
