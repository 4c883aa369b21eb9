import { TextDecoder } from "node:util";
import { fileUnusable, type HeqingError, isZip, LONGEST_BEGINNING, refuseOtherFile } from "../../domain/errors";

const WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Bytes at the beginning from which the encoding is told. */
const WINDOW = 64 * 1024;
/** Of a hundred characters, so many at most that no encoding knows: single bad cells are refused row by row. */
const STRANGE_PERCENT = 5;
const NOT_TEXT = "\uFFFD";

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
    const beginning = Buffer.concat(this.#beginning).subarray(0, LONGEST_BEGINNING);
    this.#isArchive = isZip(beginning);
    const hex = beginning.toString("hex");
    if (hex.startsWith("fffe") || hex.startsWith("feff")) throw fileUnusable([{ fault: "wide-text" }]);
    refuseOtherFile(beginning);
  }
}

function strangePercent(bytes: Buffer, encoding: string): number {
  const text = new TextDecoder(encoding).decode(bytes);
  return ((text.split(NOT_TEXT).length - 1) * 100) / text.length;
}
