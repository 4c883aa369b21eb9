import { HeqingError } from "../domain/errors";
import { shippedRulesFolder } from "./folder";
import type { RuleLibrary } from "./library";
import { readRules, type RulesRead } from "./read";
import type { Rule, RuleProblem } from "./rule";
import { RULE_KINDS, type RuleKind } from "./schema";
import { checkNeeded } from "./needed";
import { checkTogether, versionsByRule } from "./together";

const readSound = (folder: string): RulesRead & { readonly incomplete: ReadonlySet<RuleKind> } => {
  const { rules, problems } = readRules(folder);
  const incomplete = new Set(RULE_KINDS.filter((kind) => problems.some(({ file }) => file.startsWith(`${kind}/`))));
  return { rules, problems: [...problems, ...checkTogether(rules, incomplete)], incomplete };
};

/**
 * All that is wrong below a folder, each with file and field; empty when the rules can be used. What the commands can't do
 * without is asked for here alone, since a folder can be read and compared without it; of one without any rule, nothing is.
 */
export const checkRules = (folder: string = shippedRulesFolder()): readonly RuleProblem[] => {
  const { rules, problems, incomplete } = readSound(folder);
  return rules.length === 0 ? problems : [...problems, ...checkNeeded(rules, incomplete)];
};

/** Gives sound rules the doors of a library. */
export const ruleLibrary = (rules: readonly Rule[]): RuleLibrary => {
  const groups = versionsByRule(rules);
  const isOf = <Kind extends RuleKind>(rule: Rule, kind: Kind): rule is Rule & Rule<Kind> => rule.kind === kind;
  return {
    rules,
    ofKind: (kind) => rules.filter((rule) => isOf(rule, kind)),
    versions: (kind, id) => (groups.get(`${kind}/${id}`) ?? []).filter((rule) => isOf(rule, kind)),
  };
};

/** The rules of a folder, by default the shipped ones. @throws RULE_INVALID naming every problem with file and field */
export const loadRules = (folder: string = shippedRulesFolder()): RuleLibrary => {
  const { rules, problems } = readSound(folder);
  if (problems.length > 0) {
    const lines = problems.map(({ file, field, message }) => `${file}: ${field === "" ? "" : `${field}: `}${message}`);
    throw new HeqingError("RULE_INVALID", lines.join("\n"), {
      fields: { files: [...new Set(problems.map(({ file }) => file))] },
    });
  }
  return ruleLibrary(rules);
};
