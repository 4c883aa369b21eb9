import { holdsOn } from "./in-force";
import { type Rule, ruleName, type RuleProblem } from "./rule";
import type { RuleKind } from "./schema";

type LadderRule = Rule<"ladder">;

const problem = ({ file }: LadderRule, field: string, message: string): RuleProblem => ({
  file,
  field: `body.${field}`,
  message,
});

/** A binding ladder says of each rung who may write it and why, and counts in no demonstration units. */
function checkBinding(rule: LadderRule): RuleProblem[] {
  if (rule.status !== "binding") return [];
  return [
    ...(rule.body.demo ? [problem(rule, "demo", "expected false: a demonstration ladder can't be binding")] : []),
    ...rule.body.rungs.flatMap(({ issuer, authority }, index) => [
      ...(issuer === null ? [problem(rule, `rungs.${index}.issuer`, "expected an issuer: the rule is binding")] : []),
      ...(authority === null
        ? [problem(rule, `rungs.${index}.authority`, "expected the issuer's authority: the rule is binding")]
        : []),
    ]),
  ];
}

/**
 * The law that a rung cites is there, and who may not use it only asks: restricting approvals 限批 is for the
 * province's environment department alone (Code Art. 158).
 */
function checkArticles(rule: LadderRule, articles: readonly Rule<"article-of-law">[]): RuleProblem[] {
  return rule.body.rungs.flatMap(({ articles: cited = [], effects, issuer }, index) =>
    cited.flatMap((topic) => {
      const found = articles.filter(({ body }) => body.topic === topic);
      if (found.length === 0)
        return [problem(rule, `rungs.${index}.articles`, `expected a rule article-of-law/${topic}, found none`)];
      const reserved = found.find(({ body }) => body.reservedTo !== null)?.body.reservedTo;
      if (reserved == null || effects.includes("ask-superior") || issuer === "province-environment-department")
        return [];
      const message = `expected ask-superior: ${topic} is for ${reserved} alone, the issuer can only ask`;
      return [problem(rule, `rungs.${index}.effects`, message)];
    }),
  );
}

const pairOf = ({ body }: LadderRule): string => `${body.family} for ${body.over} over ${body.under}`;

const overlap = (a: LadderRule, b: LadderRule): boolean => holdsOn(a, b.effectiveFrom) || holdsOn(b, a.effectiveFrom);

/** A family has one ladder for a pair of levels on a date, all its ladders are for the same use, and versions keep their place. */
const checkFamilies = (ladders: readonly LadderRule[]): RuleProblem[] =>
  ladders.flatMap((rule, index) => {
    const earlier = ladders.slice(0, index);
    const version = earlier.find(({ id }) => id === rule.id);
    const rival = earlier.find(
      (other) => other.id !== rule.id && pairOf(other) === pairOf(rule) && overlap(other, rule),
    );
    const relative = earlier.find(({ body }) => body.family === rule.body.family);
    return [
      ...(version !== undefined && pairOf(version) !== pairOf(rule)
        ? [problem(rule, "family", `expected ${pairOf(version)} as ${ruleName(version)}, got ${pairOf(rule)}`)]
        : []),
      ...(rival === undefined
        ? []
        : [problem(rule, "family", `expected one ladder of ${pairOf(rule)} at a time, also ${ruleName(rival)}`)]),
      ...(relative !== undefined && relative.body.demo !== rule.body.demo
        ? [problem(rule, "demo", `expected ${relative.body.demo} as ${ruleName(relative)} of the family`)]
        : []),
    ];
  });

/** What is wrong with ladders beside other rules. `incomplete` names kinds of which some file could not be read. */
export function checkLadders(rules: readonly Rule[], incomplete: ReadonlySet<RuleKind>): RuleProblem[] {
  const ladders = rules.filter((rule) => rule.kind === "ladder");
  const articles = rules.filter((rule) => rule.kind === "article-of-law");
  return [
    ...ladders.flatMap((rule) => [
      ...checkBinding(rule),
      ...(incomplete.has("article-of-law") ? [] : checkArticles(rule, articles)),
    ]),
    ...checkFamilies(ladders),
  ];
}
