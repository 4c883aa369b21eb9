import { TextDecoder } from "node:util";
import { HeqingError } from "../../domain/errors";

/** How files begin that people take for a sheet, or send by mistake. */
const BEGINNINGS: readonly (readonly [string, string])[] = [
  ["504b0304", "an Excel workbook or another ZIP archive"],
  ["d0cf11e0a1b11ae1", "an old Excel workbook"],
  ["25504446", "a PDF"],
  ["1f8b", "a compressed file"],
  ["526172211a07", "a RAR archive"],
  ["377abcaf271c", "a 7-Zip archive"],
  ["89504e47", "a picture"],
  ["ffd8ff", "a picture"],
  ["47494638", "a picture"],
  ["7f454c46", "a program"],
  ["4d5a90", "a program"],
  ["fffe", "UTF-16"],
  ["feff", "UTF-16"],
];

/** Bytes at the beginning from which the encoding is told. */
const WINDOW = 64 * 1024;
/** Of a hundred characters, so many at most that no encoding knows: single bad cells are refused row by row. */
const STRANGE_PERCENT = 5;
const NOT_TEXT = "\uFFFD";

const unusable = (got: string): HeqingError =>
  new HeqingError("FILE_UNUSABLE", `expected CSV text in UTF-8 or GB18030, got ${got}: save the sheet as CSV UTF-8`);

/** Looks at the bytes of a file as they pass: is it text, and in which encoding. */
export class ContentCheck {
  readonly #beginning: Buffer[] = [];
  #held = 0;

  /** @throws HeqingError FILE_UNUSABLE as soon as the bytes are no text */
  look(chunk: Buffer): void {
    if (this.#held < WINDOW) {
      const first = this.#held === 0;
      this.#beginning.push(chunk.subarray(0, WINDOW - this.#held));
      this.#held += chunk.length;
      if (first) refuseKnown(chunk);
    }
    if (chunk.includes(0)) throw unusable("bytes that are no text");
  }

  /** What the whole file is. @throws HeqingError FILE_UNUSABLE for nothing, and for what neither encoding reads */
  mediaType(): string {
    const bytes = Buffer.concat(this.#beginning);
    if (bytes.length === 0) throw unusable("nothing");
    const charset = (["utf-8", "gb18030"] as const).find(
      (encoding) => strangePercent(bytes, encoding) <= STRANGE_PERCENT,
    );
    if (charset === undefined) throw unusable("bytes that are no text");
    return `text/csv; charset=${charset}`;
  }
}

function refuseKnown(chunk: Buffer): void {
  const hex = chunk.subarray(0, 8).toString("hex");
  const known = BEGINNINGS.find(([beginning]) => hex.startsWith(beginning));
  if (known !== undefined) throw unusable(known[1]);
}

function strangePercent(bytes: Buffer, encoding: string): number {
  const text = new TextDecoder(encoding).decode(bytes);
  return ((text.split(NOT_TEXT).length - 1) * 100) / text.length;
}
