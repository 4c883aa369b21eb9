import { explain, type Explanation } from "../explanation";
import { compareFractions, type Fraction, plainFraction } from "../number";
import { changeInPercent, ITEMS } from "../water";
import { numberOf } from "./counted";
import { type Element, elementName } from "./element";
import type { ChangeGrading } from "./scheme";
import type { Sheet } from "./sheet";

/** The grade of one element by the change of its means, as a place among the bands (0 = the best). */
export interface Graded {
  readonly element: Element;
  readonly band: number;
  readonly because: Explanation;
}

/** The worst of the items makes the grade; null while something is asked. */
export function changeGrade(sheet: Sheet, { items, bands }: ChangeGrading, element: Element): Graded | null {
  const name = elementName(element);
  if (element.verdict === null) {
    sheet.settle("no-verdict", name, []);
    return null;
  }
  const parts: Explanation[] = [];
  let [worst, isOpen] = [0, false];
  for (const item of items) {
    const mean = element.means[item];
    const before = mean?.lastYear ?? null;
    const change = mean === undefined || before === null ? null : changeInPercent(before, mean.now);
    const band =
      change === null
        ? answeredBand(sheet, `${name}:${item}`, bands)
        : bands.findIndex(({ most, inclusive }) =>
            reaches(change, most === null ? null : numberOf(most), most !== null, inclusive),
          );
    if (band === null) isOpen = true;
    else worst = Math.max(worst, band);
    const { zh, en } = ITEMS[item];
    const [now, then] = [mean?.now ?? null, before].map((value) => (value === null ? "—" : plainFraction(value)));
    const value = change === null ? null : plainFraction(change);
    const text = {
      zh: `${zh}同比变化（%）：本期 ${now}，上年同期 ${then}`,
      en: `${en}: change in per cent, now ${now}, last year ${then}`,
    };
    parts.push(explain(text, { value }));
  }
  if (isOpen) return null;
  const grade = bands[worst]?.grade ?? null;
  return {
    element,
    band: worst,
    because: explain(
      { zh: `断面 ${name}`, en: `section ${name}` },
      { value: grade, evidence: [element.verdict], parts },
    ),
  };
}

function answeredBand(sheet: Sheet, about: string, bands: ChangeGrading["bands"]): number | null {
  const choice = sheet.settle(
    "no-last-year-mean",
    about,
    bands.map(({ grade }) => grade),
  );
  return choice === null ? null : bands.findIndex(({ grade }) => grade === choice);
}

/** Whether a band reaches up to a change; the last one, without a bound, reaches any. */
function reaches(change: Fraction, most: Fraction | null, bounded: boolean, inclusive: boolean): boolean {
  if (!bounded) return true;
  if (most === null) return false;
  const order = compareFractions(change, most);
  return order < 0 || (inclusive && order === 0);
}
