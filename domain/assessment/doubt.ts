import type { BilingualText } from "../calendar";
import { type ItemCode, ITEMS } from "../water";
import { problemText, type TargetProblem } from "./problem";

/** Why a result that shows no miss is not taken as met: a person or a further measurement answers it. */
export type Doubt =
  /** 数据存疑: values of these items look wrong and nobody has looked at them yet; nothing is judged without them. */
  | { readonly kind: "in-doubt"; readonly items: readonly ItemCode[] }
  /** Items that the order of a re-sampling or the scheme names were not measured, or have no mean. */
  | { readonly kind: "items-missing"; readonly items: readonly ItemCode[] }
  /** What the order of a re-sampling names is not known. */
  | { readonly kind: "order-unknown" }
  /** An item was measured, but too seldom for a mean of the period. */
  | {
      readonly kind: "too-few";
      readonly item: ItemCode;
      readonly have: number;
      readonly need: number;
      /** Months without a mean of it, as `periodText` writes them. */
      readonly months?: readonly string[];
    }
  /** Enough months for a section that freezes, too few for another; it is not known which it is. */
  | {
      readonly kind: "frozen-unknown";
      readonly items: readonly ItemCode[];
      /** Months without a mean of one of them. */
      readonly months?: readonly string[];
    }
  /** Months with unequal numbers of samples: the mean of the samples and that of the months judge differently. */
  | { readonly kind: "mean-unsettled"; readonly items: readonly ItemCode[] }
  /** A detection limit, or a body that is not known, does not show whether these items met the target. */
  | { readonly kind: "not-shown"; readonly items: readonly ItemCode[]; readonly reason: string }
  | TargetProblem;

const zh = (items: readonly ItemCode[]): string => items.map((item) => ITEMS[item].zh).join("、");
const en = (items: readonly ItemCode[]): string => items.map((item) => ITEMS[item].en).join(", ");

const lacks = (months: readonly string[] = []): BilingualText =>
  months.length === 0
    ? { zh: "", en: "" }
    : { zh: `（缺${months.join("、")}）`, en: ` (without ${months.join(", ")})` };

/** A doubt as it is told to people. */
export function doubtText(doubt: Doubt): BilingualText {
  switch (doubt.kind) {
    case "in-doubt":
      return {
        zh: `数据存疑，待第二人复核：${zh(doubt.items)}`,
        en: `values are in doubt until a second person has looked: ${en(doubt.items)}`,
      };
    case "items-missing":
      return {
        zh: `缺少应测项目：${zh(doubt.items)}`,
        en: `items that had to be measured are missing: ${en(doubt.items)}`,
      };
    case "order-unknown":
      return { zh: "复测任务未写明应测项目", en: "the re-sampling order does not say what must be sampled" };
    case "too-few":
      return {
        zh: `${ITEMS[doubt.item].zh}数据不足：有${doubt.have}个，至少需要${doubt.need}个${lacks(doubt.months).zh}`,
        en: `too few values of ${ITEMS[doubt.item].en} for a mean: ${doubt.have} of ${doubt.need}${lacks(doubt.months).en}`,
      };
    case "frozen-unknown":
      return {
        zh: `是否为冰封河流未登记，${zh(doubt.items)}的月份数是否足够无法判定${lacks(doubt.months).zh}`,
        en: `whether the section freezes is not known, so that the months may be too few: ${en(doubt.items)}${lacks(doubt.months).en}`,
      };
    case "mean-unsettled":
      return {
        zh: `各月样品数不等，按样品平均与按月平均的结论不同：${zh(doubt.items)}`,
        en: `the months have unequal numbers of samples, and the mean of the samples judges differently from that of the months: ${en(doubt.items)}`,
      };
    case "not-shown":
      return {
        zh: `检出限高于目标限值，或水体类型（河流、湖库）未登记，无法判定是否达到目标：${zh(doubt.items)}`,
        en: `whether the target was met can't be told: ${doubt.reason}`,
      };
    default:
      return problemText(doubt);
  }
}
