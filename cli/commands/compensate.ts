import {
  compensate,
  type CompensationBody,
  type CompensationValue,
  itemsOf,
  needsEveryItem,
  readsBase,
} from "../../domain/compensation";
import { type Decimal, printRounded, roundFraction, shortestText, signOf } from "../../domain/number";
import type { ItemCode } from "../../domain/water";
import { loadRules, newestRule } from "../../rules";
import { read } from "../command-line";
import { idCell, NOT_TEXT } from "../table/id-cell";
import { numberOf } from "../table/number-of";
import { SeenIds } from "../table/seen-ids";
import { SpooledLists } from "../table/spooled-lists";
import { standardStreams, type Streams } from "../table/streams";
import { type Gathering, type Refuse, type Report, runTable, tableLine, type TableCommand } from "../table/table";
import type { ColumnIndex } from "../table/table-header";
import { usage } from "../usage";

/** Digits of the index that are printed; it is compared exactly. */
const INDEX_DECIMALS = 4;
const TOGETHER = "the rows of one id together";

/** `heqing compensate --scheme ID`: what each id's values cost or earn, in 万元, exact. */
export async function run(argv: readonly string[], streams: Streams = standardStreams()): Promise<number> {
  const line = tableLine("heqing compensate").option("--scheme <scheme>", "the scheme, such as guzhen-2021");
  const { options } = read(line, argv);
  return runTable(table(schemeOf(options.scheme)), options, streams);
}

function schemeOf(id: string | undefined): CompensationBody {
  const library = loadRules();
  const known = [...new Set(library.ofKind("compensation-scheme").map((rule) => rule.id))];
  if (id === undefined || !known.includes(id)) throw usage("scheme", `one of ${known.join(", ")}`, id);
  return newestRule(library, "compensation-scheme", id).body;
}

const table = (scheme: CompensationBody): TableCommand => ({
  columns: { required: ["id", "item", "value", "base"], optional: [] },
  output: ["id", "index", "amount"],
  prepare: (column, report) => new Sections(scheme, column, report),
});

interface Section {
  readonly id: string;
  readonly values: CompensationValue[];
  /** Something of it could not be read: no line is better than a wrong sum. */
  spoiled: boolean;
  lastLine: number;
}

/** Gathers the rows of one id after the other. Nothing is printed before the end, since an id that comes back has no line. */
class Sections implements Gathering {
  readonly #at: Readonly<Record<"id" | "item" | "value" | "base", number>>;
  readonly #items: readonly ItemCode[];
  readonly #seen = new SeenIds();
  readonly #without = new Set<string>();
  readonly #done = new SpooledLists();
  #open: Section | null = null;

  constructor(
    readonly scheme: CompensationBody,
    column: ColumnIndex,
    readonly report: Report,
  ) {
    this.#at = { id: column("id"), item: column("item"), value: column("value"), base: column("base") };
    this.#items = itemsOf(scheme);
  }

  row(cells: readonly string[], refuse: Refuse, line: number): void {
    const id = idCell(cells, this.#at.id, refuse);
    if (id === "" || id.includes(NOT_TEXT)) return;
    if (this.#open?.id !== id) this.#begin(id, line);
    const section = this.#open as Section;
    section.lastLine = line;
    if (this.#without.has(id)) {
      refuse(this.#at.id, TOGETHER);
      return;
    }
    const value = this.#valueOf(cells, refuse, section);
    if (value === null) section.spoiled = true;
    else section.values.push(value);
  }

  unreadable(cells: readonly string[], line: number): void {
    const id = cells[this.#at.id] ?? "";
    if (id !== "" && this.#open?.id !== id) this.#begin(id, line);
    if (this.#open !== null) this.#open.spoiled = true;
  }

  *lines(): Generator<readonly string[]> {
    this.#end();
    for (const { line, id } of this.#seen.again()) {
      this.#without.add(id);
      this.report(line, this.#at.id, TOGETHER, JSON.stringify(id));
    }
    for (const line of this.#done.read(0)) if (!this.#without.has(line[0] ?? "")) yield line;
    this.#done.close();
  }

  #begin(id: string, line: number): void {
    this.#end();
    if (this.#seen.isAgain(id, line)) this.#without.add(id);
    this.#open = { id, values: [], spoiled: false, lastLine: line };
  }

  #valueOf(cells: readonly string[], refuse: Refuse, { values }: Section): CompensationValue | null {
    const item = this.#items.find((code) => code === cells[this.#at.item]);
    const value = numberOf(cells[this.#at.value] ?? "");
    const base = this.#baseOf(cells, refuse);
    const again = values.some((each) => each.item === item);
    if (item === undefined) refuse(this.#at.item, `one of ${this.#items.join(", ")}`);
    else if (again) refuse(this.#at.item, "each item of an id once");
    if (value === null) refuse(this.#at.value, "a number such as 0.25");
    return item === undefined || again || value === null || base === undefined ? null : { item, value, base };
  }

  /** undefined for a cell that is none; null where the scheme reads no base. */
  #baseOf(cells: readonly string[], refuse: Refuse): Decimal | null | undefined {
    if (!readsBase(this.scheme)) return null;
    const base = numberOf(cells[this.#at.base] ?? "");
    if (base !== null && signOf(base) > 0) return base;
    refuse(this.#at.base, "a number above 0 such as 0.2");
    return undefined;
  }

  #end(): void {
    const section = this.#open;
    this.#open = null;
    if (section === null || section.spoiled || this.#without.has(section.id)) return;
    const missing = this.#items.filter((item) => section.values.every((value) => value.item !== item));
    if (needsEveryItem(this.scheme) && missing.length > 0) {
      const expected = `a row for each of ${this.#items.join(", ")} of one id`;
      const got = `none for ${missing.join(", ")} of ${JSON.stringify(section.id)}`;
      this.report(section.lastLine, this.#at.item, expected, got);
      return;
    }
    const result = compensate(this.scheme, section.values);
    if (result.kind === "ask") {
      this.report(section.lastLine, this.#at.item, "values that the scheme settles", `none: ${result.reason}`);
      return;
    }
    const index =
      result.index === null ? "" : printRounded(roundFraction(result.index, INDEX_DECIMALS), INDEX_DECIMALS);
    this.#done.add(0, [section.id, index, shortestText(result.amount)]);
  }
}
