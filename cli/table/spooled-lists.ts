import { SpoolFile, type Stretch } from "./spool-file";

/** Between cells and after items: halves of surrogate pairs, which no text read as UTF-8 holds. */
const [CELL, ITEM] = ["\uD800", "\uD801"];
const BYTES_OF_UNIT = 2;
/** Bytes held in memory, over all lists, before all of them are written. Rows as strings would keep the collector busy. */
const MOST_HELD = 1 << 23;
/** Items read back at once. */
const PIECE = 64;

/** Lists of items, which are cells of text as it is read from UTF-8. What does not fit into a fixed amount of memory lies in a temporary file. */
export class SpooledLists {
  #bytes = Buffer.alloc(0);
  #used = 0;
  /** Of each item held: its list, and where it ends in `#bytes`. */
  #owners: number[] = [];
  #ends: number[] = [];
  /** Held items by list, once somebody reads. */
  #held: readonly (readonly number[])[] | null = null;
  readonly #written: Stretch[][] = [];
  #file: SpoolFile | null = null;
  #lists = 0;

  /** How many lists there are: one more than the highest that was added to. */
  get length(): number {
    return this.#lists;
  }

  add(list: number, cells: readonly string[]): void {
    const text = cells.join(CELL) + ITEM;
    const length = text.length * BYTES_OF_UNIT;
    if (this.#used + length > this.#bytes.length) this.#makeRoom(length);
    this.#used += this.#bytes.write(text, this.#used, "utf16le");
    this.#owners.push(list);
    this.#ends.push(this.#used);
    this.#held = null;
    this.#lists = Math.max(this.#lists, list + 1);
  }

  /** The items of a list in the order of addition. Nothing may be added while they are read. */
  *read(list: number): Generator<readonly string[]> {
    const file = this.#file;
    for (const stretch of (file !== null && this.#written[list]) || []) yield* itemsOf(file?.read(stretch) ?? "");
    this.#held ??= this.#byList();
    for (const item of this.#held[list] ?? []) yield* itemsOf(this.#itemAt(item).toString("utf16le"));
  }

  /** Forgets everything. */
  close(): void {
    this.#file?.close();
    this.#file = null;
    this.#written.length = 0;
    this.#forgetHeld();
    this.#bytes = Buffer.alloc(0);
  }

  #makeRoom(length: number): void {
    if (this.#used > 0 && this.#bytes.length >= MOST_HELD) this.#write();
    if (this.#used + length <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafeSlow(Math.max(MOST_HELD, length));
    this.#bytes.copy(larger, 0, 0, this.#used);
    this.#bytes = larger;
  }

  #itemAt(item: number): Buffer {
    return this.#bytes.subarray(this.#ends[item - 1] ?? 0, this.#ends[item]);
  }

  #byList(): readonly (readonly number[])[] {
    const lists: number[][] = [];
    this.#owners.forEach((list, item) => (lists[list] ??= []).push(item));
    return lists;
  }

  #write(): void {
    const sorted = Buffer.allocUnsafeSlow(this.#used);
    const owners: number[] = [];
    const ends: number[] = [];
    let end = 0;
    this.#byList().forEach((items, list) => {
      items.forEach((item, index) => {
        end += this.#bytes.copy(sorted, end, this.#ends[item - 1] ?? 0, this.#ends[item]);
        if ((index + 1) % PIECE !== 0 && index + 1 < items.length) return;
        owners.push(list);
        ends.push(end);
      });
    });
    this.#file ??= new SpoolFile();
    const at = this.#file.append(sorted);
    owners.forEach((list, piece) => {
      const from = ends[piece - 1] ?? 0;
      (this.#written[list] ??= []).push({ at: at + from, length: (ends[piece] ?? from) - from });
    });
    this.#forgetHeld();
  }

  #forgetHeld(): void {
    this.#used = 0;
    this.#owners = [];
    this.#ends = [];
    this.#held = null;
  }
}

function* itemsOf(text: string): Generator<readonly string[]> {
  for (let from = 0; from < text.length;) {
    const to = text.indexOf(ITEM, from);
    yield text.slice(from, to).split(CELL);
    from = to + 1;
  }
}
