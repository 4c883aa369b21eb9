import type { NoticeKind } from "../../domain/vocabulary";
import type { NoticeFacts } from "../facts";

/** What a notice says and asks of its reader, a paragraph each. */
export type Text = (facts: NoticeFacts) => readonly string[];

/** Texts of some kinds of notices. */
export type Texts<Kind extends NoticeKind> = Readonly<Record<Kind, Text>>;

/** The reason as a person wrote it, under its name; nothing where none is given. */
export const reasonLines = ({ reason }: NoticeFacts, label = "理由"): readonly string[] =>
  reason === null ? [] : [`${label}：${reason}`];

/** 整改方案 or 整改情况报告; both where it is not known which. */
export const draftName = ({ about }: NoticeFacts): string => {
  if (about === null) return "整改方案或者整改情况报告";
  return { plan: "整改方案", report: "整改情况报告", objection: "异议" }[about];
};
