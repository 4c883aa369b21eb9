import { z } from "zod";
import {
  type CityIndexBody,
  type GradingBody,
  type IndexBandsBody,
  type MainIndicatorsBody,
  type MeansBody,
  type TrendBody,
  type TrophicBody,
  TROPHIC_PARAMETERS,
  WATER_CLASSES,
  type YangtzeWarningBody,
  YEARLY_GRADES,
  type YearlyLine,
  type ZhejiangYearlyBody,
} from "../../domain/water";
import { positive } from "./envelope";
import { items } from "./items";
import { rising } from "./rising";
import { decimalText } from "./water-standard";

/** A schema whose output is exactly a domain's body, usable in a discriminated union. */
type SchemaOf<Body> = z.ZodType<Body> & z.core.$ZodTypeDiscriminable;

const waterClass = z.literal(WATER_CLASSES);
/** Slopes of the trophic index may be negative. */
const signedDecimal = z.string().regex(/^-?\d+(\.\d+)?$/, { error: 'expected a decimal as text, such as "-1.94"' });

export const means: SchemaOf<MeansBody> = z.strictObject({
  method: z.literal("means"),
  logarithmic: items,
  automaticFirst: items,
  minimum: z.strictObject({
    day: positive,
    "month-of-days": positive,
    "month-of-samples": positive,
    quarter: positive,
    year: positive,
    "frozen-year": positive,
  }),
});

export const mainIndicatorsMethod: SchemaOf<MainIndicatorsBody> = z.strictObject({
  method: z.literal("main-indicators"),
  most: positive,
  priority: items,
  reference: waterClass,
});

export const grading: SchemaOf<GradingBody> = z
  .strictObject({
    method: z.literal("grading"),
    sectionsByShare: positive,
    excellent: decimalText,
    good: decimalText,
    moderate: decimalText,
    severe: decimalText,
  })
  .superRefine(
    rising(({ good, excellent }) => [
      [["good"], good],
      [["excellent"], excellent],
    ]),
  )
  .superRefine(
    rising(({ moderate, severe }) => [
      [["moderate"], moderate],
      [["severe"], severe],
    ]),
  );

export const trend: SchemaOf<TrendBody> = z
  .strictObject({ method: z.literal("trend"), slight: decimalText, marked: decimalText })
  .superRefine(
    rising(({ slight, marked }) => [
      [["slight"], slight],
      [["marked"], marked],
    ]),
  );

const parameter = z.strictObject({ constant: decimalText, slope: signedDecimal, weight: decimalText });

export const trophic: SchemaOf<TrophicBody> = z
  .strictObject({
    method: z.literal("trophic"),
    parameters: z.record(z.enum(TROPHIC_PARAMETERS), parameter),
    bounds: z.tuple([decimalText, decimalText, decimalText, decimalText]),
  })
  .superRefine(rising(({ bounds }) => bounds.map((bound, index) => [["bounds", index], bound])));

export const cityIndexMethod: SchemaOf<CityIndexBody> = z.strictObject({
  method: z.literal("city-index"),
  items,
  reference: waterClass,
  neutralPh: decimalText,
});

export const indexBands: SchemaOf<IndexBandsBody> = z.strictObject({
  method: z.literal("index-bands"),
  improvedBy: decimalText,
  worsenedBy: decimalText,
});

export const yangtzeWarningMethod: SchemaOf<YangtzeWarningBody> = z.strictObject({
  method: z.literal("yangtze-warning"),
  below: waterClass,
  fall: z.strictObject({ second: positive, first: positive }).refine(({ second, first }) => second < first, {
    error: "expected more than the fall of level two",
    path: ["first"],
  }),
});

const yearlyLine = z.strictObject({
  meetsTarget: z.boolean(),
  outflow: z.enum(["better", "worse"]).nullable(),
  index: z.enum(["better", "worse"]),
  fell: z.enum(["less", "not-less"]).nullable(),
  grade: z.enum(YEARLY_GRADES),
});

/** Whether some situation fits both lines: `null` fits any. */
const overlap = (one: YearlyLine, other: YearlyLine): boolean =>
  (["meetsTarget", "outflow", "index", "fell"] as const).every(
    (field) => one[field] === other[field] || one[field] === null || other[field] === null,
  );

export const zhejiangYearlyMethod: SchemaOf<ZhejiangYearlyBody> = z.strictObject({
  method: z.literal("zhejiang-yearly"),
  knownThrough: z.int().min(2000).max(2200),
  lines: z
    .array(yearlyLine)
    .min(1)
    .superRefine((lines, context) =>
      lines.forEach((line, index) => {
        const before = lines.slice(0, index).findIndex((each) => overlap(each, line));
        if (before >= 0)
          context.addIssue({
            code: "custom",
            path: [index],
            message: `overlap: expected no situation of line ${before}`,
          });
      }),
    ),
});
