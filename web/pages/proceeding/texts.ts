import { own } from "../../texts/own";

/** Texts of lists and files of proceedings, whatever their kind. */
export const TEXTS = own(
  {
    title: "办理事项",
    lead: "各类事项分列如下，点开可按状态、阶段、编号查找。",
    search: "查找编号或断面",
    status: "状态",
    all: "全部",
    open: "办理中",
    closed: "已办结",
    phase: "阶段",
    empty: "没有符合条件的记录。",
    opened: "建立于",
    nextDue: "下一期限",
    related: "相关程序",
    parent: "所属事项",
    nth: (n: number) => `第 ${n} 次`,
  },
  {
    title: "Proceedings",
    lead: "A list for each kind; look for number, state and phase there.",
    search: "Number or section",
    status: "State",
    all: "All",
    open: "Open",
    closed: "Closed",
    phase: "Phase",
    empty: "None fits.",
    opened: "Opened",
    nextDue: "Next due",
    related: "Related proceedings",
    parent: "Part of",
    nth: (n) => `No. ${n}`,
  },
);
