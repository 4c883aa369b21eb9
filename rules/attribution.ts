import type { AttributionBody } from "../domain/attribution";
import type { CivilDate } from "../domain/calendar";
import type { RuleOf } from "../domain/water";
import { ruleHolding } from "./in-force";
import type { RuleLibrary } from "./library";

/** The attribution rule of an id in force on a date of sampling. @throws RULE_UNKNOWN when there is none */
export const attributionInForce = (library: RuleLibrary, id: string, date: CivilDate): RuleOf<AttributionBody> =>
  ruleHolding(library, "attribution-rule", id, date);
