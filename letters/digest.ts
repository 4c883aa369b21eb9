import { NOTICES, type NoticeKind } from "../domain/vocabulary";
import { dutyLines } from "./duty-lines";
import type { NoticeFacts } from "./facts";
import { linkLines } from "./link-line";
import type { Notice } from "./notice";
import { bodyOf } from "./texts";
import { sectionText } from "./words";

/** What a digest says of one message. */
export interface DigestEntry {
  readonly notice: NoticeKind;
  /** What tells messages of one cause apart: the proceeding, the word, and the limit it speaks of. */
  readonly cause: string;
  /** Number and section of its matter, as a heading. */
  readonly heading: string;
  /** What it says and asks. */
  readonly lines: readonly string[];
  /** Where to go. */
  readonly link: string;
  /** The office in whose name it is said. */
  readonly sender: string;
  readonly demo: boolean;
}

/** What a digest says of a message with these facts. */
export function digestEntry(facts: NoticeFacts, duty: number | null): DigestEntry {
  const { matter, section, kind, duties, ladderStatus, sampling } = facts;
  const [link = ""] = linkLines(facts);
  return {
    notice: kind,
    cause: [matter.id, sampling?.id ?? "", kind, duty ?? ""].join(" "),
    heading: `${matter.number}｜${sectionText(section)}`,
    lines: [...bodyOf(facts), ...duties.slice(0, 1).flatMap((one) => dutyLines(one, ladderStatus).slice(0, 1))],
    link,
    sender: facts.sender,
    demo: facts.demo,
  };
}

/** Messages of one cause as one, the newest, with how many there were. */
const merged = (entries: readonly DigestEntry[]): readonly (DigestEntry & { readonly times: number })[] => {
  const byCause = new Map<string, DigestEntry & { readonly times: number }>();
  for (const entry of entries)
    byCause.set(entry.cause, { ...entry, times: (byCause.get(entry.cause)?.times ?? 0) + 1 });
  return [...byCause.values()];
};

/**
 * Renders the digest of one reader and day, in Chinese: its matters, and of each what is new, messages of one cause as one. The
 * same entries give the same text.
 */
export function renderDigest(entries: readonly DigestEntry[]): Notice {
  const once = merged(entries);
  const headings = [...new Set(once.map(({ heading }) => heading))];
  const blocks = headings.flatMap((heading) => {
    const of = once.filter((entry) => entry.heading === heading);
    return [
      [`—— ${heading} ——`],
      ...of.map(({ notice, times, lines }) => [
        `【${NOTICES[notice].zh}】${times > 1 ? `共 ${times} 条，以最近一条为准` : ""}`,
        ...lines,
      ]),
      [...new Set(of.map(({ link }) => link))],
    ];
  });
  const senders = [...new Set(once.map(({ sender }) => sender))].filter((sender) => sender !== "");
  return {
    subject: `【河清】今日消息汇总：${headings.length} 个事项，${once.length} 条`,
    text: `${[
      [
        "以下消息不紧急，每个工作日合并为一封发送；送达、当日到期等紧急消息仍单独即时发送。各项期限以系统记录为准，与本邮件发送时间无关。",
      ],
      ...blocks,
      [...senders, ...(once.some(({ demo }) => demo) ? ["（演示数据，非真实监测结果）"] : [])],
    ]
      .filter((block) => block.length > 0)
      .map((block) => block.join("\n"))
      .join("\n\n")}\n`,
  };
}
