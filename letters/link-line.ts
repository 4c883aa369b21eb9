import type { NoticeFacts } from "./facts";

/** Stands for the link in the text that is kept; what opens the link is in the mail alone. */
export const LINK_PLACE = "〔链接只在邮件中，不留存〕";
const LINE = `免密码签收（只限您本人，用一次即失效，请勿转发）：${LINK_PLACE}`;

/** Whether a notice asks the responsible unit to acknowledge 签收, so that its mail has a link that does it. */
export const asksToAcknowledge = ({ party, kind, duties, starts }: NoticeFacts): boolean => {
  if (party !== "responsible") return false;
  if (kind === "assignment" || kind === "climbed") return starts?.countsAs.includes("acknowledged") ?? false;
  return (kind === "chase" || kind === "overdue") && duties[0]?.kind === "acknowledge";
};

/** The page of a file. */
const pageOf = ({ on: { kind, id } }: NoticeFacts): string => `/${kind}s/${id}`;

/** Where to go: the page of the file, and the line in which the link will stand. */
export const linkLines = (facts: NoticeFacts): readonly string[] => [
  `查看与办理：${facts.publicUrl}${pageOf(facts)}`,
  ...(asksToAcknowledge(facts)
    ? [LINE, "打开链接只是查看，按下页面上的按钮才会办理。"]
    : ["打开链接只是查看，登录后按钮才会办理。"]),
];

/** The text as it is sent: with the link, or without its line where the reader has none. */
export const withLink = (text: string, link: string | null): string =>
  link === null ? text.replace(`${LINE}\n`, "") : text.replace(LINK_PLACE, () => link);
