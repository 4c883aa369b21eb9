import { digestEntry, htmlOf, renderDigest } from "../../../letters";
import { duty, noticeFacts } from "./facts";

const PLAN = duty("plan", { count: 10, unit: "workday" });
const overdue = (id = "7", number = "演治水办整改〔2026〕1号") =>
  noticeFacts({
    kind: "overdue",
    party: "supervisor",
    on: { kind: "matter", id },
    matter: { id, number },
    duties: [PLAN],
  });
const entry = (no: number | null, id?: string, number?: string) => digestEntry(overdue(id, number), no);

test("thirty messages of one cause are one in the digest, which says how many there were", () => {
  const { subject, text } = renderDigest(Array.from({ length: 30 }, () => entry(4)));
  expect(subject).toBe("【河清】今日消息汇总：1 个事项，1 条");
  expect(text.match(/【逾期告知】|【[^】]+】共 30 条，以最近一条为准/g)).toHaveLength(1);
  expect(text.match(/查看/g)).toHaveLength(1);
});

test("another limit, another word or another matter is another cause", () => {
  const { subject } = renderDigest([
    entry(4),
    entry(5),
    digestEntry({ ...overdue(), kind: "question" }, 4),
    entry(4, "8", "演治水办整改〔2026〕2号"),
  ]);
  expect(subject).toBe("【河清】今日消息汇总：2 个事项，4 条");
});

test("the HTML of a digest says every line of its text, and fetches nothing from anywhere", () => {
  const said = renderDigest([entry(4), entry(4, "8", "演治水办整改〔2026〕2号")]);
  const html = htmlOf(said);
  const words = html.replace(/<[^>]+>/g, "");
  for (const line of said.text.split("\n")) {
    const shown = line
      .replace(/：?https?:\/\/\S+$/, "")
      .replace(/^—— | ——$|^【/g, "")
      .replaceAll("&", "&#38;");
    for (const part of shown.split(/[：】]/)) expect(words).toContain(part);
  }
  expect(html).not.toMatch(/<img|<link|<script|src=|url\(/);
});
