import type { Rule, RuleProblem } from "./rule";
import type { RuleKind } from "./schema";

type Scheme = Extract<Rule, { kind: "assessment-scheme" }>;

/** The rules a scheme names, by the field that names them; of ladders it names the family. */
const namedBy = ({ body }: Scheme): readonly (readonly [field: string, kind: RuleKind, id: string | null])[] => [
  ["standard", "water-standard", body.standard],
  ["method", "evaluation-method", body.method],
  ["means", "evaluation-method", body.means],
  ["attribution", "attribution-rule", body.attribution],
  ["ladder", "ladder", body.ladder],
  ["yearly", "evaluation-method", body.yearly],
];

/** By which methods a scheme can judge, by the field that names them. */
const METHODS = { method: "official", means: "means", yearly: "zhejiang-yearly" } as const;

/** Evaluation methods that are there and judge by another method than the field needs. */
const unfit = (rules: readonly Rule[], scheme: Scheme): RuleProblem[] =>
  (["method", "means", "yearly"] as const).flatMap((field) =>
    rules.flatMap((rule) => {
      if (rule.kind !== "evaluation-method" || rule.id !== scheme.body[field] || rule.body.method === METHODS[field])
        return [];
      const message = `expected a rule of the method ${METHODS[field]}, got ${rule.id}, which is of ${rule.body.method}`;
      return [{ file: scheme.file, field: `body.${field}`, message }];
    }),
  );

/** A scheme that opens matters and asks whose water it was hears upstream: its rule says by when. */
const unheard = (rules: readonly Rule[], { file, body }: Scheme): RuleProblem[] =>
  body.ladder === null
    ? []
    : rules.flatMap((rule) => {
        if (rule.kind !== "attribution-rule" || rule.id !== body.attribution || (rule.body.hearing ?? null) !== null)
          return [];
        const message = `expected an attribution rule with the limits of a hearing, got ${rule.id}, which names none`;
        return [{ file, field: "body.attribution", message }];
      });

/** A scheme that opens matters says what closes them, and whoever accepts does so by a clock of the ladder. */
const unclosed = (rules: readonly Rule[], { file, body }: Scheme): RuleProblem[] => {
  const { ladder, closing } = body;
  const field = "body.closing";
  const problem = (message: string): RuleProblem => ({ file, field, message });
  if (closing === null)
    return ladder === null ? [] : [problem("expected what closes a matter: a miss under the scheme opens one")];
  if (new Set(closing).size !== closing.length) return [problem("expected each of them once")];
  if (closing.includes("plan-accepted") && !closing.includes("report-accepted"))
    return [problem("expected report-accepted: whoever accepts the plan accepts what came of it")];
  if (!closing.includes("report-accepted")) return [];
  return rules.flatMap((rule) =>
    rule.kind !== "ladder" || rule.body.family !== ladder || rule.body.defaults.limits.acceptance !== undefined
      ? []
      : [
          problem(
            `expected the office's limit acceptance in the ladders of the family ${ladder}, ${rule.id} names none`,
          ),
        ],
  );
};

/**
 * What is wrong with assessment schemes: a rule that is not there or is of another method, or a binding scheme without its document and filing
 * numbers, which is a trial. `incomplete` names kinds of which some file could not be read.
 */
export function checkSchemes(rules: readonly Rule[], incomplete: ReadonlySet<RuleKind>): RuleProblem[] {
  const known = new Set(rules.map((rule) => `${rule.kind}/${rule.kind === "ladder" ? rule.body.family : rule.id}`));
  return rules.flatMap((rule) => {
    if (rule.kind !== "assessment-scheme") return [];
    const lost = namedBy(rule)
      .filter(([, kind, id]) => id !== null && !incomplete.has(kind) && !known.has(`${kind}/${id}`))
      .map(([field, kind, id]) => ({
        file: rule.file,
        field: `body.${field}`,
        message:
          kind === "ladder"
            ? `expected a ladder of the family ${id}, found none`
            : `expected a rule ${kind}/${id}, found none`,
      }));
    const found = [...lost, ...unfit(rules, rule), ...unheard(rules, rule), ...unclosed(rules, rule)];
    if (rule.status !== "binding" || rule.body.document !== null) return found;
    const message = "expected the document's number and its filing number: without them a scheme is a trial";
    return [...found, { file: rule.file, field: "body.document", message }];
  });
}
