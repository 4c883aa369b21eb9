import { HASH_LISTS, hashList } from "./hash-list";
import { SpooledLists } from "./spooled-lists";

/** Groups with a list of their own, in order of appearance; those that come later share lists. */
const OWN_LISTS = 1_024;

/** A line of output beside the line of the register at which its group first appeared. */
interface Placed {
  readonly first: number;
  readonly cells: readonly string[];
}

/** How rows become lines of output. */
export interface Grouping<Entry> {
  /** What is kept of a row while its group is collected. */
  readonly entryOf: (row: readonly string[]) => Entry;
  /** The lines of one group. */
  readonly answer: (group: string, entries: readonly Entry[]) => Iterable<readonly string[]>;
  /** Of a line, that its row does not count after all. */
  readonly isLeftOut: (line: string) => boolean;
}

/**
 * Rows that are understood only together with the others of their group, which need not stand together. Memory holds one
 * group at a time; where there are more than 1,024, a 256th of the rest.
 */
export class GroupedRows {
  readonly #lists = new Map<string, number>();
  readonly #own = new SpooledLists();
  readonly #shared = new SpooledLists();

  /** `width`: cells of a row. */
  constructor(readonly width: number) {}

  /** Takes a row over. */
  add(line: number, group: string, row: string[]): void {
    row.push(String(line));
    const known = this.#lists.get(group);
    const list = known ?? this.#lists.size;
    if (list >= OWN_LISTS) {
      row.push(group);
      this.#shared.add(hashList(group), row);
      return;
    }
    if (known === undefined) this.#lists.set(group, list);
    this.#own.add(list, row);
  }

  /** The lines of all groups, groups by first appearance. */
  *results<Entry>(grouping: Grouping<Entry>): Generator<readonly string[]> {
    const placed = new SpooledLists();
    try {
      this.#answerShared(grouping, placed);
      const streams = Array.from({ length: HASH_LISTS }, (_, list) => placedIn(placed, list));
      for (const { cells } of merged([this.#answerOwn(grouping), ...streams])) yield cells;
    } finally {
      for (const lists of [this.#own, this.#shared, placed]) lists.close();
    }
  }

  /** The lines of groups with a list of their own, in order. */
  *#answerOwn<Entry>({ entryOf, answer, isLeftOut }: Grouping<Entry>): Generator<Placed> {
    const lineOf = (row: readonly string[]): string => row[this.width] ?? "";
    const firsts: { readonly group: string; readonly list: number; readonly first: number }[] = [];
    for (const [group, list] of this.#lists) {
      for (const row of this.#own.read(list)) {
        if (isLeftOut(lineOf(row))) continue;
        firsts.push({ group, list, first: Number(lineOf(row)) });
        break;
      }
    }
    for (const { group, list, first } of firsts.sort((left, right) => left.first - right.first)) {
      const entries: Entry[] = [];
      for (const row of this.#own.read(list)) if (!isLeftOut(lineOf(row))) entries.push(entryOf(row));
      for (const cells of answer(group, entries)) yield { first, cells };
    }
  }

  /** Puts the lines of the groups that share lists into lists of `placed`, each in order. */
  #answerShared<Entry>({ entryOf, answer, isLeftOut }: Grouping<Entry>, placed: SpooledLists): void {
    for (let list = 0; list < this.#shared.length; list++) {
      const groups = new Map<string, { readonly first: string; readonly entries: Entry[] }>();
      for (const row of this.#shared.read(list)) {
        const [line = "", group = ""] = row.slice(this.width);
        if (isLeftOut(line)) continue;
        const known = groups.get(group);
        if (known === undefined) groups.set(group, { first: line, entries: [entryOf(row)] });
        else known.entries.push(entryOf(row));
      }
      for (const [group, { first, entries }] of groups)
        for (const cells of answer(group, entries)) placed.add(list, [first, ...cells]);
    }
  }
}

function* placedIn(lists: SpooledLists, list: number): Generator<Placed> {
  for (const [first, ...cells] of lists.read(list)) yield { first: Number(first), cells };
}

/** Merges streams, each of which is in order; lines of one group stand in one stream. */
function* merged(streams: readonly Generator<Placed>[]): Generator<Placed> {
  const heads = streams.flatMap((rest) => {
    const next = rest.next();
    return next.done === true ? [] : [{ next: next.value, rest }];
  });
  while (heads.length > 0) {
    const head = heads.reduce((least, each) => (each.next.first < least.next.first ? each : least));
    const { first } = head.next;
    let ended = false;
    while (!ended && head.next.first === first) {
      yield head.next;
      const next = head.rest.next();
      if (next.done === true) ended = true;
      else head.next = next.value;
    }
    if (ended) heads.splice(heads.indexOf(head), 1);
  }
}
