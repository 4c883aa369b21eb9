import PDFDocument from "pdfkit";
import { encode } from "uqr";
import { dateText } from "../../domain/calendar";
import { brokenInto } from "./lines";
import { AREA, LINE, mm, PAGE, RED, SIZE } from "./measures";
import { grouped, markOf, type Paper, UNSIGNED } from "./paper";
import { Typesetter } from "./typesetter";

type Document = InstanceType<typeof PDFDocument>;

const TEXT = { size: SIZE.text } as const;
const BOTTOM = AREA.top + AREA.height;
/** Side of the QR code, and height of the foot that holds it. */
const QR = mm(20);
const FOOT = QR + mm(6);

/** A paper as a PDF file in the layout of GB/T 9704-2012; the check code and its QR code stand at its foot. */
export async function pdfOf(paper: Paper): Promise<Buffer> {
  const document = new PDFDocument({
    size: "A4",
    margin: 0,
    bufferPages: true,
    info: { Title: paper.title, Author: paper.signer, ...(paper.number === null ? {} : { Subject: paper.number }) },
    lang: "zh-CN",
  });
  const chunks: Buffer[] = [];
  document.on("data", (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<Buffer>((resolve, reject) => {
    document.on("end", () => resolve(Buffer.concat(chunks)));
    document.on("error", reject);
  });
  new Sheet(document, paper).write();
  document.end();
  return ended;
}

/** One paper being written, from its head to its foot. */
class Sheet {
  readonly #type: Typesetter;
  #y: number = AREA.top;

  constructor(
    private readonly document: Document,
    private readonly paper: Paper,
  ) {
    this.#type = new Typesetter(document);
  }

  write(): void {
    const { form, title, addressee, paragraphs } = this.paper;
    if (form === "letter") this.#letterHead();
    else this.#generalHead();
    this.#centred(title, { size: SIZE.title, weight: 700 }, SIZE.title * 1.5);
    this.#y += LINE / 2;
    if (form !== "minutes") this.#flowing(`${addressee}：`, 0);
    for (const paragraph of paragraphs) this.#flowing(paragraph, 2 * SIZE.text);
    this.#signature();
    this.#foot();
    this.#numbers();
  }

  /** The general form: the mark in red, the number below it, a red line. */
  #generalHead(): void {
    this.#y = AREA.top + mm(20);
    this.#mark(this.#y, 40);
    this.#y += 40 * 1.5 + LINE;
    this.#centred(this.paper.number ?? UNSIGNED, TEXT, LINE);
    this.#line(AREA.left, AREA.width, this.#y + mm(2), 2);
    this.#y += mm(4) + LINE;
  }

  /** 信函格式: the mark 30 mm from the edge, double red lines at head and foot of the first page, the number at the right. */
  #letterHead(): void {
    const wide = mm(170);
    const left = (PAGE.width - wide) / 2;
    this.#mark(mm(30), 36);
    const line = mm(30) + 36 * 1.35 + mm(4);
    this.#line(left, wide, line, 2.4);
    this.#line(left, wide, line + 3, 0.8);
    this.#line(left, wide, PAGE.height - mm(20) - 3, 0.8);
    this.#line(left, wide, PAGE.height - mm(20), 2.4);
    this.#y = line + LINE * 0.6;
    const number = this.paper.number ?? UNSIGNED;
    this.#type.write(number, AREA.left + AREA.width - this.#type.width(number, TEXT), this.#y, TEXT);
    this.#y += 2 * LINE;
  }

  /** 发文机关标志 in red, as large as its line allows. */
  #mark(y: number, most: number): void {
    const mark = markOf(this.paper);
    const style = { weight: 700, colour: RED } as const;
    const size = Math.min(most, (most * AREA.width) / this.#type.width(mark, { ...style, size: most }));
    const width = this.#type.width(mark, { ...style, size });
    this.#type.write(mark, (PAGE.width - width) / 2, y + (most - size) / 2, { ...style, size });
  }

  #line(x: number, width: number, y: number, thick: number): void {
    this.document
      .lineWidth(thick)
      .strokeColor(RED)
      .moveTo(x, y)
      .lineTo(x + width, y)
      .stroke();
  }

  #centred(text: string, style: { readonly size: number; readonly weight?: 400 | 700 }, height: number): void {
    const width = (part: string): number => this.#type.width(part, style);
    for (const line of brokenInto(text, width, AREA.width)) {
      this.#type.write(line, (PAGE.width - width(line)) / 2, this.#y, style);
      this.#y += height;
    }
  }

  /** A paragraph, over as many pages as it takes. */
  #flowing(text: string, indent: number): void {
    const width = (part: string): number => this.#type.width(part, TEXT);
    brokenInto(text, width, AREA.width, indent).forEach((line, index) => {
      this.#room(LINE);
      this.#type.write(line, AREA.left + (index === 0 ? indent : 0), this.#y, TEXT);
      this.#y += LINE;
    });
  }

  /** 署名 and 成文日期 at the right, on one page, with room for the seal; the name in the middle above the date. */
  #signature(): void {
    const { signer, date } = this.paper;
    const dated = date === null ? "（成文日期）" : dateText(date).zh;
    this.#room(4 * LINE);
    this.#y += 2 * LINE;
    const width = this.#type.width(dated, TEXT);
    const right = AREA.left + AREA.width - 4 * SIZE.text;
    const named = this.#type.width(signer, TEXT);
    const middle = right - width / 2;
    const x = Math.min(middle - named / 2, AREA.left + AREA.width - named);
    this.#type.write(signer, x, this.#y, TEXT);
    this.#y += LINE;
    this.#type.write(dated, right - width, this.#y, TEXT);
    this.#y += LINE;
  }

  /** 版记: the check code in words and as a picture, at the bottom of the last page. */
  #foot(): void {
    const { check } = this.paper;
    if (check === null) return;
    this.#room(FOOT);
    const top = BOTTOM - FOOT;
    this.document
      .lineWidth(0.8)
      .strokeColor("#000000")
      .moveTo(AREA.left, top)
      .lineTo(AREA.left + AREA.width, top)
      .stroke();
    this.#qr(check.address, AREA.left, top + mm(3));
    const words = [
      `核验码：${grouped(check.code)}`,
      "扫码或输入核验码，可核对本文书的编号、日期和内容摘要。",
      check.address,
    ];
    words.forEach((line, index) =>
      this.#type.write(line, AREA.left + QR + mm(4), top + mm(4) + index * mm(6), { size: SIZE.small }),
    );
  }

  #qr(text: string, x: number, y: number): void {
    const { data, size } = encode(text, { border: 0 });
    const side = QR / size;
    this.document.fillColor("#000000");
    data.forEach((row, down) =>
      row.forEach((dark, right) => {
        if (dark) this.document.rect(x + right * side, y + down * side, side, side);
      }),
    );
    this.document.fill();
  }

  /** Page numbers — 1 —: at the right of odd pages, at the left of even ones; none on the first page of a 信函. */
  #numbers(): void {
    const { count } = this.document.bufferedPageRange();
    for (let page = 0; page < count; page += 1) {
      if (page === 0 && this.paper.form === "letter") continue;
      this.document.switchToPage(page);
      const text = `— ${page + 1} —`;
      const width = this.#type.width(text, { size: SIZE.foot });
      const x = page % 2 === 0 ? AREA.left + AREA.width - width - SIZE.foot : AREA.left + SIZE.foot;
      this.#type.write(text, x, BOTTOM + mm(7), { size: SIZE.foot });
    }
  }

  /** Goes on to the next page where the rest of this one is too short. */
  #room(height: number): void {
    if (this.#y + height <= BOTTOM + 1) return;
    this.document.addPage();
    this.#y = AREA.top;
  }
}
