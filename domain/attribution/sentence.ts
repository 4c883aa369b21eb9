import { type Fraction, roundFraction, textOf } from "../number";
import { type BilingualSentence, type ItemCode, ITEMS } from "../water";
import type { AttributionFinding, Cause } from "./finding";
import type { ItemPart } from "./part";

const KINDS = {
  own: { zh: "自身影响", en: "Own influence" },
  upstream: { zh: "上游来水影响", en: "Upstream influence" },
  undecidable: { zh: "无法判定，须由有关人员认定", en: "Undecidable, a person must decide" },
} as const;

const CAUSES: Readonly<Record<Cause, BilingualSentence>> = {
  better: { zh: "超标项目出境优于入境", en: "the outflow is better than the inflow in what was missed" },
  equal: {
    zh: "超标项目出境与入境相等或部分相等",
    en: "outflow and inflow are equal in what was missed, or in a part of it",
  },
  worse: { zh: "超标项目出境劣于入境", en: "the outflow is worse than the inflow in what was missed" },
  mixed: {
    zh: "超标项目中有的出境劣于入境，有的不劣",
    en: "some of what was missed is worse than the inflow, some is not",
  },
  "no-inflow": { zh: "没有入境断面", en: "there is no inflow section" },
  "several-inflows": {
    zh: "入境断面不止一个，规则未规定如何比较",
    en: "there are several inflow sections and the rule does not say how to compare",
  },
  "item-missing": { zh: "超标项目缺少可比的数值或限值", en: "a missed item lacks a value or a limit to compare" },
  "item-not-covered": {
    zh: "超标项目不在该规则的考核项目之内",
    en: "a missed item is none of those the rule speaks of",
  },
  "no-order": {
    zh: "超标项目没有优劣之序（如pH），无法与入境比较",
    en: "a missed item, such as pH, has no order from better to worse by which to compare it with the inflow",
  },
  "periods-differ": { zh: "出境与入境不是同一时段的数据", en: "outflow and inflow are not of the same period" },
  "flow-missing": {
    zh: "缺少流量，无法扣除入境带入量",
    en: "a flow is missing, so the load that came in can't be deducted",
  },
  "falls-equal": {
    zh: "出境与入境的下降幅度相等，规则只规定了小于",
    en: "outflow and inflow fell by the same and the rule knows less only",
  },
  "load-left": { zh: "扣除入境带入量后仍有超标量", en: "an excess load is left after what came in is deducted" },
  "load-deducted": { zh: "扣除入境带入量后没有超标量", en: "no excess load is left after what came in is deducted" },
};

/** A finding as one Chinese and one English sentence: whose it is, why, and both sides' numbers. */
export function findingSentence(found: Omit<AttributionFinding, "reason">): BilingualSentence {
  const { kind, cause, parts, eased, rule } = found;
  const { zh: zhEased, en: enEased } = easing(eased);
  const name = `${rule.id}@${rule.version}`;
  return {
    zh: `${KINDS[kind].zh}：${CAUSES[cause].zh}${zhEased}（${name}）。${parts.map((part) => `${numbers(part, "zh")}。`).join("")}`,
    en: `${KINDS[kind].en}: ${CAUSES[cause].en}${enEased} (${name}).${parts.map((part) => ` ${numbers(part, "en")}.`).join("")}`,
  };
}

function easing(eased: AttributionFinding["eased"]): BilingualSentence {
  if (eased === null)
    return {
      zh: "，但出境下降幅度是否小于入境尚不清楚",
      en: ", but it is not known whether it fell by less than the inflow",
    };
  return eased ? { zh: "，但出境下降幅度小于入境", en: ", but it fell by less than the inflow" } : { zh: "", en: "" };
}

/** One more than the limits of mercury need. */
const DECIMALS = 6;
const shown = (value: Fraction | null, unit: string, none: string): string => {
  if (value === null) return none;
  const text = textOf(roundFraction(value, DECIMALS)).replace(/\.?0+$/, "");
  return unit === "" ? text : `${text} ${unit}`;
};
const unitOf = (item: ItemCode, measure: ItemPart["measure"]): string =>
  measure === "load" ? "g/s" : ITEMS[item].unit;

function numbers({ item, outflow, inflows, limit, own, inherited, measure }: ItemPart, language: "zh" | "en"): string {
  const { unit } = ITEMS[item];
  const zh = language === "zh";
  const none = zh ? "无" : "none";
  const into = inflows.length === 0 ? none : inflows.map((value) => shown(value, unit, none)).join(zh ? "、" : ", ");
  const partUnit = unitOf(item, measure);
  if (zh) {
    const split =
      own === null ? "" : `，自身部分 ${shown(own, partUnit, none)}，入境带入 ${shown(inherited, partUnit, none)}`;
    return `${ITEMS[item].zh}：出境 ${shown(outflow, unit, none)}，入境 ${into}，目标限值 ${shown(limit, unit, none)}${split}`;
  }
  const split =
    own === null ? "" : `, own part ${shown(own, partUnit, none)}, inherited ${shown(inherited, partUnit, none)}`;
  return `${ITEMS[item].en}: outflow ${shown(outflow, unit, none)}, inflow ${into}, target limit ${shown(limit, unit, none)}${split}`;
}
