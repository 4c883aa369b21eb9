import { explain, type Explanation } from "../explanation";
import {
  compareFractions,
  divideFractions,
  type Fraction,
  fraction,
  subtractFractions,
  plainFraction,
} from "../number";
import type { ItemCode } from "../water";
import type { Desk } from "./desk";
import type { YearMeans, SectionYear } from "./facts";
import { type IndexRules, monthsCount, sideIndex } from "./side-index";
import type { Together } from "./together";

type Better = "better" | "worse";
type Less = "less" | "not-less";

/** What was found, and why. */
export interface Found<Word> {
  readonly word: Word;
  readonly because: Explanation;
}

const now = (section: SectionYear): YearMeans => section.now;
const before = (section: SectionYear): YearMeans => section.before;
const ZERO = fraction(0, 1);

const betterWord = (choice: string): Better => (choice === "better" ? "better" : "worse");
const lessWord = (choice: string): Less => (choice === "less" ? "less" : "not-less");
const asked = <Word>(word: Word, zh: string, en: string): Found<Word> => ({
  word,
  because: explain({ zh, en }, { value: String(word) }),
});

/** Whether the outflow of the year was better or worse than the inflow; null while it is asked. */
export function outflowStanding(
  desk: Desk,
  rules: IndexRules,
  outflow: Together,
  inflow: Together | null,
): Found<Better> | null {
  const [zh, en] = ["出境与入境比较", "outflow against inflow"];
  const ask = (choice: string | null): Found<Better> | null =>
    choice === null ? null : asked(betterWord(choice), zh, en);
  if (inflow === null) return ask(desk.settle("no-inflow", {}));
  const compared =
    rules.formula.body.sides === "index"
      ? byIndex(desk, rules, outflow, inflow)
      : byItems(desk, rules, outflow, inflow);
  if (compared === null) return null;
  const { orders, parts } = compared;
  const worse = orders.filter(({ order }) => order > 0);
  const better = orders.filter(({ order }) => order < 0);
  const found = (word: Better): Found<Better> => ({ word, because: explain({ zh, en }, { value: word, parts }) });
  if (worse.length === 0 && better.length === 0) return ask(desk.settle("sides-equal", {}));
  if (worse.length === orders.length) return found("worse");
  if (better.length === orders.length) return found("better");
  const named = (entries: Compared["orders"]): readonly ItemCode[] => entries.map(({ item }) => item);
  const equal = named(orders.filter(({ order }) => order === 0));
  return ask(desk.settle("sides-mixed", { better: named(better), equal, worse: named(worse) }));
}

interface Compared {
  readonly orders: readonly { readonly item: ItemCode; readonly order: -1 | 0 | 1 }[];
  readonly parts: readonly Explanation[];
}

function byIndex(desk: Desk, rules: IndexRules, outflow: Together, inflow: Together): Compared | null {
  const [out, into] = [sideIndex(desk, rules, outflow, now), sideIndex(desk, rules, inflow, now)];
  if (out === null || into === null) return null;
  const [item = "codmn"] = rules.formula.body.items;
  return { orders: [{ item, order: compareFractions(out.index, into.index) }], parts: [out.because, into.because] };
}

function byItems(desk: Desk, { formula }: IndexRules, outflow: Together, inflow: Together): Compared | null {
  const sections = [...outflow.sections, ...inflow.sections];
  let open = sections.filter((section) => !monthsCount(desk, section, section.now)).length;
  const items = formula.body.items.filter((item) => {
    const lacking = sections.filter((section) => section.now.means[item] === undefined);
    for (const {
      section,
      now: { year },
    } of lacking)
      if (desk.settle("missing-item", { section, year, item }) === null) open += 1;
    return lacking.length === 0;
  });
  if (open > 0 || items.length === 0) return null;
  const compared = items.map((item) => {
    const mean = (section: SectionYear): Fraction => section.now.means[item] ?? ZERO;
    const [out, into] = [outflow.combine(mean), inflow.combine(mean)];
    return { item, order: compareFractions(out, into), out, into };
  });
  return {
    orders: compared,
    parts: compared.map(({ item, out, into }) =>
      explain(
        {
          zh: `${item}：出境 ${plainFraction(out)}，入境 ${plainFraction(into)}`,
          en: `${item}: out ${plainFraction(out)}, in ${plainFraction(into)}`,
        },
        { evidence: sections.flatMap((section) => section.now.verdicts) },
      ),
    ),
  };
}

/** Whether the outflow fell less than the inflow; null while it is asked. */
export function fallStanding(
  desk: Desk,
  rules: IndexRules,
  outflow: Together,
  inflow: Together | null,
): Found<Less> | null {
  const [zh, en] = ["出境降幅与入境降幅比较", "the outflow's fall against the inflow's"];
  const ask = (choice: string | null): Found<Less> | null => (choice === null ? null : asked(lessWord(choice), zh, en));
  if (inflow === null) return ask(desk.settle("fall-without-inflow", {}));
  const [out, into] = [fallOf(desk, rules, outflow), fallOf(desk, rules, inflow)];
  if (out === null || into === null) return null;
  if (out === "no-base" || into === "no-base")
    return ask(desk.settle("fall-without-base", { section: out === "no-base" ? "outflow" : "inflow" }));
  const order = compareFractions(out, into);
  if (order === 0) return ask(desk.settle("falls-equal", { fall: plainFraction(out) }));
  const word = order < 0 ? "less" : "not-less";
  const parts = [
    explain({ zh: "出境降幅", en: "fall of the outflow" }, { value: plainFraction(out) }),
    explain({ zh: "入境降幅", en: "fall of the inflow" }, { value: plainFraction(into) }),
  ];
  return { word, because: explain({ zh, en }, { value: word, parts }) };
}

/** By how much one side's index became worse against the year before. */
function fallOf(desk: Desk, rules: IndexRules, side: Together): Fraction | "no-base" | null {
  const [this_, last] = [sideIndex(desk, rules, side, now), sideIndex(desk, rules, side, before)];
  if (this_ === null || last === null) return null;
  const difference = subtractFractions(this_.index, last.index);
  if (rules.formula.body.fall === "difference") return difference;
  return last.index.numerator === 0n ? "no-base" : divideFractions(difference, last.index);
}
