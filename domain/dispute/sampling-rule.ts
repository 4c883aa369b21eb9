import type { BilingualText } from "../calendar";
import type { RungLimit } from "../ladder";
import type { SamplingForm } from "../vocabulary";

/** Which of two values of an item counts: the one that stood before, the new one, or neither before an arbitration. */
export const COUNTING = ["first", "new", "arbitration"] as const;
export type Counting = (typeof COUNTING)[number];

/** How far two values of one item may lie apart and still agree; either bound that holds makes them agree. */
export interface Tolerance {
  /** null = every item that no other line names. */
  readonly items: readonly string[] | null;
  /** Largest difference as a part of the mean of both, a decimal text; null = no such bound. */
  readonly relative: string | null;
  /** Largest difference in the item's own unit, a decimal text; null = no such bound. */
  readonly absolute: string | null;
  readonly basis: BilingualText;
}

/** What holds for one form of sampling. */
export interface FormRule {
  /** Whether its result counts only beside a sampling record 采样记录. */
  readonly recordNeeded: boolean;
  /** The station's clock from service; null = the ladder's. */
  readonly limit: RungLimit | null;
  /** Which value counts where the disputed and the new one agree, and where they don't. */
  readonly counts: { readonly within: Counting; readonly beyond: Counting };
  readonly basis: BilingualText;
}

/** How samplings are done and their values compared, as rule data. */
export interface SamplingRule {
  readonly forms: Readonly<Record<SamplingForm, FormRule>>;
  readonly tolerances: readonly Tolerance[];
  /** With what a value below the detection limit is compared. */
  readonly belowLimit: "half" | "limit";
}
