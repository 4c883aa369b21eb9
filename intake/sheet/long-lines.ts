const LINE_FEED = 0x0a;
const QUOTE = 0x22;
/** Stands where a line was cut: U+FFFF, which is no character, so that no cell holds it. */
const CUT = "\uFFFF";

/**
 * Cuts lines that are longer than a parser is to collect, so that the rows after them can be read. Only where no quote
 * stands in the line: with one, nobody can tell where the row ends, and what follows is left to the parser or `lost`.
 */
export class LongLines {
  /** Room for the mark at a cut, in bytes: a parser behind must take records of `longest` and this. */
  static readonly MARK = Buffer.byteLength(CUT);
  /** A quote stood in what was cut off: nothing after it is passed on. */
  lost = false;
  #cut = false;
  /** Bytes of the line being passed, and whether a quote was among them. */
  #length = 0;
  #quoted = false;
  #skipping = false;

  constructor(readonly longest: number) {}

  /** Whether a record is one that was cut. */
  isCut(cells: readonly string[]): boolean {
    return this.#cut && cells.some((cell) => cell.includes(CUT));
  }

  /** Passes the chunks of a text in UTF-8 on. */
  async *pass(chunks: AsyncIterable<Uint8Array | string>): AsyncGenerator<Uint8Array> {
    for await (const chunk of chunks) {
      const bytes = typeof chunk === "string" ? Buffer.from(chunk) : chunk;
      for (let at = 0; at < bytes.length; at += this.longest) yield* this.#part(bytes.subarray(at, at + this.longest));
    }
  }

  /** At most `longest` bytes, in which only the line that began before can be too long. */
  *#part(bytes: Uint8Array): Generator<Uint8Array> {
    if (this.lost) return;
    const end = bytes.indexOf(LINE_FEED);
    const line = end === -1 ? bytes : bytes.subarray(0, end);
    const isQuoted = line.includes(QUOTE);
    if (this.#skipping) {
      this.lost = isQuoted;
      if (this.lost || end === -1) return;
      this.#skipping = false;
      yield* this.#passed(bytes.subarray(end));
    } else if (this.#length + line.length > this.longest && !this.#quoted && !isQuoted) {
      this.#cut = true;
      yield line.subarray(0, this.longest - this.#length);
      yield Buffer.from(CUT);
      this.#skipping = end === -1;
      if (end !== -1) yield* this.#passed(bytes.subarray(end));
    } else yield* this.#passed(bytes);
  }

  *#passed(bytes: Uint8Array): Generator<Uint8Array> {
    const last = bytes.lastIndexOf(LINE_FEED);
    const tail = bytes.subarray(last + 1);
    this.#length = last === -1 ? this.#length + tail.length : tail.length;
    this.#quoted = tail.includes(QUOTE) || (last === -1 && this.#quoted);
    yield bytes;
  }
}
