import { own } from "../../texts/own";

/** Texts of quarantine 待核数据. */
export const TEXTS = own(
  {
    title: "待核数据",
    intro: "没有通过核对的行。原始内容保留，更正后重新导入即可。",
    empty: "没有待核数据。",
    batch: "只看一次导入",
    allBatches: "查看全部",
    line: (line: number) => `第 ${line} 行`,
    expected: "应为",
    got: "实为",
    raw: "原始行",
  },
  {
    title: "Quarantine",
    intro: "Rows that did not pass. Their text is kept; correct them and import again.",
    empty: "Nothing in quarantine.",
    batch: "One import only",
    allBatches: "See all",
    line: (line) => `line ${line}`,
    expected: "Expected",
    got: "Got",
    raw: "Row",
  },
);
