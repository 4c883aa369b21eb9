import { z } from "zod";
import type { OfficialMethodBody, RealtimeMethodBody } from "../../domain/water/judging/evaluation-method";
import {
  cityIndexMethod,
  grading,
  indexBands,
  mainIndicatorsMethod,
  means,
  trend,
  trophic,
  yangtzeWarningMethod,
  zhejiangYearlyMethod,
} from "./evaluation-statistics";
import { ITEM_CODES } from "../../domain/water/item";
import { items } from "./items";

const itemCode = z.enum(ITEM_CODES);
const decimals = z.int().min(0).max(10);

const shared = {
  items,
  required: items,
  belowDetection: z.enum(["half", "limit"]),
  doSaturation: z.boolean(),
};

const realtime: z.ZodType<RealtimeMethodBody> & z.core.$ZodTypeDiscriminable = z.strictObject({
  method: z.literal("realtime"),
  ...shared,
  displayDecimals: z.partialRecord(itemCode, decimals),
});

const official: z.ZodType<OfficialMethodBody> & z.core.$ZodTypeDiscriminable = z.strictObject({
  method: z.literal("official"),
  ...shared,
  decimals: z.record(itemCode, decimals),
  keepSignificant: z.boolean(),
});

/** How sections are judged, by regime, and what is made of many verdicts: means, grades, trends, indexes, warnings. */
export const evaluationMethod = z.discriminatedUnion("method", [
  realtime,
  official,
  means,
  mainIndicatorsMethod,
  grading,
  trend,
  trophic,
  cityIndexMethod,
  indexBands,
  yangtzeWarningMethod,
  zhejiangYearlyMethod,
]);
