import {
  makeOfficialJudge,
  type MeansBody,
  type OfficialMeans,
  type OfficialMethodBody,
  type OfficialVerdict,
  type RuleOf,
  type WaterStandardBody,
} from "../water";
import type { SchemeRule } from "./scheme";

/** The rules by which a scheme judges on some day. */
export interface RulesOfScheme {
  /** null: the plain evaluation of water quality, where no scheme holds. */
  readonly scheme: SchemeRule | null;
  readonly standard: RuleOf<WaterStandardBody>;
  readonly method: RuleOf<OfficialMethodBody>;
  readonly means: RuleOf<MeansBody>;
}

/** A scheme made ready to judge many sections and periods. */
export interface ReadyScheme extends RulesOfScheme {
  readonly official: (means: OfficialMeans) => OfficialVerdict;
}

/** Makes a scheme ready: of the method's items those count that the scheme names, and then all of them must be there. */
export function readyScheme(rules: RulesOfScheme): ReadyScheme {
  const items = rules.scheme?.body.items ?? null;
  const { standard, method } = rules;
  const body = items === null ? method.body : { ...method.body, items, required: items };
  return { ...rules, official: makeOfficialJudge(standard, { ...method, body }) };
}
