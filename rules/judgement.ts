import type { CivilDate } from "../domain/calendar";
import { HeqingError } from "../domain/errors";
import {
  type OfficialMethodBody,
  type RealtimeMethodBody,
  refOf,
  type RuleOf,
  type RuleRef,
  type WaterStandardBody,
} from "../domain/water";
import { newestRule, ruleInForce } from "./in-force";
import type { RuleLibrary } from "./library";
import type { RuleBody, RuleKind } from "./schema";

/** Ids by which the commands find the rules they can't do without. */
export const STANDARD = "gb-3838-2002";
export const REALTIME = "realtime";
export const OFFICIAL = "official";
export const MEANS = "means";
export const GRADING = "grading";

/** The body of an evaluation method, by the name of the method. */
export type MethodBody = RuleBody<"evaluation-method">;
export type MethodBodyOf<Method extends MethodBody["method"]> = Extract<MethodBody, { readonly method: Method }>;

/** A rule that holds on a date; `beforeFirst` tells that the date lies before its first version, which is then used. */
interface Picked<Body> {
  readonly rule: RuleOf<Body>;
  readonly beforeFirst: boolean;
}

/** The version in force on a date, or the newest where no date is given. */
const pick = <Kind extends RuleKind>(library: RuleLibrary, kind: Kind, id: string, date: CivilDate | null) =>
  date === null ? { rule: newestRule(library, kind, id), beforeFirst: false } : ruleInForce(library, kind, id, date);

/**
 * The version of an evaluation method in force on a date of sampling; the newest where no date is given.
 * @throws RULE_UNKNOWN, or RULE_INVALID where the rule of this id is of another method
 */
export const methodInForce = <Method extends MethodBody["method"]>(
  library: RuleLibrary,
  id: string,
  method: Method,
  date: CivilDate | null = null,
): Picked<MethodBodyOf<Method>> => {
  const { rule, beforeFirst } = pick(library, "evaluation-method", id, date);
  const { body, file } = rule;
  if (!isOfMethod(body, method)) {
    throw new HeqingError("RULE_INVALID", `${file}: body.method: expected ${method}, got ${body.method}`, {
      fields: { file },
    });
  }
  return { rule: { ...rule, body }, beforeFirst };
};

const isOfMethod = <Method extends MethodBody["method"]>(
  body: MethodBody,
  method: Method,
): body is MethodBodyOf<Method> => body.method === method;

/** The rules by which sections are judged on a date. */
export interface JudgementRules {
  readonly standard: RuleOf<WaterStandardBody>;
  readonly realtime: RuleOf<RealtimeMethodBody>;
  readonly official: RuleOf<OfficialMethodBody>;
  /** Rules of which the date lies before the first version, which is then used: say so wherever the result is shown. */
  readonly beforeFirst: readonly RuleRef[];
}

/** The standard and the methods in force on a date of sampling; the newest where no date is given. @throws RULE_UNKNOWN, RULE_INVALID */
export const judgementRules = (library: RuleLibrary, date: CivilDate | null = null): JudgementRules => {
  const standard = pick(library, "water-standard", STANDARD, date);
  const realtime = methodInForce(library, REALTIME, "realtime", date);
  const official = methodInForce(library, OFFICIAL, "official", date);
  return {
    standard: standard.rule,
    realtime: realtime.rule,
    official: official.rule,
    beforeFirst: [standard, realtime, official].flatMap(({ rule, beforeFirst }) => (beforeFirst ? [refOf(rule)] : [])),
  };
};
