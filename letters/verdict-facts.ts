import type { WaterClass } from "../domain/water";
import type { Outcome } from "../domain/vocabulary";

/** The section 断面 as it is named in a letter. */
export interface SectionFacts {
  readonly name: string;
  readonly river: string | null;
  /** 国控, 省控 … as printed; null where not given. */
  readonly level: string | null;
}

/** An item with its value against the limit that it was judged by; numbers as they are printed. */
export interface ItemFacts {
  /** 氨氮 */
  readonly item: string;
  readonly value: string;
  /** mg/L; empty where the item has none, e.g. pH. */
  readonly unit: string;
  /** Limit of the target class; null where none is known. */
  readonly limit: string | null;
  /** 超标倍数 over that limit, e.g. 0.38; null where none is given: pH, dissolved oxygen, temperature, or no exceedance. */
  readonly multiple: string | null;
}

/** A released verdict that a notice or letter speaks of. */
export interface VerdictFacts {
  /** `2026-10`, `2026-Q4`, `2026`, or `resample:<order number>` */
  readonly period: string;
  /** Name of the section that it judges, where that is another than the one spoken of; absent otherwise. */
  readonly of?: string;
  readonly outcome: Outcome;
  readonly waterClass: WaterClass | null;
  readonly targetClass: WaterClass | null;
  /** Names of the items that make the class 定类项目, e.g. 氨氮. */
  readonly items: readonly string[];
  /** The items that miss the target, with their values; absent where the values are not at hand. */
  readonly missed?: readonly ItemFacts[];
  /** The items asked for, with values that meet the target: what a closing rests on. */
  readonly met?: readonly ItemFacts[];
  /** Name of the assessment scheme; null where none is to be named. */
  readonly scheme: string | null;
  /** The standard by its number, e.g. GB 3838-2002, and the version of its rule; null where none is to be named. */
  readonly standard: { readonly name: string; readonly version: number } | null;
}
