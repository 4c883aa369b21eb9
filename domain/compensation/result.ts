import type { Decimal, Fraction } from "../number";
import type { Ask, ItemCode } from "../water";

/** A mean of the period, mg/L, and what it is set against: the limit or the mean of the base years; null where the scheme needs none. */
export interface CompensationValue {
  readonly item: ItemCode;
  readonly value: Decimal;
  readonly base: Decimal | null;
}

/** What one item makes of the result: 万元, or its share in the index. */
export type CompensationPart =
  | { readonly item: ItemCode; readonly kind: "amount"; readonly amount: Decimal; readonly steps: bigint | null }
  | { readonly item: ItemCode; readonly kind: "index"; readonly index: Fraction };

export type Compensation =
  | {
      readonly kind: "amount";
      /** 万元, exact; what a positive one means the scheme says. */
      readonly amount: Decimal;
      readonly index: Fraction | null;
      readonly parts: readonly CompensationPart[];
    }
  | Ask;
