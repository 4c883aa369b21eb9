import { z } from "zod";
import {
  type CityIndexBody,
  type GradingBody,
  type IndexBandsBody,
  ITEM_CODES,
  type MainIndicatorsBody,
  type MeansBody,
  type TrendBody,
  type TrophicBody,
  TROPHIC_PARAMETERS,
  WATER_CLASSES,
  type YangtzeWarningBody,
  YEARLY_GRADES,
  type ZhejiangYearlyBody,
} from "../../domain/water";
import { positive } from "./envelope";
import { decimalText } from "./water-standard";

/** A schema whose output is exactly a domain's body, usable in a discriminated union. */
type SchemaOf<Body> = z.ZodType<Body> & z.core.$ZodTypeDiscriminable;

const items = z.array(z.enum(ITEM_CODES)).min(1);
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

export const grading: SchemaOf<GradingBody> = z.strictObject({
  method: z.literal("grading"),
  sectionsByShare: positive,
  excellent: decimalText,
  good: decimalText,
  moderate: decimalText,
  severe: decimalText,
});

export const trend: SchemaOf<TrendBody> = z.strictObject({
  method: z.literal("trend"),
  slight: decimalText,
  marked: decimalText,
});

const parameter = z.strictObject({ constant: decimalText, slope: signedDecimal, weight: decimalText });

export const trophic: SchemaOf<TrophicBody> = z.strictObject({
  method: z.literal("trophic"),
  parameters: z.record(z.enum(TROPHIC_PARAMETERS), parameter),
  bounds: z.tuple([decimalText, decimalText, decimalText, decimalText]),
});

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
  fall: z.strictObject({ second: positive, first: positive }),
});

export const zhejiangYearlyMethod: SchemaOf<ZhejiangYearlyBody> = z.strictObject({
  method: z.literal("zhejiang-yearly"),
  knownThrough: z.int().min(2000).max(2200),
  lines: z
    .array(
      z.strictObject({
        meetsTarget: z.boolean(),
        outflow: z.enum(["better", "worse"]).nullable(),
        index: z.enum(["better", "worse"]),
        fell: z.enum(["less", "not-less"]).nullable(),
        grade: z.enum(YEARLY_GRADES),
      }),
    )
    .min(1),
});
