import type { MethodOptions, OfficialMethodBody } from "./judging/evaluation-method";
import { ITEM_CODES } from "./item";
import { makeOfficialJudge } from "./judging/judge-official";
import type { OfficialMeans } from "./reading";
import type { RuleOf } from "./rule";
import type { OfficialVerdict } from "./judging/verdict";
import type { WaterStandardBody } from "./water-standard";

/**
 * Makes the judge of the items that have limits and never make the class: total nitrogen, in lakes alone, and coliforms.
 * Each measured one is judged by itself, for reference (water.md §2.1). Of a body that is not known total nitrogen is not.
 */
export function makeSeparateJudge(
  standard: RuleOf<WaterStandardBody>,
  method: RuleOf<OfficialMethodBody>,
  options: MethodOptions = {},
): (means: OfficialMeans) => readonly OfficialVerdict[] {
  const judges = ITEM_CODES.filter((item) => !method.body.items.includes(item)).map((item) =>
    makeOfficialJudge(standard, { ...method, body: { ...method.body, items: [item] } }, { ...options, required: [] }),
  );
  return (means) => judges.map((judge) => judge(means)).filter(({ findings }) => findings.length > 0);
}
