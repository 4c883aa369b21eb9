import { own } from "../../texts/own";
import { plural } from "../../texts/plural";

/** Texts of 减负统计. */
export const TEXTS = own(
  {
    title: "减负统计",
    intro:
      "本辖区各单位、各职务一个月内收到多少消息、填了多少表单、点了多少次。只统计到职务，不统计到人，不排名；供控制基层负担使用。",
    month: "月份",
    empty: "这个月没有消息，也没有办理。",
    messages: (n: number) => `消息 ${n} 条`,
    forms: (n: number) => `表单 ${n} 张`,
    clicks: (n: number) => `点击 ${n} 次`,
    minutes: (n: number) => `折合 ${n} 分钟`,
    assumption: "折合标准待确认",
    all: "合计",
    kinds: "分种类",
    digest: "每日消息汇总",
    noPost: "单位账号",
  },
  {
    title: "Burden report",
    intro:
      "How many messages, forms and clicks each unit and post of the area had in a month. Counted by post, never by person, and ranked nowhere: it is there to keep the burden low.",
    month: "Month",
    empty: "Nothing was sent and nothing was done in this month.",
    messages: (n) => plural(n, "message"),
    forms: (n) => plural(n, "form"),
    clicks: (n) => plural(n, "click"),
    minutes: (n) => `counts for ${plural(n, "minute")}`,
    assumption: "minutes to be confirmed",
    all: "All together",
    kinds: "By kind",
    digest: "Daily digest",
    noPost: "account of the unit",
  },
);
