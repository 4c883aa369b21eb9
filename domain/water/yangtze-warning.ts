import { ask, type Ask } from "./rule";
import type { WaterClass } from "./water-class";

/** Body of the rule for warnings in the Yangtze basin (《长江流域水环境质量监测预警办法（试行）》; water.md §7). */
export interface YangtzeWarningBody {
  readonly method: "yangtze-warning";
  /** A section warns only when it has fallen below this class. */
  readonly below: WaterClass;
  /** By how many classes month and cumulation must both be worse than last year, for level two and level one. */
  readonly fall: { readonly second: number; readonly first: number };
}

/** Classes of the month and of the year so far, with those of the same period last year. */
export interface YangtzeFacts {
  readonly month: { readonly now: WaterClass; readonly lastYear: WaterClass };
  readonly cumulative: { readonly now: WaterClass; readonly lastYear: WaterClass };
  /** This year's target. */
  readonly target: WaterClass;
}

/** 1 is the highest level; null no warning. */
export type WarningLevel = 1 | 2 | null;
export type YangtzeWarning = { readonly kind: "level"; readonly level: WarningLevel } | Ask;

/**
 * The warning level of a section; an accident is not asked about here, it follows the rules of emergencies. "下降为Ⅲ类以下" is not clear for water that was below Ⅲ last year already (Ⅳ → Ⅴ): a person
 * must decide.
 */
export function yangtzeWarning(rule: YangtzeWarningBody, { month, cumulative, target }: YangtzeFacts): YangtzeWarning {
  const fall = Math.min(month.now - month.lastYear, cumulative.now - cumulative.lastYear);
  const isBelow = month.now > rule.below && cumulative.now > rule.below;
  if (!isBelow || fall < rule.fall.second || cumulative.now <= target) return { kind: "level", level: null };
  if (month.lastYear > rule.below || cumulative.lastYear > rule.below) {
    return ask("the water was below Ⅲ last year already and the text speaks of water that has fallen below Ⅲ");
  }
  return { kind: "level", level: fall >= rule.fall.first ? 1 : 2 };
}

/** The level of a city: the highest among its sections; an open section leaves it open unless level one is reached anyway. */
export function cityWarning(sections: readonly YangtzeWarning[]): YangtzeWarning {
  const levels = sections.flatMap((section) => (section.kind === "level" ? [section.level] : []));
  if (levels.includes(1)) return { kind: "level", level: 1 };
  const open = sections.find((section): section is Ask => section.kind === "ask");
  return open ?? { kind: "level", level: levels.includes(2) ? 2 : null };
}
