import { explain, type Explanation } from "../explanation";
import {
  addFractions,
  compareFractions,
  type Fraction,
  fraction,
  meanOf,
  multiplyFractions,
  subtractFractions,
  plainFraction,
} from "../number";
import { changeGrade, type Graded } from "./change";
import { countedPoints, type Earned, numberOf } from "./counted";
import { explainElement } from "./element";
import type { Earning, ScoringItem } from "./scheme";
import type { Sheet } from "./sheet";

const ZERO = fraction(0, 1);
const notBelowZero = (value: Fraction): Fraction => (compareFractions(value, ZERO) < 0 ? ZERO : value);
const sum = (values: readonly Fraction[]): Fraction => values.reduce(addFractions, ZERO);

/** What a division earns by one item, between 0 and full marks; null while something is asked. */
export function itemPoints(sheet: Sheet, { id, text, full, earns }: ScoringItem): Earned | null {
  const marks = numberOf(full);
  const earned =
    earns.form === "loss"
      ? lossPoints(sheet, earns, marks)
      : earns.form === "share"
        ? sharePoints(sheet, earns, id, marks)
        : gradePoints(sheet, earns, id, marks);
  if (earned === null || marks === null) return null;
  const { points, parts } = earned;
  return { points, because: explain(text, { value: plainFraction(points), parts }) };
}

type Points = { readonly points: Fraction; readonly parts: readonly Explanation[] } | null;

function lossPoints(sheet: Sheet, { losses }: Extract<Earning, { form: "loss" }>, marks: Fraction | null): Points {
  const lost = losses.map((loss) => countedPoints(sheet, loss));
  if (marks === null || lost.includes(null)) return null;
  const known = lost.flatMap((loss) => (loss === null ? [] : [loss]));
  const left = subtractFractions(marks, sum(known.map(({ points }) => points)));
  return { points: notBelowZero(left), parts: known.map(({ because }) => because) };
}

/** Points of an item of which nothing is left to count, as a person says. */
function ofNothing(sheet: Sheet, id: string, marks: Fraction | null): Points {
  const choice = sheet.settle("nothing-counts", id, ["full", "none"]);
  return choice === null || marks === null ? null : { points: choice === "full" ? marks : ZERO, parts: [] };
}

function sharePoints(
  sheet: Sheet,
  { part, whole, reduced }: Extract<Earning, { form: "share" }>,
  id: string,
  marks: Fraction | null,
): Points {
  const elements = sheet.elements(whole.set);
  if (elements.length === 0) return ofNothing(sheet, id, marks);
  const counted = countedPoints(sheet, {
    text: { zh: `${elements.length} 个中符合的`, en: `of ${elements.length} those that fit` },
    per: { by: "elements", ...part },
    points: "1",
    most: null,
  });
  const factor = reduced === null ? fraction(1, 1) : numberOf(reduced.factor);
  if (counted === null || marks === null || factor === null) return null;
  const share = fraction(counted.points.numerator, counted.points.denominator * BigInt(elements.length));
  const isWhole = compareFractions(share, fraction(1, 1)) === 0;
  const earned = multiplyFractions(marks, share);
  const missed = isWhole
    ? []
    : [explain({ zh: "不符合的", en: "those that do not fit" }, { parts: missedBy(sheet, part) })];
  return { points: isWhole ? earned : multiplyFractions(earned, factor), parts: [counted.because, ...missed] };
}

/** The elements that do not fit: what a division would ask about first. */
const missedBy = (sheet: Sheet, { set, where }: Extract<Earning, { form: "share" }>["part"]): readonly Explanation[] =>
  sheet
    .elements(set)
    .filter((element) => sheet.says(element, where) === false)
    .map((element) => explainElement(element, `not ${where}`));

function gradePoints(
  sheet: Sheet,
  { set, change, several }: Extract<Earning, { form: "grades" }>,
  id: string,
  marks: Fraction | null,
): Points {
  const elements = sheet.elements(set);
  const graded = elements.map((element) => changeGrade(sheet, change, element));
  const pointsOf = change.bands.map(({ points }) => numberOf(points));
  const byMonth = new Map<number | null, Graded[]>();
  for (const each of graded)
    if (each !== null) byMonth.set(each.element.month, [...(byMonth.get(each.element.month) ?? []), each]);
  if (byMonth.size === 0 && !graded.includes(null)) return ofNothing(sheet, id, marks);
  const expected = set === "section-years" ? 1 : sheet.months;
  const isShort = byMonth.size < expected && !graded.includes(null);
  const short = isShort ? sheet.settle("short-year", id, ["scaled", "as-it-is"]) : "";
  const isSeveral = several === "ask" && [...byMonth.values()].some((sections) => sections.length > 1);
  const together = isSeveral ? sheet.settle("several-sections", id, ["mean", "worst"]) : several;
  if (graded.includes(null) || pointsOf.includes(null) || short === null || together === null) return null;
  const points = [...byMonth.values()].map((sections) => {
    const bands = sections.map(({ band }) => band);
    const counted = together === "worst" ? [Math.max(...bands)] : bands;
    return meanOf(counted.map((band) => pointsOf[band] ?? ZERO));
  });
  const scale = short === "scaled" ? fraction(expected, byMonth.size) : fraction(1, 1);
  const parts = [...byMonth.values()].flat().map(({ because }) => because);
  return { points: multiplyFractions(sum(points), scale), parts };
}
