import { hashList } from "./hash-list";
import { SpooledLists } from "./spooled-lists";

/** Ids remembered in memory; later ones are compared when all were seen. */
const MOST_REMEMBERED = 100_000;

/** Finds the ids that come more than once, in flat memory however many there are. */
export class SeenIds {
  readonly #first = new Set<string>();
  readonly #later = new SpooledLists();

  /** Whether the id is known to have come before; where that can't be told yet, `again` tells it. */
  isAgain(id: string, line: number): boolean {
    if (this.#first.has(id)) return true;
    if (this.#first.size < MOST_REMEMBERED) this.#first.add(id);
    else this.#later.add(hashList(id), [String(line), id]);
    return false;
  }

  /** The rows whose ids had come before, of those of which it could not be told at once. */
  *again(): Generator<{ readonly line: number; readonly id: string }> {
    for (let list = 0; list < this.#later.length; list++) {
      const seen = new Set<string>();
      for (const [line, id = ""] of this.#later.read(list)) {
        if (seen.has(id)) yield { line: Number(line), id };
        else seen.add(id);
      }
    }
    this.#later.close();
  }
}
