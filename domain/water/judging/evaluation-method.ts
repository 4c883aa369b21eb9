import type { ItemCode } from "../item";

/** What stands for a value below the detection limit: half the limit, or the limit itself. */
export type BelowDetection = "half" | "limit";

/**
 * Body of a rule of kind `evaluation-method` for the real-time regime: the unrounded values of single readings are
 * compared with the limits (water.md §3).
 */
export interface RealtimeMethodBody {
  readonly method: "realtime";
  /** The items that make the class. */
  readonly items: readonly ItemCode[];
  /** Where one of these is missing, the verdict is marked partial. */
  readonly required: readonly ItemCode[];
  readonly belowDetection: BelowDetection;
  /** Whether dissolved oxygen is class Ⅰ by saturation too. */
  readonly doSaturation: boolean;
  /** Decimals the platform shows; never used in a decision. */
  readonly displayDecimals: Readonly<Partial<Record<ItemCode, number>>>;
}

/**
 * Body of a rule of kind `evaluation-method` for the official regime: the mean of a period is rounded once, half to even,
 * to the evaluation decimals, then compared (环办〔2011〕22号, 环办监测函〔2020〕82号).
 */
export interface OfficialMethodBody {
  readonly method: "official";
  readonly items: readonly ItemCode[];
  readonly required: readonly ItemCode[];
  readonly belowDetection: BelowDetection;
  readonly doSaturation: boolean;
  /** Decimals to which a mean is rounded before it is compared. */
  readonly decimals: Readonly<Record<ItemCode, number>>;
  /** A mean that would become 0 keeps one significant digit. */
  readonly keepSignificant: boolean;
}

/** What a caller may set apart from the rule; each departure stands in the trace. */
export interface MethodOptions {
  readonly belowDetection?: BelowDetection;
  readonly doSaturation?: boolean;
  readonly required?: readonly ItemCode[];
}
