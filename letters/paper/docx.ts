import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  type IRunOptions,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  type IParagraphOptions,
  TextRun,
} from "docx";
import { dateText } from "../../domain/calendar";
import { grouped, markOf, type Paper, UNSIGNED } from "./paper";

/** Twentieths of a point for millimetres. */
const twips = (millimetres: number): number => Math.round((millimetres / 25.4) * 1440);
/** Half points of the Chinese sizes 3号, 2号, 4号, and of the mark. */
const HALF = { text: 32, title: 44, foot: 28, mark: 72, small: 21 } as const;
/** 22 lines in 225 mm. */
const LINE = { line: Math.round(twips(225) / 22), lineRule: LineRuleType.EXACT } as const;
const RED = "D7000F";

const TYPE = {
  text: { ascii: "Times New Roman", hAnsi: "Times New Roman", eastAsia: "仿宋_GB2312" },
  title: { ascii: "Times New Roman", hAnsi: "Times New Roman", eastAsia: "方正小标宋简体" },
} as const;

const run = (text: string, options: IRunOptions = {}): TextRun =>
  new TextRun({ text, font: TYPE.text, size: HALF.text, ...options });

const line = (text: string, paragraph: IParagraphOptions = {}, options: IRunOptions = {}): Paragraph =>
  new Paragraph({ spacing: LINE, ...paragraph, children: [run(text, options)] });

const blank = (): Paragraph => line("");

/** The mark 发文机关标志 in red, and the number below it. */
const head = (paper: Paper): readonly Paragraph[] => {
  const isLetter = paper.form === "letter";
  const number = paper.number ?? UNSIGNED;
  const rule = {
    style: isLetter ? BorderStyle.THICK_THIN_SMALL_GAP : BorderStyle.SINGLE,
    size: isLetter ? 24 : 16,
    color: RED,
    space: 4,
  } as const;
  const mark = (border: boolean): Paragraph =>
    new Paragraph({
      alignment: AlignmentType.CENTER,
      ...(border ? { border: { bottom: rule } } : {}),
      children: [run(markOf(paper), { font: TYPE.title, size: HALF.mark, color: RED, bold: true })],
    });
  return isLetter
    ? [mark(true), line(number, { alignment: AlignmentType.RIGHT }), blank()]
    : [mark(false), blank(), line(number, { alignment: AlignmentType.CENTER, border: { bottom: rule } }), blank()];
};

/** A paper as a DOCX file in the layout of GB/T 9704-2012, to be printed for the seal, or edited and brought back. */
export function docxOf(paper: Paper): Promise<Buffer> {
  const { title, addressee, paragraphs, signer, date, check, form } = paper;
  const dated = date === null ? "（成文日期）" : dateText(date).zh;
  const document = new Document({
    title,
    creator: signer,
    sections: [
      {
        properties: {
          page: {
            size: { width: twips(210), height: twips(297) },
            margin: { top: twips(37), bottom: twips(35), left: twips(28), right: twips(26) },
          },
        },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                alignment: AlignmentType.CENTER,
                children: [
                  new TextRun({ size: HALF.foot, font: TYPE.text, children: ["— ", PageNumber.CURRENT, " —"] }),
                ],
              }),
            ],
          }),
        },
        children: [
          ...head(paper),
          line(
            title,
            { alignment: AlignmentType.CENTER, spacing: { line: 640 } },
            { font: TYPE.title, size: HALF.title },
          ),
          blank(),
          ...(form === "minutes" ? [] : [line(`${addressee}：`)]),
          ...paragraphs.map((text) =>
            line(text, { alignment: AlignmentType.JUSTIFIED, indent: { firstLine: HALF.text * 20 } }),
          ),
          blank(),
          blank(),
          line(signer, { alignment: AlignmentType.RIGHT, indent: { right: HALF.text * 20 } }),
          line(dated, { alignment: AlignmentType.RIGHT, indent: { right: HALF.text * 40 } }),
          ...(check === null
            ? []
            : [blank(), line(`核验码：${grouped(check.code)}　${check.address}`, {}, { size: HALF.small })]),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}
