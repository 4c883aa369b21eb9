import type { Letter } from "./letter";

/** How many messages a page of the list holds. */
export const PAGE_SIZE = 50;

/** Text as text in HTML: no character of a message can end the element or attribute it stands in. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`);
}

const beijing = new Intl.DateTimeFormat("zh-CN", {
  timeZone: "Asia/Shanghai",
  dateStyle: "medium",
  timeStyle: "medium",
});

const frame = (title: string, body: string): string => `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>body{font:16px/1.6 system-ui,sans-serif;margin:1rem auto;max-width:60rem;padding:0 1rem;color:#1b2a33}
table{border-collapse:collapse;width:100%}td,th{border-bottom:1px solid #d5dde1;padding:.4rem;text-align:left;vertical-align:top}
pre{white-space:pre-wrap;overflow-wrap:anywhere;background:#f4f7f8;padding:1rem}iframe{width:100%;height:32rem;border:1px solid #d5dde1}</style>
</head><body>${body}</body></html>
`;

/** The list, newest first. */
export function listPage(letters: readonly Letter[], page: number, total: number): string {
  const rows = letters.map(
    ({ id, arrived, delivered, to, subject }) =>
      `<tr><td>${escapeHtml(beijing.format(arrived))}</td><td>${escapeHtml(delivered.join(", ") || to)}</td><td><a href="/mail/${escapeHtml(id)}">${escapeHtml(subject || "（无主题）")}</a></td></tr>`,
  );
  const links = [
    page > 0 ? `<a href="/?page=${page - 1}">较新</a>` : "",
    (page + 1) * PAGE_SIZE < total ? `<a href="/?page=${page + 1}">较早</a>` : "",
  ].join(" ");
  const table =
    total === 0
      ? "<p>还没有邮件。</p>"
      : `<table><thead><tr><th>时间</th><th>收件人</th><th>主题</th></tr></thead><tbody>${rows.join("")}</tbody></table>`;
  return frame(
    "河清 · 邮件",
    `<h1>邮件</h1><p>本机邮件收集器，不向外发送。共 ${total} 封。</p>${table}<p>${links}</p>`,
  );
}

/** One message. HTML of the message is shown in a frame that may run nothing and load nothing. */
export function letterPage(letter: Letter): string {
  const attachments = letter.attachments
    .map(({ name, type, bytes }) => `<li>${escapeHtml(name)}（${escapeHtml(type)}，${bytes} 字节）</li>`)
    .join("");
  return frame(
    letter.subject,
    `<p><a href="/">返回</a> · <a href="/mail/${escapeHtml(letter.id)}.eml">原始邮件</a></p><h1>${escapeHtml(letter.subject || "（无主题）")}</h1>
<table><tr><th>时间</th><td>${escapeHtml(beijing.format(letter.arrived))}</td></tr><tr><th>发件人</th><td>${escapeHtml(letter.from)}</td></tr>
<tr><th>收件人</th><td>${escapeHtml(letter.to)}</td></tr><tr><th>实际送达</th><td>${escapeHtml(letter.delivered.join(", "))}</td></tr></table>
<pre>${escapeHtml(letter.text)}</pre>${letter.html === undefined ? "" : `<iframe sandbox srcdoc="${escapeHtml(letter.html)}"></iframe>`}
${attachments === "" ? "" : `<h2>附件</h2><ul>${attachments}</ul>`}`,
  );
}

/** The answer to an unknown id. */
export const missingPage = (): string =>
  frame("未找到", '<p>没有这封邮件，可能已被较新的邮件替换。</p><p><a href="/">返回</a></p>');
