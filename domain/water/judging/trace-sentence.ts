import { firstDigits } from "../../number";
import { exactOf } from "../exact-text";
import { ITEMS, type ItemCode } from "../item";
import { roundedFrom } from "../rounded-from";
import type { ItemJudgement, ItemTrace, Trace } from "./trace";
import type { OpenQuestion } from "./verdict";
import { className, type WaterState } from "../water-class";

/** The same words in both languages of the pages. */
export interface BilingualSentence {
  readonly zh: string;
  readonly en: string;
}

/**
 * A trace as one Chinese and one English sentence: the class, what decided it and by which limit, what is missing or
 * open, and at its end, behind the words for people, the versions of the rules, so that it proves itself.
 */
export function traceSentence(trace: Trace): BilingualSentence {
  return { zh: chinese(trace), en: english(trace) };
}

const rulesOf = (trace: Trace): readonly string[] => trace.rules.map(({ id, version }) => `${id}@${version}`);
const withUnit = (item: ItemCode, value: string): string =>
  ITEMS[item].unit === "" ? value : `${value} ${ITEMS[item].unit}`;
/** An item decides only where it has the same class by both bodies, so that it has one judgement. */
const decisive = (trace: Trace): readonly ItemTrace[] =>
  trace.items.filter(({ item }) => trace.limiting.includes(item));
/** What stands in brackets behind a value; nothing where nothing is to be said. */
const told = (notes: readonly (string | null)[], comma: string): string => notes.filter(Boolean).join(comma);

/** The temperature, to two decimals, by whose saturation oxygen is class Ⅰ; null where it is so by its limit, or is not. */
function saturatedAt({ items, temperature }: Trace): string | null {
  const saturated = items.some(({ judged }) => judged.some(({ met }) => met?.limit.startsWith("saturation")));
  return saturated && temperature != null ? firstDigits(exactOf(temperature), 2) : null;
}

function chinese(trace: Trace): string {
  const parts = [trace.regime === "realtime" ? "按实时评价" : "按正式评价"];
  if (trace.state === null) parts.push("水质类别未定");
  else parts.push(`水质为${trace.class}类（${trace.state}）`);
  if (trace.class === "Ⅰ") {
    const degrees = saturatedAt(trace);
    parts.push(`参评项目均符合Ⅰ类限值${degrees === null ? "" : `（溶解氧按水温 ${degrees} °C 的饱和率）`}`);
  }
  for (const item of decisive(trace)) parts.push(chineseItem(item));
  if (trace.partial.length > 0)
    parts.push(`缺${trace.partial.map((item) => ITEMS[item].zh).join("、")}，仅按已有项目评价`);
  for (const question of trace.open) parts.push(chineseOpen(question));
  parts.push(`规则版本 ${rulesOf(trace).join("、")}`);
  return `${parts.join("，")}。`;
}

function chineseItem(trace: ItemTrace): string {
  const value = withUnit(trace.item, trace.used);
  const name = ITEMS[trace.item].zh;
  const { belowDetection, rounding } = trace;
  const from = roundedFrom(trace);
  const notes = told(
    [
      trace.origin === "raw" && belowDetection !== null ? null : CHINESE_ORIGIN[trace.origin],
      belowDetection && `检出限 ${belowDetection.limit}，${CHINESE_COUNTED[belowDetection.counted]}`,
      from && `由 ${from} 按四舍六入五成双修约至 ${rounding?.decimals} 位小数`,
    ],
    "，",
  );
  return `${name} ${value}${notes === "" ? " " : `（${notes}）`}${trace.judged.map(chineseJudgement).join("")}`;
}

const CHINESE_COUNTED = { half: "以检出限一半计", limit: "以检出限计", statistics: "统计中以检出限一半计" } as const;
const CHINESE_ORIGIN = {
  raw: "原始值，未修约",
  shown: "平台显示值，原始值未公布",
  given: null,
  automatic: "自动监测均值",
  manual: "手工监测均值",
  mixed: "自动与手工监测月均值的均值",
} as const;

function chineseJudgement({ class: name, met, missed }: ItemJudgement): string {
  const steps = [
    missed === null ? "" : `不满足${missed.class}类限值 ${missed.limit}`,
    met === null ? "" : `符合${met.class}类限值 ${met.limit}`,
  ].filter((step) => step !== "");
  return `${steps.join("、")}，为${name}${name === "劣Ⅴ" ? "" : "类"}`;
}

function chineseOpen(question: OpenQuestion): string {
  switch (question.kind) {
    case "no-item":
      return "没有参评项目的数据，无法评价";
    case "body":
      return `水体类型未知，按河流为${className(question.river)}、按湖库为${className(question.lake)}，须由人确定`;
    case "limit":
      return `${question.items.map((item) => ITEMS[item].zh).join("、")}低于检出限，真值可能改变类别，须由人确定`;
  }
}

function english(trace: Trace): string {
  const parts = [`${trace.regime === "realtime" ? "Real-time" : "Official"} evaluation`];
  if (trace.state === null) parts.push("the class is not decided");
  else parts.push(`class ${trace.class} (${ENGLISH_STATE[trace.state]})`);
  if (trace.class === "Ⅰ") {
    const degrees = saturatedAt(trace);
    const bySaturation = degrees === null ? "" : ` (dissolved oxygen by its saturation at ${degrees} °C)`;
    parts.push(`every item judged meets the limit of class Ⅰ${bySaturation}`);
  }
  for (const item of decisive(trace)) parts.push(englishItem(item));
  if (trace.partial.length > 0) parts.push(`judged without ${trace.partial.map((item) => ITEMS[item].en).join(", ")}`);
  for (const question of trace.open) parts.push(englishOpen(question));
  parts.push(`rules ${rulesOf(trace).join(", ")}`);
  return `${parts.join("; ")}.`;
}

function englishItem(trace: ItemTrace): string {
  const value = `${ITEMS[trace.item].en} ${withUnit(trace.item, trace.used)}`;
  const { belowDetection, rounding } = trace;
  const from = roundedFrom(trace);
  const notes = told(
    [
      trace.origin === "raw" && belowDetection !== null ? null : ENGLISH_ORIGIN[trace.origin],
      belowDetection && `detection limit ${belowDetection.limit}, ${ENGLISH_COUNTED[belowDetection.counted]}`,
      from && `rounded once from ${from} half to even to ${rounding?.decimals} decimals`,
    ],
    ", ",
  );
  return `${value}${notes === "" ? "" : ` (${notes})`} ${trace.judged.map(englishJudgement).join("")}`;
}

const ENGLISH_STATE: Readonly<Record<WaterState, string>> = {
  优: "excellent",
  良好: "good",
  轻度污染: "slightly polluted",
  中度污染: "moderately polluted",
  重度污染: "heavily polluted",
};

const ENGLISH_COUNTED = {
  half: "half of it counted",
  limit: "the limit counted",
  statistics: "half of it counted within the mean",
} as const;
const ENGLISH_ORIGIN = {
  raw: "raw value, not rounded",
  shown: "value as shown, no raw value published",
  given: null,
  automatic: "mean of automatic values",
  manual: "mean of manual values",
  mixed: "mean of months of automatic and manual values",
} as const;

function englishJudgement({ class: name, met, missed }: ItemJudgement): string {
  const steps = [
    missed === null ? "" : `misses ${missed.limit} of class ${missed.class}`,
    met === null ? "" : `meets ${met.limit} of class ${met.class}`,
  ].filter((step) => step !== "");
  return `${steps.join(" and ")}, so it is ${name}`;
}

function englishOpen(question: OpenQuestion): string {
  switch (question.kind) {
    case "no-item":
      return "no item that counts was measured";
    case "body":
      return `a person must decide, because the body is not known: ${className(question.river)} as a river, ${className(question.lake)} as a lake`;
    case "limit":
      return `a person must decide, because ${question.items.map((item) => ITEMS[item].en).join(", ")} lies below a detection limit that could hide another class`;
  }
}
