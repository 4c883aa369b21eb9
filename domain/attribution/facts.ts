import type { Fraction } from "../number";
import type { ItemCode } from "../water";

/** What one section had in one period: exact means in the unit of each item. */
export interface SectionPeriod {
  readonly section: string;
  /** Such as `2026-07`; sections are compared over the same period only. */
  readonly period: string;
  readonly values: Readonly<Partial<Record<ItemCode, Fraction>>>;
  /** Mean flow in m³/s, null where it is not measured. */
  readonly flow: Fraction | null;
}

/** An exceedance at an outflow section, and what is known of the water that came in. */
export interface AttributionFacts {
  readonly outflow: SectionPeriod;
  readonly inflows: readonly SectionPeriod[];
  /** The items that missed the target at the outflow. */
  readonly missed: readonly ItemCode[];
  /** The limit of the outflow's own target, for each item that has one. */
  readonly limits: Readonly<Partial<Record<ItemCode, Fraction>>>;
  /** By how much outflow and inflow became worse against last year, in the same measure; null where it is not known. */
  readonly falls: { readonly outflow: Fraction; readonly inflow: Fraction } | null;
}
