import { own } from "../../texts/own";

/** Texts of the list of matters. */
export const TEXTS = own(
  {
    title: "整改事项",
    search: "查找编号或断面",
    status: "状态",
    all: "全部",
    open: "办理中",
    closed: "已办结",
    phase: "阶段",
    empty: "没有符合条件的事项。",
    opened: "建立于",
    nextDue: "下一期限",
  },
  {
    title: "Matters",
    search: "Number or section",
    status: "State",
    all: "All",
    open: "Open",
    closed: "Closed",
    phase: "Phase",
    empty: "No matter fits.",
    opened: "Opened",
    nextDue: "Next due",
  },
);
