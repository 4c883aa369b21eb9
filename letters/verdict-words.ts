import { periodName } from "../domain/matter";
import { OUTCOMES } from "../domain/vocabulary";
import { className } from "../domain/water";
import type { ItemFacts, VerdictFacts } from "./facts";

type Classes = Pick<VerdictFacts, "outcome" | "targetClass" | "waterClass">;

/** 未达目标（Ⅲ→Ⅳ）, 达到目标（目标Ⅲ，评价Ⅱ）: without classes where one is not decided. */
export const outcomeText = ({ outcome, targetClass, waterClass }: Classes): string => {
  const { zh } = OUTCOMES[outcome];
  if (targetClass === null || waterClass === null) return zh;
  const [target, found] = [className(targetClass), className(waterClass)];
  return outcome === "missed" ? `${zh}（${target}→${found}）` : `${zh}（目标${target}，评价${found}）`;
};

/** 氨氮1.38 mg/L（Ⅲ类限值1.0，超标0.38倍）; every part only where it is known. */
const itemText = ({ item, value, unit, limit, multiple }: ItemFacts, target: VerdictFacts["targetClass"]): string => {
  const measured = `${item}${value}${unit === "" ? "" : ` ${unit}`}`;
  const parts = [
    ...(limit === null ? [] : [`${target === null ? "" : `${className(target)}类`}限值${limit}`]),
    ...(multiple === null ? [] : [`超标${multiple}倍`]),
  ];
  return parts.length === 0 ? measured : `${measured}（${parts.join("，")}）`;
};

const listed = (label: string, items: readonly string[]): readonly string[] =>
  items.length === 0 ? [] : [`${label}：${items.join("、")}`];

/** The values behind a verdict: items that make the class first, each with limit and multiple where they are known. */
function itemLines({ items, missed = [], met = [], targetClass, outcome }: VerdictFacts): readonly string[] {
  const text = (item: ItemFacts): string => itemText(item, targetClass);
  if (outcome !== "missed") return [...listed("超出限值的项目", missed.map(text)), ...listed("监测值", met.map(text))];
  const deciding = items.map((name) => {
    const known = missed.find(({ item }) => item === name);
    return known === undefined ? name : text(known);
  });
  const others = missed.filter(({ item }) => !items.includes(item)).map(text);
  return [...listed("定类项目", deciding), ...listed(items.length === 0 ? "未达目标项目" : "其他未达目标项目", others)];
}

/** 2026年10月评价结论（已审核发布）：未达目标（Ⅲ→Ⅳ） */
const headline = (verdict: VerdictFacts): string =>
  `${verdict.of === undefined ? "" : `下游断面“${verdict.of}”`}${periodName(verdict.period).zh}评价结论（已审核发布）：${outcomeText(verdict)}`;

/** A verdict as a letter's sentences tell it. */
export const verdictText = (verdict: VerdictFacts): string =>
  [headline(verdict), ...itemLines(verdict)].map((sentence) => `${sentence}。`).join("");

/** By which scheme and standard it was judged, in words instead of ids. */
const rulesOf = ({ scheme, standard }: VerdictFacts): readonly string[] => [
  ...(scheme === null ? [] : [`评价方案：${scheme}`]),
  ...(standard === null ? [] : [`评价标准：${standard.name}（第${standard.version}版）`]),
];

/** A verdict as a notice lists it, a line each: outcome, values with limits, scheme and standard. */
export const verdictLines = (label: string, verdict: VerdictFacts): readonly string[] => [
  `${label}：${headline(verdict)}`,
  ...itemLines(verdict),
  ...rulesOf(verdict),
];
