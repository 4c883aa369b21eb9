import { own } from "../../texts/own";

/** Texts of the page that a letter's check code leads to. */
export const TEXTS = own(
  {
    title: "文书核验",
    found: "该核验码属于下面这份已签发的文书。请核对纸面上的编号和日期是否一致。",
    number: "发文字号",
    date: "成文日期",
    hash: "内容摘要（SHA-256）",
    none: "没有已签发的文书使用这个核验码。请核对是否输入完整；仍不一致的，请向发文机关核实。",
  },
  {
    title: "Check a letter",
    found: "The code belongs to this signed letter. Please compare its number and date with those on the paper.",
    number: "Number",
    date: "Date",
    hash: "Hash of its text (SHA-256)",
    none: "No signed letter bears this code. Please check that it is whole; if it is, ask the issuer.",
  },
);
