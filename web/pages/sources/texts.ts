import { own } from "../../texts/own";
import { plural } from "../../texts/plural";

/** Texts of the sources of monitoring data. */
export const TEXTS = own(
  {
    title: "数据来源",
    intro: "按计划自动获取的监测数据。获取的数值为实时参考值，不会自动发布，也不会自动生成整改事项。",
    empty: "还没有数据来源。",
    emptyHint: "由系统管理员登记，启用须由所代表账号的本人办理。",
    paused: "已停用",
    active: "启用中",
    every: (minutes: number): string =>
      minutes % 60 === 0 ? `每 ${minutes / 60} 小时获取一次` : `每 ${minutes} 分钟获取一次`,
    assumption: "待确认",
    answersFor: (unit: string, account: string) => `${unit}，代表账号 ${account}`,
    never: "尚未获取",
    last: (at: string) => `最近一次 ${at}`,
    attempts: (n: number) => `第 ${n} 次尝试`,
    accepted: (n: number) => `入库 ${n} 行`,
    newest: (at: string) => `最新数据时间 ${at}`,
    sections: (n: number) => `涉及断面 ${n} 个`,
    words: "来源给出的说明",
    pause: "停用",
    resume: "启用",
    pausedNow: (name: string) => `已停用“${name}”`,
    resumedNow: (name: string) => `已启用“${name}”，将按计划获取`,
    resumeOwn: "启用须由所代表账号的本人办理。",
    gaps: (n: number, intervals: number) => `缺数：${n} 个断面连续 ${intervals} 个周期以上没有数值`,
    since: (at: string) => `自 ${at} 起`,
    more: (n: number) => `另有 ${n} 个断面`,
  },
  {
    title: "Sources of data",
    intro:
      "Monitoring data that are fetched by schedule. Fetched values are provisional: nothing is released or opened by them.",
    empty: "There is no source yet.",
    emptyHint: "The system administrator enters one; whoever it acts for switches it on.",
    paused: "switched off",
    active: "switched on",
    every: (minutes) =>
      minutes % 60 === 0 ? `every ${plural(minutes / 60, "hour")}` : `every ${plural(minutes, "minute")}`,
    assumption: "to be confirmed",
    answersFor: (unit, account) => `${unit}, acts for ${account}`,
    never: "not fetched yet",
    last: (at) => `last time ${at}`,
    attempts: (n) => `attempt ${n}`,
    accepted: (n) => `${plural(n, "row")} taken in`,
    newest: (at) => `newest data of ${at}`,
    sections: (n) => plural(n, "section"),
    words: "What was wrong",
    pause: "Switch off",
    resume: "Switch on",
    pausedNow: (name) => `“${name}” is switched off`,
    resumedNow: (name) => `“${name}” is switched on and fetched by schedule`,
    resumeOwn: "Only the person of the account that it acts for switches it on.",
    gaps: (n, intervals) =>
      `Missing: ${plural(n, "section")} without a value for more than ${plural(intervals, "interval")}`,
    since: (at) => `since ${at}`,
    more: (n) => `and ${plural(n, "section")} more`,
  },
);
