import { own } from "../../texts/own";
import { plural } from "../../texts/plural";

/** Texts of the release 审核发布. */
export const TEXTS = own(
  {
    title: "审核发布",
    intro: "评价结论经另一人审核发布后才生效；未达目标的会建立整改事项或并入已有事项。",
    empty: "没有待发布的评价结论。",
    all: "全选可发布的",
    selected: (n: number) => `已选 ${n} 条`,
    button: (n: number) => (n === 0 ? "发布" : `发布 ${n} 条`),
    mine: "须由另一人审核发布",
    done: (n: number, opened: number) =>
      opened === 0 ? `已发布 ${n} 条，没有新建整改事项。` : `已发布 ${n} 条，新建整改事项 ${opened} 件。`,
    told: (n: number) => `${n} 个断面未达目标但未能建立整改事项，请系统管理员补全登记：`,
    toMatters: "查看整改事项",
    select: (name: string) => `选择 ${name}`,
    filter: "只看未达目标的",
    details: "评价结论与依据",
    noneSelected: "请先选择要发布的结论。",
  },
  {
    title: "Release",
    intro: "A verdict counts once a second person has released it; a missed target opens a matter or joins one.",
    empty: "No verdict waits for release.",
    all: "Select all I may release",
    selected: (n) => `${n} selected`,
    button: (n) => (n === 0 ? "Release" : `Release ${n}`),
    mine: "must be released by another person",
    done: (n, opened) => `${n} released, ${plural(opened, "matter")} opened.`,
    told: (n) => `No matter could be opened for ${plural(n, "section")}; the registry has to be completed:`,
    toMatters: "See the matters",
    select: (name) => `Select ${name}`,
    filter: "Missed targets only",
    details: "Verdict and what it rests on",
    noneSelected: "Select what to release first.",
  },
);
