import type { CivilDate } from "../domain/calendar";
import type { GradeRules } from "../domain/section-grade";
import { holdsOn } from "./in-force";
import { judgementRules, methodInForce } from "./judgement";
import type { RuleLibrary } from "./library";

/** The table by which Zhejiang grades handover sections. */
const TABLE = "zhejiang-yearly";

/** The rules by which a year is graded on a day, its last as a rule: table, index variants, kept answers. @throws RULE_UNKNOWN */
export const gradeRules = (library: RuleLibrary, date: CivilDate): GradeRules => ({
  table: methodInForce(library, TABLE, "zhejiang-yearly", date).rule,
  standard: judgementRules(library, date).standard,
  indexes: library.ofKind("section-index").filter((rule) => holdsOn(rule, date)),
  kept: library.ofKind("grade-answer").filter((rule) => holdsOn(rule, date)),
});
