import type { StagedRow } from "../../db/intake/stage";
import { plainName } from "./section-directory";

/** How many rows have which class, or none; `open`: a person is asked. */
export interface CountedClass {
  readonly class: number | null;
  readonly open: boolean;
  readonly count: number;
}

/** Counts what streams by: rows, refused ones, sections, classes. */
export class RowCounter {
  rows = 0;
  refused = 0;
  readonly #sections = new Set<string>();
  readonly #classes = new Map<string, { class: number | null; open: boolean; count: number }>();
  /** Sections as they were written, so that each way is made plain once. */
  readonly #written = new Set<string>();

  get sections(): number {
    return this.#sections.size;
  }

  get classes(): Iterable<CountedClass> {
    return this.#classes.values();
  }

  /** Counts one row. */
  add(row: StagedRow): void {
    this.rows += 1;
    if (row.refusals !== null) {
      this.refused += 1;
      return;
    }
    const written = `${row.province}\n${row.sectionName}`;
    if (!this.#written.has(written)) {
      this.#written.add(written);
      this.#sections.add(`${plainName(row.province)}\n${plainName(row.sectionName)}`);
    }
    this.#class(row).count += 1;
  }

  /** A row that was counted as good is refused after all. */
  refuse(row: Pick<StagedRow, "class" | "open">): void {
    this.refused += 1;
    this.#class(row).count -= 1;
  }

  #class({ class: waterClass, open: why }: Pick<StagedRow, "class" | "open">) {
    const open = waterClass === null && why !== null && !why.startsWith("no-data:");
    const key = `${waterClass} ${open}`;
    const known = this.#classes.get(key);
    if (known !== undefined) return known;
    const begun = { class: waterClass, open, count: 0 };
    this.#classes.set(key, begun);
    return begun;
  }
}
