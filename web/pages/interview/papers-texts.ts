import { own } from "../../texts/own";

/** Texts of what was written in an interview 约谈. */
export const TEXTS = own(
  {
    minutes: "约谈纪要",
    on: "约谈日期",
    participants: "参加人员",
    absent: "缺席",
    problem: "存在问题",
    measures: "整改措施",
    requirement: "整改要求",
    outcome: "整改落实",
    report: "单位报告",
    result: "认定结果",
    carriedOut: "已落实",
    notCarriedOut: "未落实",
    published: "已公布的内容",
    ofMinutes: "问题和整改措施",
    ofResult: "整改结果",
  },
  {
    minutes: "Minutes",
    on: "Held on",
    participants: "Participants",
    absent: "absent",
    problem: "Problem",
    measures: "Measures",
    requirement: "Requirement",
    outcome: "What came of it",
    report: "The unit's report",
    result: "Result",
    carriedOut: "carried out",
    notCarriedOut: "not carried out",
    published: "Published",
    ofMinutes: "Problem and measures",
    ofResult: "Result",
  },
);
