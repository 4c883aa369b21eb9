import type { ItemCode } from "../water";

/** What a positive amount means: the side that is judged pays it, or receives it. */
export type AmountMeaning = "pays" | "receives";

/** For each item above its limit, a sum for every started step of the limit, up to a cap an item (固镇, 合肥; water.md §5). */
export interface SteppedBody {
  readonly form: "stepped";
  readonly positive: AmountMeaning;
  /** Any of them may be given. */
  readonly items: readonly ItemCode[];
  /** A step as a share of the limit. */
  readonly step: string;
  /** 万元 a step. */
  readonly amount: string;
  /** 万元 an item at most. */
  readonly most: string;
}

/** The sum over the items of (limit − value) × price (菏泽; water.md §6): what is better than the limits offsets what is worse. */
export interface LinearBody {
  readonly form: "linear";
  readonly positive: AmountMeaning;
  readonly terms: readonly {
    readonly item: ItemCode;
    /** mg/L */
    readonly limit: string;
    /** 万元 for each mg/L. */
    readonly price: string;
  }[];
}

/** One sum that one side pays the other, by P = factor × Σ weight × value ÷ base (新安江; water.md §6). */
export interface IndexBody {
  readonly form: "index";
  readonly positive: AmountMeaning;
  readonly factor: string;
  readonly weights: readonly { readonly item: ItemCode; readonly weight: string }[];
  /** At most this, inclusive, the amount is positive; above it is the same amount negative. */
  readonly limit: string;
  /** 万元 */
  readonly amount: string;
}

/** A sum by how far the one item above its limit exceeds it (Hebei 2009, 周口; water.md §6). */
export interface TieredBody {
  readonly form: "tiered";
  readonly positive: AmountMeaning;
  readonly items: readonly ItemCode[];
  /** By the multiple (value − limit) ÷ limit, from low to high: above `over`, up to and with `upTo` (null: without bound). */
  readonly tiers: readonly {
    readonly over: string;
    readonly upTo: string | null;
    /** 万元 */
    readonly amount: string;
    /** The amount times 1 + the multiple. */
    readonly grows: boolean;
  }[];
}

/** Body of a rule by which water that crosses a border costs or earns money. All sums are in 万元. */
export type CompensationBody = SteppedBody | LinearBody | IndexBody | TieredBody;

/** The items a scheme reads, in the order it names them. */
export function itemsOf(scheme: CompensationBody): readonly ItemCode[] {
  if (scheme.form === "stepped" || scheme.form === "tiered") return scheme.items;
  return (scheme.form === "linear" ? scheme.terms : scheme.weights).map(({ item }) => item);
}

/** Whether the scheme has no result while one of its items is missing. */
export const needsEveryItem = ({ form }: CompensationBody): boolean => form !== "stepped" && form !== "tiered";

/** Whether the scheme sets a value against a base (its limit, or the mean of base years) that comes with it. */
export const readsBase = ({ form }: CompensationBody): boolean => form !== "linear";
