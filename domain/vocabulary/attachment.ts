import { type Name, named } from "./named";

/** What an attachment 附件 is, told from its content. */
export const ATTACHMENT_KINDS = {
  jpeg: named("照片（JPEG）", "photo (JPEG)"),
  png: named("图片（PNG）", "picture (PNG)"),
  pdf: named("PDF 文件", "PDF document"),
  docx: named("Word 文档", "Word document"),
  xlsx: named("Excel 工作簿", "Excel workbook"),
} as const satisfies Readonly<Record<string, Name>>;
export type AttachmentKind = keyof typeof ATTACHMENT_KINDS;
