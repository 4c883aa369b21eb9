import { CALENDAR_RULE } from "./calendar";
import { OBJECTION_RULE, SAMPLING_RULE } from "./disputes";
import { GRADING, MEANS, OFFICIAL, REALTIME, STANDARD } from "./judgement";
import { KIND_RULES } from "./kind-rules";
import { MESSAGING } from "./messaging";
import { OFFICE_HOURS } from "./office-hours";
import type { Rule, RuleProblem } from "./rule";
import type { RuleBody, RuleKind } from "./schema";

interface Needed {
  readonly kind: RuleKind;
  readonly id: string;
  /** Where any rule of the kind may have the id: the form it must be of. */
  readonly form?: RuleBody<"calendar-year">["form"];
  /** The method the rule of the id must be of. */
  readonly method?: RuleBody<"evaluation-method">["method"];
  /** The commands that refuse without it. */
  readonly by: string;
}

/** What the commands ask for by name, so that a folder without it is of no use to them. */
const NEEDED: readonly Needed[] = [
  { kind: "calendar-year", ...CALENDAR_RULE, by: "deadline" },
  { kind: "water-standard", id: STANDARD, by: "judge, import" },
  { kind: "evaluation-method", id: REALTIME, method: "realtime", by: "judge, import" },
  { kind: "evaluation-method", id: OFFICIAL, method: "official", by: "judge, import" },
  { kind: "evaluation-method", id: MEANS, method: "means", by: "import" },
  { kind: "evaluation-method", id: GRADING, method: "grading", by: "grade" },
  { kind: "office-hours", id: OFFICE_HOURS, by: "the worker" },
  { kind: "request", id: KIND_RULES.request, by: "the worker" },
  { kind: "interview", id: KIND_RULES.interview, by: "the worker" },
  { kind: "duty-list", id: KIND_RULES.dutyLists, by: "the worker" },
  { kind: "re-sampling", id: SAMPLING_RULE, by: "the worker" },
  { kind: "objection", id: OBJECTION_RULE, by: "the worker" },
  { kind: "messaging", id: MESSAGING, by: "the worker" },
];

const isIt = (rule: Rule, { kind, id, form }: Needed): boolean =>
  rule.kind === kind &&
  (form === undefined ? rule.id === id : rule.kind === "calendar-year" && rule.body.form === form);

/**
 * The rules without which commands refuse although each rule is sound by itself, as notes, and those of their names that
 * are of another method. `incomplete` names kinds of which some file could not be read.
 */
export const checkNeeded = (rules: readonly Rule[], incomplete: ReadonlySet<RuleKind>): RuleProblem[] =>
  NEEDED.flatMap((needed): RuleProblem[] => {
    const { kind, id, method, by } = needed;
    const found = rules.filter((rule) => isIt(rule, needed));
    if (found.length === 0 && !incomplete.has(kind)) {
      const message = `expected a rule ${kind}/${id}, without which ${by} can't work, found none`;
      return [{ file: `${kind}/${id}@1.json`, field: "", message, note: true }];
    }
    return found.flatMap((rule) => {
      if (method === undefined || rule.kind !== "evaluation-method" || rule.body.method === method) return [];
      const message = `expected ${method}, which ${by} finds by this id, got ${rule.body.method}`;
      return [{ file: rule.file, field: "body.method", message }];
    });
  });
