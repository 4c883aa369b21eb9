import { openThresholds } from "../domain/scoring";
import type { Rule, RuleProblem } from "./rule";
import type { RuleKind } from "./schema";

/**
 * What is wrong with scoring schemes beside their own bodies: an attribution rule that is not there, or a binding scheme
 * without its document or with a number left open, which is a trial 试行.
 */
export function checkScoring(rules: readonly Rule[], incomplete: ReadonlySet<RuleKind>): RuleProblem[] {
  const attributions = new Set(rules.flatMap((rule) => (rule.kind === "attribution-rule" ? [rule.id] : [])));
  return rules.flatMap((rule) => {
    if (rule.kind !== "scoring-scheme") return [];
    const { file, body, status } = rule;
    const problems: RuleProblem[] = [];
    const { attribution } = body;
    if (attribution !== null && !incomplete.has("attribution-rule") && !attributions.has(attribution))
      problems.push({
        file,
        field: "body.attribution",
        message: `expected a rule attribution-rule/${attribution}, found none`,
      });
    if (status !== "binding") return problems;
    if (body.document === null)
      problems.push({
        file,
        field: "body.document",
        message: "expected the document's number and its filing number: without them a scheme is a trial",
      });
    const open = openThresholds(body).map(({ path }) => ({
      file,
      field: `body.${path}`,
      message: "expected a number: a scheme that leaves one open is a trial",
    }));
    return [...problems, ...open];
  });
}
