import { automaticOf } from "../../db/intake/automatic";
import { judgedSections, samplesOf, targetsOf } from "../../db/intake/verdicts";
import { liftWarning, raiseWarning, releasedClasses, standingWarning, yangtzeSections } from "../../db/intake/warnings";
import type { Queryable } from "../../db/connect/transaction";
import { className, type WaterClass, yangtzeWarning, type YangtzeFacts } from "../../domain/water";
import { methodInForce, type RuleLibrary } from "../../rules";
import { periodJudge } from "../judging/period-verdicts";

/** A verdict that has just been released. */
export interface ReleasedMonth {
  readonly sectionId: string;
  readonly scheme: string;
  readonly period: string;
}

const RULE = "yangtze-warning";
const MONTH = /^(\d{4})-(\d{2})$/;

/**
 * The warning levels of the Yangtze basin 长江流域水环境质量监测预警 for released months of sections on its rivers: raised, adjusted,
 * or lifted in a later quarter where nothing is triggered again. Where a class of this or last year is missing nothing is said;
 * where the text is not clear the warning has no level, and a person says which. It opens no matter.
 */
export async function watchYangtze(
  session: Queryable,
  released: readonly ReleasedMonth[],
  library: RuleLibrary,
): Promise<void> {
  const months = released.filter(({ period }) => MONTH.test(period));
  if (months.length === 0) return;
  const within = await yangtzeSections(session, [...new Set(months.map(({ sectionId }) => sectionId))]);
  for (const one of months) if (within.has(one.sectionId)) await watchMonth(session, one, library);
}

async function watchMonth(session: Queryable, one: ReleasedMonth, library: RuleLibrary): Promise<void> {
  const { sectionId, period } = one;
  const facts = await factsOf(session, one, library);
  if (facts === null) return;
  const { rule } = methodInForce(library, RULE, "yangtze-warning", `${period}-01`);
  const found = yangtzeWarning(rule.body, facts);
  const standing = await standingWarning(session, sectionId, "yangtze");
  if (found.kind === "level" && found.level === null) {
    if (standing !== null && (standing.about === period || quarterOf(standing.about) < quarterOf(period)))
      await liftWarning(session, sectionId, "yangtze");
    return;
  }
  const level = found.kind === "level" ? found.level : null;
  if (standing !== null && standing.level !== level) await liftWarning(session, sectionId, "yangtze");
  await raiseWarning(session, {
    sectionId,
    kind: "yangtze",
    level,
    about: period,
    ruleId: rule.id,
    ruleVersion: rule.version,
    finding: sentence(period, facts, found.kind === "ask"),
  });
}

const quarterOf = (month: string): string => `${month.slice(0, 4)}-${Math.ceil(Number(month.slice(5, 7)) / 3)}`;
const lastYear = (month: string): string =>
  `${String(Number(month.slice(0, 4)) - 1).padStart(4, "0")}${month.slice(4)}`;

/** The classes of month and year so far, now and a year before; null where one of them, or the target, is not known. */
async function factsOf(session: Queryable, one: ReleasedMonth, library: RuleLibrary): Promise<YangtzeFacts | null> {
  const { period } = one;
  const before = lastYear(period);
  const classes = await releasedClasses(session, { ...one, months: [period, before] });
  const [now, then] = [classes.get(period), classes.get(before)];
  const target = now?.targetClass ?? null;
  if (now?.class == null || then?.class == null || target === null) return null;
  const [sofar, sofarThen] = [
    await cumulative(session, one, library),
    await cumulative(session, { ...one, period: before }, library),
  ];
  if (sofar === null || sofarThen === null) return null;
  return {
    month: { now: now.class as WaterClass, lastYear: then.class as WaterClass },
    cumulative: { now: sofar, lastYear: sofarThen },
    target: target as WaterClass,
  };
}

/** The class of the means of everything measured from January on; how months are weighted the text does not say. */
async function cumulative(
  session: Queryable,
  { sectionId, scheme, period }: ReleasedMonth,
  library: RuleLibrary,
): Promise<WaterClass | null> {
  const section = (await judgedSections(session, [sectionId])).get(sectionId);
  if (section === undefined) return null;
  const months = Array.from({ length: Number(period.slice(5, 7)) }, (_, month) => ({
    sectionId,
    period: `${period.slice(0, 4)}-${String(month + 1).padStart(2, "0")}`,
  }));
  const samples = await samplesOf(session, months);
  if (samples.length === 0) return null;
  const automatic = await automaticOf(session, months);
  const values = { section, period, day: `${period}-01`, samples, automatic, order: null };
  const { verdicts } = periodJudge(library)(values, await targetsOf(session, [sectionId]));
  return (verdicts.find((verdict) => verdict.scheme === scheme)?.class ?? null) as WaterClass | null;
}

function sentence(
  period: string,
  { month, cumulative: sofar, target }: YangtzeFacts,
  asks: boolean,
): { readonly zh: string; readonly en: string } {
  const name = (waterClass: WaterClass): string => `${className(waterClass)}类`;
  const zh = `${period} 当月${name(month.now)}（上年同期${name(month.lastYear)}），本年累计${name(sofar.now)}（上年同期${name(sofar.lastYear)}），年度目标${name(target)}。累计类别按各次监测值的平均值评价（待确认）。`;
  const en = `${period}: the month ${className(month.now)} (a year before ${className(month.lastYear)}), the year so far ${className(sofar.now)} (a year before ${className(sofar.lastYear)}), target ${className(target)}. The year so far is judged by the means of all values (to be confirmed).`;
  return asks
    ? {
        zh: `${zh}上年已低于Ⅲ类，办法所称“下降为Ⅲ类以下”是否适用由人判定。`,
        en: `${en} The water was below Ⅲ last year already: a person says whether the text is meant for it.`,
      }
    : { zh, en };
}
