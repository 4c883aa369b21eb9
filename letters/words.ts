import {
  type CivilDate,
  dateText,
  formatCivilDate,
  type InstantText,
  parseInstant,
  shanghaiDate,
} from "../domain/calendar";
import { periodName } from "../domain/case";
import type { ClimbCause, TimedStep } from "../domain/ladder";
import { className } from "../domain/water";
import type { DutyFacts, SectionFacts, VerdictFacts } from "./facts";

/** What a limit asks for. */
export const DUTY_WORDS: Readonly<Record<TimedStep, string>> = {
  acknowledge: "签收",
  plan: "报送整改方案",
  rectify: "完成整改并报送整改情况报告",
  resample: "完成复测",
};

/** Why a matter climbed 提级. */
export const CAUSE_WORDS: Readonly<Record<ClimbCause, string>> = {
  "plan-overdue": "整改方案逾期未报",
  "rectification-overdue": "整改逾期未完成",
  "resample-failed": "复测仍未达目标",
};

const two = (value: number): string => String(value).padStart(2, "0");

/** A moment in words of Asia/Shanghai, to the minute, with seconds only where there are any. */
export const momentText = (instant: InstantText): string => {
  const seconds = Math.floor(parseInstant(instant).micros / 1_000_000);
  const clock = `${Math.floor(seconds / 3_600)}时${two(Math.floor(seconds / 60) % 60)}分`;
  return `${dateText(shanghaiDate(instant)).zh}${clock}${seconds % 60 === 0 ? "" : `${two(seconds % 60)}秒`}`;
};

/** A moment before which something must happen: midnight is the 24时 of the day that ends. */
export const endText = (instant: InstantText): string => {
  const { day, micros } = parseInstant(instant);
  return micros === 0 ? `${dateText(formatCivilDate(day - 1)).zh}24时` : momentText(instant);
};

/** The end of a limit in words: a day ends at its 24时, elapsed time at its moment. */
export const dueText = ({ deadline, limit }: DutyFacts): string =>
  limit.unit === "hour" || limit.unit === "second" ? momentText(deadline.due) : `${dateText(deadline.dueDate).zh}24时`;

/** The section's name, ending in 断面 once. */
export const sectionText = ({ name }: SectionFacts): string => (name.endsWith("断面") ? name : `${name}断面`);

/** The section with river and level, e.g. 演示断面（演示溪，县控）. */
export const sectionInFull = (section: SectionFacts): string => {
  const about = [section.river, section.level].filter((part) => part !== null && part !== "");
  return about.length === 0 ? sectionText(section) : `${sectionText(section)}（${about.join("，")}）`;
};

/** 未达目标（Ⅲ→Ⅳ）: target and class; without classes where one is not decided. */
export const missedText = ({ targetClass, waterClass }: VerdictFacts): string =>
  targetClass === null || waterClass === null
    ? "未达目标"
    : `未达目标（${className(targetClass)}→${className(waterClass)}）`;

/** What happened, in one sentence. */
export const verdictText = (verdict: VerdictFacts): string => {
  const items = verdict.items.length === 0 ? "" : `，影响类别的项目为${verdict.items.join("、")}`;
  return `${periodName(verdict.period).zh}评价结论（已审核发布）：${missedText(verdict)}${items}。`;
};

/** A date of a letter 成文日期. */
export const letterDate = (date: CivilDate): string => dateText(date).zh;
