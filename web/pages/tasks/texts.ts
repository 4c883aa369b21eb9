import { own } from "../../texts/own";
import { plural } from "../../texts/plural";

/** Texts of the start page. */
export const TEXTS = own(
  {
    title: "我的待办",
    empty: "当前无需您办理。",
    emptyHint: "有新的事项时会发邮件通知，也会出现在这里。",
    open: "去办理",
    toRelease: "去审核",
    toSources: "查看缺数断面",
    toImport: "去导入复测数据",
    missing: (n: number) => `${n} 个断面没有按时取得监测数据`,
    verdicts: (n: number) => `${n} 条评价结论待发布`,
    matter: "查看事项",
    order: "查看复测通知",
    release: "审核发布",
    gap: "处理缺数",
    stopped: "中止计时",
    overdue: "逾期",
    about: { plan: "整改方案", report: "整改情况报告", corrected: "数据更正" },
  },
  {
    title: "My tasks",
    empty: "Nothing to do now.",
    emptyHint: "New matters come by mail and appear here.",
    open: "Open",
    toRelease: "Review",
    toSources: "See the sections",
    toImport: "Import the re-sample",
    missing: (n) => `${plural(n, "section")} without monitoring data in time`,
    verdicts: (n) => `${plural(n, "verdict")} to be released`,
    matter: "See the matter",
    order: "See the order",
    release: "Release",
    gap: "Look after missing values",
    stopped: "clock stopped",
    overdue: "overdue",
    about: { plan: "rectification plan", report: "rectification report", corrected: "correction" },
  },
);
