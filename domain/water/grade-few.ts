import { type Decimal, type Fraction, fractionOf, logarithmicMean, meanOf } from "../number";
import { inItemOrder, ITEM_CODES, type ItemCode } from "./item";
import { type ExactMean, meanBounds, sampleMean } from "./period-mean";
import type { OfficialMean, OfficialMeans } from "./reading";
import { ask, type Ask } from "./rule";
import type { OfficialVerdict } from "./judging/verdict";
import { stateOf, type WaterClass, type WaterState } from "./water-class";

/** The grade of a river with fewer than five sections, with the verdict on the averaged items. */
export type FewSectionsGrade =
  | {
      readonly kind: "graded";
      readonly grade: WaterState;
      readonly class: WaterClass;
      readonly verdict: OfficialVerdict;
    }
  | Ask;

const isDecimal = (value: Decimal | Fraction): value is Decimal => "units" in value;
const asFraction = (value: Decimal | Fraction): Fraction => (isDecimal(value) ? fractionOf(value) : value);
/**
 * Averages each item over fewer than five sections and judges the averages (water.md §2.3). Where the text leaves room (an
 * item measured in some sections only, the mean of pH, rivers mixed with lakes) both readings are tried: if they give
 * different classes, a person is asked.
 */
export function gradeFewSections(
  judge: (means: OfficialMeans) => OfficialVerdict,
  sections: readonly OfficialMeans[],
): FewSectionsGrade {
  const bodies = new Set(sections.map(({ body }) => body));
  const [body] = bodies;
  if (body === undefined) return ask("no section was evaluated");
  if (bodies.size > 1) return ask("rivers and lakes, or bodies not known, are mixed and their limits differ");
  const everywhere = ITEM_CODES.filter((item) => sections.every(({ values }) => values[item] !== undefined));
  const somewhere = ITEM_CODES.filter((item) => sections.some(({ values }) => values[item] !== undefined));
  const verdicts = [
    judge({ regime: "official", body, values: averages(sections, somewhere, true) }),
    judge({ regime: "official", body, values: averages(sections, somewhere, false) }),
    judge({ regime: "official", body, values: averages(sections, everywhere, true) }),
    judge({ regime: "official", body, values: averages(sections, everywhere, false) }),
  ] as const;
  const [verdict, arithmeticPh] = verdicts;
  if (verdict.class === null) return ask("the averaged items leave the class open");
  if (verdict.class !== arithmeticPh.class)
    return ask("the logarithmic and the arithmetic mean of pH give different classes");
  if (verdicts.some((each) => each.class !== verdict.class)) {
    const partly = inItemOrder(somewhere.filter((item) => !everywhere.includes(item)));
    return ask(`${partly.join(", ")} was measured in some of the sections only and decides the class`);
  }
  return { kind: "graded", grade: stateOf(verdict.class), class: verdict.class, verdict };
}

function averages(
  sections: readonly OfficialMeans[],
  items: readonly ItemCode[],
  logarithmicPh: boolean,
): OfficialMeans["values"] {
  const entries = items.map((item) => {
    const parts = sections.flatMap(({ values }) => (values[item] === undefined ? [] : [partOf(values[item])]));
    return [item, average(parts, sections.length, item === "ph" && logarithmicPh)] as const;
  });
  return Object.fromEntries(entries);
}

const partOf = (mean: OfficialMean): ExactMean =>
  mean.below && isDecimal(mean.value)
    ? sampleMean({ value: mean.value, below: true })
    : { value: mean.value, bounds: mean.bounds, values: 1, parts: 1 };

function average(parts: readonly ExactMean[], sections: number, logarithmic: boolean): OfficialMean {
  const values = parts.map(({ value }) => value);
  const decimals = values.filter(isDecimal);
  return {
    raw: `mean of ${parts.length} of ${sections} sections`,
    value:
      logarithmic && decimals.length === values.length ? logarithmicMean(decimals) : meanOf(values.map(asFraction)),
    below: false,
    bounds: meanBounds(parts),
    origin: "given",
    mark: null,
  };
}
