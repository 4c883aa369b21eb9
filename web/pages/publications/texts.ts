import { own } from "../../texts/own";

/** Texts of the published interviews 约谈公布. */
export const TEXTS = own(
  {
    title: "约谈公布",
    note: "约谈的问题、整改措施和整改结果，由约谈单位公布。",
    readings: "公开数据",
    empty: "还没有公布的约谈。",
    minutes: "问题和整改措施",
    result: "整改结果",
    waiting: "整改结果认定后公布。",
    carriedOut: "已落实",
    notCarriedOut: "未落实",
    publishedOn: (day: string) => `${day}公布`,
  },
  {
    title: "Published interviews",
    note: "Problem, measures and what came of it, published by whoever interviewed.",
    readings: "Public data",
    empty: "No interview has been published yet.",
    minutes: "Problem and measures",
    result: "What came of it",
    waiting: "Published once it is known.",
    carriedOut: "carried out",
    notCarriedOut: "not carried out",
    publishedOn: (day) => `Published ${day}`,
  },
);
