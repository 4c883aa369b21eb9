import type { ItemCode, WaterBody } from "../water";
import type { LaboratoryValue, MonthValues } from "./month-means";
import type { MonthPeriod, QuarterPeriod, ResamplePeriod, YearPeriod } from "./period";
import type { TargetStanding } from "./target";

interface OfSection {
  /** null = unknown. */
  readonly body: WaterBody | null;
  /** The section's target under the scheme. */
  readonly target: TargetStanding;
}

/** What was measured at a section in one period. */
export type PeriodFacts = OfSection &
  (
    | {
        readonly period: MonthPeriod;
        readonly values: MonthValues;
        /** Items with a value in doubt 数据存疑 that no second person has looked at. @default none */
        readonly inDoubt?: readonly ItemCode[];
      }
    | {
        readonly period: ResamplePeriod;
        /** Items with a value in doubt 数据存疑 that no second person has looked at. @default none */
        readonly inDoubt?: readonly ItemCode[];
        /** Of this order alone. An automatic station never speaks for a re-sampling. */
        readonly values: readonly LaboratoryValue[];
        /** What the order says must be sampled; null or empty: it is not known. */
        readonly required: readonly ItemCode[] | null;
      }
    /** `months`: what was measured, by month as `periodText` writes it; others than the period's own count for nothing. */
    | {
        readonly period: QuarterPeriod;
        readonly months: ReadonlyMap<string, MonthValues>;
        /** Items with a value in doubt 数据存疑 in one of the months. @default none */
        readonly inDoubt?: readonly ItemCode[];
      }
    | {
        readonly period: YearPeriod;
        readonly months: ReadonlyMap<string, MonthValues>;
        /** Whether the river freezes; null = unknown. */
        readonly frozen: boolean | null;
        /** Items with a value in doubt 数据存疑 in one of the months. @default none */
        readonly inDoubt?: readonly ItemCode[];
      }
  );
