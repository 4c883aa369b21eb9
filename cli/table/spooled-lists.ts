import { SpoolFile, type Stretch } from "./spool-file";

/** Between cells and between items: halves of surrogate pairs, which no text read as UTF-8 holds. */
const [CELL, ITEM] = ["\uD800", "\uD801"];
/** Items held in memory, over all lists, before all of them are written. */
const MOST_HELD = 16_384;
/** Items read back at once. */
const PIECE = 64;

/** Lists of items, which are cells of text as it is read from UTF-8. What does not fit into a fixed amount of memory lies in a temporary file. */
export class SpooledLists {
  readonly #held: string[][] = [];
  readonly #written: Stretch[][] = [];
  #file: SpoolFile | null = null;
  #count = 0;

  /** How many lists there are: one more than the highest that was added to. */
  get length(): number {
    return Math.max(this.#held.length, this.#written.length);
  }

  add(list: number, cells: readonly string[]): void {
    const held = this.#held[list];
    if (held === undefined) this.#held[list] = [cells.join(CELL)];
    else held.push(cells.join(CELL));
    this.#count += 1;
    if (this.#count >= MOST_HELD) this.#write();
  }

  /** The items of a list in the order of addition. Nothing may be added while they are read. */
  *read(list: number): Generator<readonly string[]> {
    const file = this.#file;
    for (const stretch of (file !== null && this.#written[list]) || [])
      for (const item of (file?.read(stretch) ?? "").split(ITEM)) yield item.split(CELL);
    for (const item of this.#held[list] ?? []) yield item.split(CELL);
  }

  /** Forgets everything. */
  close(): void {
    this.#file?.close();
    this.#file = null;
    this.#held.length = 0;
    this.#written.length = 0;
  }

  #write(): void {
    const owners: number[] = [];
    const pieces: string[] = [];
    this.#held.forEach((items, list) => {
      for (let from = 0; from < items.length; from += PIECE) {
        owners.push(list);
        pieces.push(items.slice(from, from + PIECE).join(ITEM));
      }
    });
    this.#file ??= new SpoolFile();
    this.#file.append(pieces).forEach((stretch, index) => {
      const list = owners[index] ?? 0;
      const written = this.#written[list];
      if (written === undefined) this.#written[list] = [stretch];
      else written.push(stretch);
    });
    this.#held.length = 0;
    this.#count = 0;
  }
}
