import { explain, type Explanation } from "../explanation";
import { type Fraction, fraction, plainFraction } from "../number";
import { ITEMS, type ItemCode, refOf, type RuleOf, type WaterStandardBody } from "../water";
import type { Desk } from "./desk";
import type { SectionYear, YearMeans } from "./facts";
import { indexOf, itemShares, type ItemShares, type SectionIndexBody } from "./section-index";
import type { Together } from "./together";

/** The rules by which an index is reckoned. */
export interface IndexRules {
  readonly formula: RuleOf<SectionIndexBody>;
  readonly standard: RuleOf<WaterStandardBody>;
}

/** The index of one side in one year, with what it is made of; null while something of it is asked. */
export function sideIndex(
  desk: Desk,
  { formula, standard }: IndexRules,
  { sections, combine }: Together,
  yearOf: (section: SectionYear) => YearMeans,
): { readonly index: Fraction; readonly because: Explanation } | null {
  const shares = new Map<SectionYear, ItemShares>();
  for (const section of sections) {
    const found = sharesOf(desk, { formula, standard }, section, yearOf(section));
    if (found !== null) shares.set(section, found);
  }
  if (shares.size < sections.length) return null;
  const of = (section: SectionYear): Fraction => indexOf(formula.body, shares.get(section) ?? {});
  const index = combine(of);
  const [first] = sections;
  const year = first === undefined ? 0 : yearOf(first).year;
  return {
    index,
    because: explain(
      { zh: `${year} 年考核指数（${formula.body.name.zh}）`, en: `index of ${year} (${formula.body.name.en})` },
      {
        value: plainFraction(index),
        rule: refOf(formula),
        parts: sections.map((section) => sectionPart(section, yearOf(section), of(section), shares.get(section) ?? {})),
      },
    ),
  };
}

function sharesOf(desk: Desk, rules: IndexRules, section: SectionYear, year: YearMeans): ItemShares | null {
  if (!monthsCount(desk, section, year)) return null;
  const without: ItemCode[] = [];
  for (;;) {
    const found = itemShares(rules.formula.body, rules.standard.body, section, year, without);
    if (found.kind === "shares") return Object.keys(found.shares).length === 0 ? null : found.shares;
    const { item } = found;
    if (desk.settle("missing-item", { section: section.section, year: year.year, item }) === null) return null;
    without.push(item);
  }
}

/** Whether the year may be used although months are missing; asked once for each section and year. */
export const monthsCount = (desk: Desk, { section }: SectionYear, { year, missing }: YearMeans): boolean =>
  missing.length === 0 || desk.settle("missing-months", { section, year, months: missing }) !== null;

function sectionPart(section: SectionYear, year: YearMeans, index: Fraction, shares: ItemShares): Explanation {
  return explain(
    { zh: `断面 ${section.section}`, en: `section ${section.section}` },
    {
      value: plainFraction(index),
      evidence: year.verdicts,
      parts: (Object.keys(shares) as ItemCode[]).map((item) => {
        const mean = plainFraction(year.means[item] ?? fraction(0, 1));
        return explain(
          {
            zh: `${ITEMS[item].zh}：均值 ${mean} 与限值之比`,
            en: `${ITEMS[item].en}: mean ${mean} as a share of its limit`,
          },
          { value: plainFraction(shares[item] ?? fraction(0, 1)) },
        );
      }),
    },
  );
}
