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
    toImport: "去导入复测数据",
    verdicts: (n: number) => `${n} 条评价结论待发布`,
    matter: "查看事项",
    order: "查看复测通知",
    release: "审核发布",
    doubt: "复核存疑数据",
    toDoubts: "去复核",
    doubts: (n: number) => `${n} 个监测值存疑，待第二人复核`,
    "sent-back": "退回的评价结论",
    sentBack: (n: number) => `${n} 条评价结论被退回，请更正后重新编制`,
    stopped: "中止计时",
    overdue: "逾期",
  },
  {
    title: "My tasks",
    empty: "Nothing to do now.",
    emptyHint: "New matters come by mail and appear here.",
    open: "Open",
    toRelease: "Review",
    toImport: "Import the re-sample",
    verdicts: (n) => `${plural(n, "verdict")} to be released`,
    matter: "See the matter",
    order: "See the order",
    release: "Release",
    doubt: "Look at data in doubt",
    toDoubts: "Look",
    doubts: (n) => `${plural(n, "value")} in doubt, to be looked at by a second person`,
    "sent-back": "Verdicts sent back",
    sentBack: (n) => `${plural(n, "verdict")} sent back, to be corrected`,
    stopped: "clock stopped",
    overdue: "overdue",
  },
);
