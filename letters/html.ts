/** A mail as the text says it: subject and plain text, which is the master. */
interface Said {
  readonly subject: string;
  readonly text: string;
}

const INK = "#16242c";
const QUIET = "#5a6b75";
const LINE = "#d5dde1";
const WATER = "#0b5c7a";
const FONT = "font-family:system-ui,-apple-system,'PingFang SC','Microsoft YaHei',sans-serif";

const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`);

const paragraph = (text: string, style = ""): string => `<p style="margin:0 0 6px;${style}">${text}</p>`;

/** `查看与办理：https://…` becomes a button, in a line of its own. */
function linkLine(line: string): string | null {
  const [, label, address] = /^(.*?)：?(https?:\/\/\S+)$/.exec(line) ?? [];
  if (address === undefined) return null;
  const said = label === undefined || label === "" ? "打开" : label;
  const [words = said, note = ""] = said.split(/(?=（)/);
  const button =
    `<a href="${escaped(address)}" style="display:block;background:${WATER};color:#ffffff;text-decoration:none;` +
    `text-align:center;padding:12px 16px;border-radius:6px;font-weight:600">${escaped(words)}</a>`;
  return `<div style="margin:4px 0 10px">${button}${note === "" ? "" : paragraph(escaped(note), `color:${QUIET};font-size:14px;padding-top:4px`)}</div>`;
}

/** `—— 事项编号｜断面 ——` begins a matter of a digest, `【…】` one of its messages. */
function headingLine(line: string): string | null {
  const [, matter] = /^—— (.+) ——$/.exec(line) ?? [];
  if (matter !== undefined)
    return paragraph(
      escaped(matter),
      `font-weight:600;font-size:17px;border-top:2px solid ${LINE};padding-top:14px;color:${WATER}`,
    );
  const [, word, note = ""] = /^【(.+?)】(.*)$/.exec(line) ?? [];
  return word === undefined
    ? null
    : paragraph(`<strong>${escaped(word)}</strong> <span style="color:${QUIET}">${escaped(note)}</span>`);
}

/** `事项编号：…`: the label quiet, what it says beside it. */
function labelled(line: string): string {
  const [, label, said] = /^([^：，。；]{2,12})：(.+)$/.exec(line) ?? [];
  if (label === undefined || said === undefined) return paragraph(escaped(line));
  return paragraph(`<span style="color:${QUIET}">${escaped(label)}：</span>${escaped(said)}`);
}

/** Begins and ends a letter in the text. */
const RULE = "————";

/** One block of the text, which blank lines part from the others. */
function block(lines: readonly string[]): string {
  const [first = ""] = lines;
  if (first.startsWith(RULE)) {
    const inner = lines
      .filter((line) => !line.startsWith(RULE))
      .map((line, index) =>
        paragraph(escaped(line), index === 0 ? "font-weight:600;font-size:17px;text-align:center" : ""),
      );
    return `<div style="border:1px solid ${LINE};border-radius:6px;padding:14px 14px 8px;margin:0 0 16px;background:#fafcfc">${inner.join("")}</div>`;
  }
  return `<div style="margin:0 0 16px">${lines.map((line) => headingLine(line) ?? linkLine(line) ?? labelled(line)).join("")}</div>`;
}

/**
 * A mail's HTML, made of the lines of its text and of nothing else, so that both say the same: styles inline, no picture, nothing
 * that is fetched. The same text gives the same HTML.
 */
export function htmlOf({ subject, text }: Said): string {
  const blocks = text
    .trimEnd()
    .split(/\n{2,}/)
    .map((part) => part.split("\n"));
  const title = subject.replace(/^【河清】/, "");
  return (
    `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">` +
    `<meta name="color-scheme" content="light"><title>${escaped(subject)}</title></head>` +
    `<body style="margin:0;padding:12px;background:#eef3f5;color:${INK};font-size:16px;line-height:1.6;${FONT}">` +
    `<div style="max-width:600px;margin:0 auto;background:#ffffff;border:1px solid ${LINE};border-radius:8px;overflow:hidden">` +
    `<div style="background:${WATER};color:#ffffff;padding:14px 20px"><div style="font-size:14px">河清</div>` +
    `<div style="font-size:18px;font-weight:600;line-height:1.4;overflow-wrap:anywhere">${escaped(title)}</div></div>` +
    `<div style="padding:18px 20px 6px;overflow-wrap:anywhere">${blocks.map(block).join("")}</div></div></body></html>`
  );
}
