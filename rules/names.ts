import type { Rule, RuleProblem } from "./rule";

/** A verdict names a rule by id and version alone, so an id belongs to one kind. */
function idsOfTwoKinds(rules: readonly Rule[]): RuleProblem[] {
  const first = new Map<string, Rule>();
  return rules.flatMap((rule) => {
    const known = first.get(rule.id) ?? rule;
    first.set(rule.id, known);
    const message = `expected an id that no other kind has, also in ${known.file}`;
    return known.kind === rule.kind ? [] : [{ file: rule.file, field: "id", message }];
  });
}

/** Law is looked up by topic and versions are kept by id: were the two different, two provisions could hold at once. */
const topicsByAnotherName = (rules: readonly Rule[]): RuleProblem[] =>
  rules.flatMap((rule) =>
    rule.kind === "article-of-law" && rule.body.topic !== rule.id
      ? [{ file: rule.file, field: "body.topic", message: `expected the rule's id ${rule.id}, got ${rule.body.topic}` }]
      : [],
  );

/** What is wrong with how rules are named: each must be found by its name, and no other with it. */
export const checkNames = (rules: readonly Rule[]): RuleProblem[] => [
  ...idsOfTwoKinds(rules),
  ...topicsByAnotherName(rules),
];
