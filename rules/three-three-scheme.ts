import type { CivilDate } from "../domain/calendar";
import { releaseOf, type ThreeThreeBody } from "../domain/three-three";
import { THREE_THREE_QUESTIONS, TRIAL_REASONS } from "../domain/vocabulary";
import type { RuleOf } from "../domain/water";
import { ruleHolding } from "./in-force";
import type { RuleLibrary } from "./library";
import type { Rule, RuleProblem } from "./rule";

/** The scheme of the three-three 三三制 of an id in force on a date. @throws RULE_UNKNOWN when there is none */
export const threeThreeInForce = (library: RuleLibrary, id: string, date: CivilDate): RuleOf<ThreeThreeBody> =>
  ruleHolding(library, "three-three-scheme", id, date);

/** What is wrong with schemes beside their own bodies: a binding one that is a trial, for want of its papers or with a question open. */
export const checkThreeThree = (rules: readonly Rule[]): RuleProblem[] =>
  rules.flatMap((rule) => {
    if (rule.kind !== "three-three-scheme" || rule.status !== "binding") return [];
    const release = releaseOf(rule.status, rule.body);
    if (release.kind === "released") return [];
    return release.because.map((reason) => ({
      file: rule.file,
      field: reason === "no-document" ? "body.document" : "body.questions",
      message: `expected no trial: ${TRIAL_REASONS[reason].en}${reason === "open-questions" ? ` (${release.open.map((key) => THREE_THREE_QUESTIONS[key].en).join(", ")})` : ""}`,
    }));
  });
