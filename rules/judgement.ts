import type { CivilDate } from "../domain/calendar";
import {
  type OfficialMethodBody,
  type RealtimeMethodBody,
  refOf,
  type RuleOf,
  type RuleRef,
  type WaterStandardBody,
} from "../domain/water";
import { HeqingError } from "../domain/errors";
import { newestRule, ruleInForce } from "./in-force";
import type { RuleLibrary } from "./load";
import type { RuleKind } from "./schema";

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
  const beforeFirst: RuleRef[] = [];
  const pick = <Kind extends RuleKind>(kind: Kind, id: string) => {
    if (date === null) return newestRule(library, kind, id);
    const found = ruleInForce(library, kind, id, date);
    if (found.beforeFirst) beforeFirst.push(refOf(found.rule));
    return found.rule;
  };
  const standard = pick("water-standard", "gb-3838-2002");
  const realtime = pick("evaluation-method", "realtime");
  const official = pick("evaluation-method", "official");
  if (realtime.body.method !== "realtime") throw wrongMethod(realtime.file, "realtime", realtime.body.method);
  if (official.body.method !== "official") throw wrongMethod(official.file, "official", official.body.method);
  return {
    standard,
    realtime: { ...realtime, body: realtime.body },
    official: { ...official, body: official.body },
    beforeFirst,
  };
};

const wrongMethod = (file: string, expected: string, got: string): HeqingError =>
  new HeqingError("RULE_INVALID", `${file}: body.method: expected ${expected}, got ${got}`, { fields: { file } });
