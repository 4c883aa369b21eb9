import { own } from "../../texts/own";

/** Texts of the page of an interview 约谈. */
export const TEXTS = own(
  {
    kind: "约谈种类",
    on: "约谈日期",
    place: "地点",
    problem: "存在问题",
  },
  {
    kind: "Kind",
    on: "Day",
    place: "Place",
    problem: "Problem",
  },
);
