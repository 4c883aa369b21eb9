import { type Name, named } from "./named";

/**
 * What a cell of a sheet should have held: why a row stands in 待核数据. `{…}` stands for a fact of that refusal, kept beside
 * the word.
 */
export const CELL_FAULTS = {
  date: named("日期，形如 2026-11-05", "a date YYYY-MM-DD"),
  "date-future": named("不晚于 {today} 的日期", "a date not after {today}"),
  "date-early": named("不早于 {first} 的日期", "a date not before {first}"),
  time: named("时间，形如 2026-11-05 08:00", "a time YYYY-MM-DD hh:mm"),
  "time-year": named(
    "带年份的时间；时间无年份的，导入时须指明发布日期（--released）",
    "a time with its year, or the day of the release (--released)",
  ),
  "time-future": named("不晚于导入时刻 {now} 的时间", "a time not after {now}, the moment of the import"),
  "time-early": named("不早于 {first} 的时间", "a time not before {first}"),
  item: named("项目名称或代码之一：{items}", "one of {items}"),
  "item-unit": named("以 {unit} 计的{item}", "{item} in {unit}"),
  value: named("数值（如 0.25），低于检出限的写作 0.025L", "a number such as 0.25, or below a limit such as 0.025L"),
  "value-ph": named("0 至 14 的 pH 值（如 7.25）", "a pH from 0 to 14 such as 7.25"),
  "value-or-nothing": named(
    "数值（如 0.25），低于检出限的写作 0.025L，没有数据的留空",
    "a number such as 0.25, or below a limit such as 0.025L, or nothing",
  ),
  "value-ph-or-nothing": named(
    "0 至 14 的 pH 值（如 7.25），没有数据的留空",
    "a pH from 0 to 14 such as 7.25, or nothing",
  ),
  number: named("数值（如 487.1）", "a number such as 487.1"),
  "section-name": named("断面名称", "the name of a section"),
  "section-unknown": named("已登记的断面", "a section of the registry"),
  "section-near": named(
    "已登记的断面：未登记此名，相近的有 {near}",
    "a section of the registry: this one is not known, near {near}",
  ),
  "section-reach": named("本人范围内的断面", "a section of your own jurisdiction"),
  "province-which": named("省份：名为“{name}”的断面有 {count} 个", "the province: {count} sections are called {name}"),
  "province-name": named("断面所在省份", "the province of the section"),
  class: named("1 至 6 或 Ⅰ 至 劣Ⅴ，没有数据的为 -1", "a class from 1 to 6, or -1 for no data"),
  cells: named("{count} 列", "{count} cells"),
  "cells-nameless": named("{count} 个有列名的列之外没有内容", "nothing outside the {count} columns that have a name"),
  text: named("{encoding} 编码的文字，此处字节不成文字", "text in {encoding}, not bytes that are no text"),
  "row-length": named("不超过 {bytes} 字节的行", "a row of at most {bytes} bytes"),
  quote: named("成对的引号；自本行起未读取", "a closing quote; all from this line on is left out"),
  "one-value": named(
    "每个断面、日期、项目一个数值；另一个在第 {line} 行",
    "one value for each section, date and item; the other one stands on line {line}",
  ),
  "order-not-matter": named(
    "空白：复测数据在“order”列填写复测编号",
    "nothing: a re-sampling is told by the number of its order, in the column order",
  ),
  order: named("本断面尚未办结的复测编号", "the number of an open re-sampling order of this section"),
} as const satisfies Readonly<Record<string, Name>>;
export type CellFault = keyof typeof CELL_FAULTS;

/** Why a file can't be used as a whole. */
export const FILE_FAULTS = {
  "refused-many": named(
    "不合格的行超过 {most} 行：请核对表格的种类、单位和列后重新导入，本次未采用任何数据",
    "more than {most} rows that must be refused: check kind, units and columns of the sheet; nothing of it was taken in",
  ),
  "columns-unknown": named("不认识的列：{columns}", "unknown columns: {columns}"),
  "columns-duplicate": named("重复的列：{columns}", "columns that stand twice: {columns}"),
  "columns-missing": named("缺少的列：{columns}", "missing columns: {columns}"),
  "columns-nameless": named("第 {place} 列有内容而没有列名", "column {place} has content and no name"),
  header: named("首行须为列名", "the first line must name the columns"),
  empty: named("文件是空的", "the file is empty"),
  "wide-text": named("文件为 UTF-16 编码，请另存为“CSV UTF-8”", "the file is UTF-16: save it as CSV UTF-8"),
  "code-page": named(
    "文件既不是 UTF-8，也不是 GB18030 编码（可能为 Big5 等），请另存为“CSV UTF-8”",
    "the file is neither UTF-8 nor GB18030 (Big5 perhaps): save it as CSV UTF-8",
  ),
  "other-code-page": named(
    "按指定的 GB18030 编码读不成中文（可能为 UTF-8、Big5 等），请核对所选编码，或另存为“CSV UTF-8”",
    "read as GB18030, as was said, the file is no Chinese text (UTF-8 or Big5 perhaps): check the encoding, or save it as CSV UTF-8",
  ),
  "no-sheet-file": named(
    "不是监测表（CSV 或 Excel 工作簿 .xlsx），而是{got}",
    "the file is no sheet (CSV, or an Excel workbook .xlsx), but {got}",
  ),
  "workbook-broken": named("Excel 工作簿已损坏或不完整，无法读取", "the Excel workbook is broken or not whole"),
  "workbook-large": named(
    "Excel 工作簿解压后过大（上限 {limit} MB），请拆分",
    "the Excel workbook is larger unpacked than {limit} MB: split it",
  ),
  "workbook-bomb": named(
    "Excel 工作簿的压缩比异常，未读取",
    "the Excel workbook is packed beyond what sheets are, and is not read",
  ),
  "workbook-parts": named(
    "Excel 工作簿的部件或工作表过多（上限 {limit}）",
    "the Excel workbook has more parts or sheets than {limit}",
  ),
  "workbook-columns": named("工作表的列过多（上限 {limit}）", "the sheet has more columns than {limit}"),
  "workbook-sheet": named("没有名为“{sheet}”的工作表；有：{sheets}", "no sheet is called {sheet}; there are: {sheets}"),
  "workbook-none": named("工作簿中没有可读的工作表", "the workbook has no sheet that can be read"),
  "no-attachment-file": named(
    "不能作为附件：只收照片（JPEG、PNG）、PDF、Word（.docx）和 Excel（.xlsx），按内容识别，此文件是{got}",
    "no attachment: photos (JPEG, PNG), PDF, Word (.docx) and Excel (.xlsx) are taken, known by their content, and this is {got}",
  ),
  "no-attachment-other": named(
    "不能作为附件：只收照片（JPEG、PNG）、PDF、Word（.docx）和 Excel（.xlsx），按内容识别，与文件名无关",
    "no attachment: photos (JPEG, PNG), PDF, Word (.docx) and Excel (.xlsx) are taken, known by their content and not by their name",
  ),
  "photo-broken": named(
    "照片已损坏或不完整，无法显示，请重新拍摄或重新选择",
    "the photo is broken or not whole and can't be shown: take or choose it again",
  ),
  "photo-large": named(
    "照片超过 {limit} 百万像素，请缩小后上传",
    "the photo has more than {limit} million pixels: make it smaller",
  ),
  "pdf-broken": named("PDF 文件已损坏或不完整", "the PDF document is broken or not whole"),
  "pdf-locked": named("PDF 文件设有密码，请去掉密码后上传", "the PDF document is locked by a password: unlock it"),
  "pdf-active": named(
    "PDF 文件内含脚本、嵌入文件或可执行动作（{what}），请另存为普通 PDF 后上传",
    "the PDF document holds scripts, files or actions ({what}): print it into a plain PDF",
  ),
  "no-letter-document": named(
    "不是 Word 文档（.docx），请在下载的文稿上修改后再传回",
    "the file is no Word document (.docx): please edit the one that was downloaded",
  ),
  "letter-document-empty": named("文档中没有标题和正文", "the document has no title and text"),
  "document-broken": named(
    "文档已损坏、不完整或设有密码",
    "the document is broken, not whole, or locked by a password",
  ),
  "document-large": named(
    "文档解压后过大或部件过多（上限 {limit} MB），请拆分",
    "the document is larger unpacked than {limit} MB or has too many parts: split it",
  ),
  "document-bomb": named(
    "文档的压缩比异常，未接收",
    "the document is packed beyond what documents are, and is not taken",
  ),
  "document-active": named(
    "文档内含宏、控件、嵌入程序或外部链接内容（{what}），请去掉后上传",
    "the document holds macros, controls, programs or content from elsewhere ({what}): take them out",
  ),
  "attachments-of-proceeding": named(
    "本事项的附件合计已达上限 {limit} MB",
    "the attachments of this proceeding have reached {limit} MB",
  ),
  "attachments-of-day": named(
    "本账号 24 小时内上传的附件合计已达上限 {limit} MB",
    "the attachments of this account have reached {limit} MB within 24 hours",
  ),
  "sheet-of-text": named("只有 Excel 工作簿才有工作表名", "only an Excel workbook has sheets with names"),
} as const satisfies Readonly<Record<string, Name>>;
export type FileFault = keyof typeof FILE_FAULTS;

/** What the facts of a refusal are: words and numbers that stand in its sentence. */
export type FaultFacts = Readonly<Record<string, string | number>>;

/** A sentence with its facts in place of `{…}`; what has no fact stays as it is. */
export const withFacts = (sentence: string, facts: FaultFacts): string =>
  sentence.replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(facts[name] ?? whole));
