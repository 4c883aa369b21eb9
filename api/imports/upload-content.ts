import { TextDecoder } from "node:util";
import { fileUnusable, type HeqingError } from "../../domain/errors";

/** How files begin that people send by mistake for a sheet. */
const BEGINNINGS: readonly (readonly [string, string])[] = [
  ["d0cf11e0a1b11ae1", "Excel 97–2003 (.xls)"],
  ["25504446", "PDF"],
  ["1f8b", "GZIP"],
  ["526172211a07", "RAR"],
  ["377abcaf271c", "7-Zip"],
  ["504b0506", "ZIP"],
  ["89504e47", "PNG"],
  ["ffd8ff", "JPEG"],
  ["47494638", "GIF"],
  ["7f454c46", "ELF"],
  ["4d5a90", "EXE"],
];
/** A workbook of Excel, or another archive: which of them is for whoever opens it to say. */
const ARCHIVE = "504b0304";
const WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Bytes at the beginning from which the encoding is told. */
const WINDOW = 64 * 1024;
/** Of a hundred characters, so many at most that no encoding knows: single bad cells are refused row by row. */
const STRANGE_PERCENT = 5;
const NOT_TEXT = "\uFFFD";
/** Bytes by which a kind of file is known. */
const LONGEST_BEGINNING = 8;

const notText = (): HeqingError => fileUnusable([{ fault: "code-page" }]);

/** Looks at the bytes of a file as they pass: is it a sheet, and a text in which encoding. */
export class ContentCheck {
  readonly #beginning: Buffer[] = [];
  #held = 0;
  #isArchive = false;

  /** Whether it is a text as far as it is seen, of which lines can be counted. */
  get isText(): boolean {
    return !this.#isArchive;
  }

  /** @throws HeqingError FILE_UNUSABLE as soon as the bytes are no sheet */
  look(chunk: Buffer): void {
    if (this.#held < WINDOW) {
      this.#beginning.push(chunk.subarray(0, WINDOW - this.#held));
      const began = this.#held;
      this.#held += chunk.length;
      if (began < LONGEST_BEGINNING) this.#refuseKnown();
    }
    if (this.isText && chunk.includes(0)) throw notText();
  }

  /** What the whole file is. @throws HeqingError FILE_UNUSABLE for nothing, and for what neither encoding reads */
  mediaType(): string {
    if (this.#isArchive) return WORKBOOK;
    const bytes = Buffer.concat(this.#beginning);
    if (bytes.length === 0) throw fileUnusable([{ fault: "empty" }]);
    const [best] = (["utf-8", "gb18030"] as const)
      .map((charset) => ({ charset, strange: strangePercent(bytes, charset) }))
      .sort((a, b) => a.strange - b.strange);
    if (best === undefined || best.strange > STRANGE_PERCENT) throw notText();
    return `text/csv; charset=${best.charset}`;
  }

  #refuseKnown(): void {
    const hex = Buffer.concat(this.#beginning).subarray(0, LONGEST_BEGINNING).toString("hex");
    this.#isArchive = hex.startsWith(ARCHIVE);
    if (hex.startsWith("fffe") || hex.startsWith("feff")) throw fileUnusable([{ fault: "wide-text" }]);
    const known = BEGINNINGS.find(([beginning]) => hex.startsWith(beginning));
    if (known !== undefined) throw fileUnusable([{ fault: "no-sheet-file", facts: { got: known[1] } }]);
  }
}

function strangePercent(bytes: Buffer, encoding: string): number {
  const text = new TextDecoder(encoding).decode(bytes);
  return ((text.split(NOT_TEXT).length - 1) * 100) / text.length;
}
