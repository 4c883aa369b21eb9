/** What intake says it expected of a cell, by its English sentence (intake/, `refuse`), in Chinese. */
const CHINESE: readonly (readonly [RegExp, string])[] = [
  [/^a date YYYY-MM-DD$/, "日期，形如 2026-11-05"],
  [/^a date not after (\S+)$/, "不晚于 $1 的日期"],
  [/^one of (.+)$/, "下列项目代码之一：$1"],
  [/^a number such as ([\d.]+), or below a limit such as (\S+?)(, or nothing)?$/, "数值（如 $1），低于检出限的写作 $2"],
  [/^a pH from 0 to 14 such as ([\d.]+)(, or nothing)?$/, "0 至 14 的 pH 值（如 $1）"],
  [/^a number such as ([\d.]+)$/, "数值（如 $1）"],
  [/^the name of a section$/, "断面名称"],
  [/^a section of the registry$/, "已登记的断面"],
  [/^a section of your own jurisdiction$/, "本人范围内的断面"],
  [/^the province: (\d+) sections are called (.+)$/, "省份：名为“$2”的断面有 $1 个"],
  [/^the province of the section$/, "断面所在省份"],
  [/^a time YYYY-MM-DD hh:mm$/, "时间，形如 2026-11-05 08:00"],
  [/^1 to 6, or -1 for no data$/, "1 至 6，没有数据的为 -1"],
  [/^(\d+) cells$/, "$1 列"],
  [/^text in UTF-8 or GB18030$/, "UTF-8 或 GB18030 编码的文字"],
  [/^a closing quote$/, "成对的引号"],
  [/^a row of at most (\d+) bytes$/, "不超过 $1 字节的行"],
];

/** What a cell should have held, in the language of the page; a sentence that is not known stays as it came. */
export function expectedWords(expected: string, language: "zh" | "en"): string {
  const known = language === "zh" ? CHINESE.find(([sentence]) => sentence.test(expected)) : undefined;
  return known === undefined ? expected : expected.replace(...known);
}
