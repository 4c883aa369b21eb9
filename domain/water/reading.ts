import type { Decimal, Fraction } from "../number";
import type { ItemCode } from "./item";
import type { WaterBody } from "./water-standard";

/** Which of the platform's numbers is used: the unrounded one, or the one shown where no other is published. */
export type ValueOrigin = "raw" | "shown";

/** One item of one reading of a station or sample. */
export interface RealtimeValue {
  /** The text as it came. */
  readonly raw: string;
  /** The value, or the detection limit where `below`. */
  readonly value: Decimal;
  /** Below the detection limit. */
  readonly below: boolean;
  readonly origin: ValueOrigin;
  /** 数据标记 of the source, null where there is none. */
  readonly mark: string | null;
}

/** A single reading: judged unrounded. It can't be handed to the official judge. */
export interface RealtimeReading {
  readonly regime: "realtime";
  /** null = unknown. */
  readonly body: WaterBody | null;
  readonly values: Readonly<Partial<Record<ItemCode, RealtimeValue>>>;
}

/** Where the mean of an item comes from: given as such, or made of automatic or manual values, or of months of either kind. */
export type MeanOrigin = "given" | "automatic" | "manual" | "mixed";

/** The bounds of a mean some of whose values lay below the detection limit: all of them 0, all of them at their limits. */
export interface BelowDetectionBounds {
  readonly least: Fraction;
  readonly most: Fraction;
  /** The greatest detection limit among them. */
  readonly detectionLimit: Decimal;
}

/** The unrounded mean of one item over a period. */
export interface OfficialMean {
  /** The text as it came, or how the mean was made. */
  readonly raw: string;
  /** The exact mean, or the detection limit where the one value is `below`. */
  readonly value: Decimal | Fraction;
  /** The period's only value, below the detection limit. */
  readonly below: boolean;
  readonly bounds: BelowDetectionBounds | null;
  readonly origin: MeanOrigin;
  readonly mark: string | null;
}

/** The means of a period: rounded once, then judged. They can't be handed to the real-time judge. */
export interface OfficialMeans {
  readonly regime: "official";
  readonly body: WaterBody | null;
  readonly values: Readonly<Partial<Record<ItemCode, OfficialMean>>>;
}
