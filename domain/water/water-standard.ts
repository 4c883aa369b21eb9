import {
  addFractions,
  compareFractions,
  decimalOf,
  divideFractions,
  type Decimal,
  fractionOf,
  Threshold,
} from "../number";
import { ITEM_CODES, type ItemCode } from "./item";
import type { WaterClass } from "./water-class";

/** A running water or a lake or reservoir; station metadata, the name of a section does not tell it. */
export type WaterBody = "river" | "lake";

/** Limits of the classes Ⅰ to Ⅴ as printed, in the item's unit. */
export type FiveLimits = readonly [string, string, string, string, string];

/** Dissolved oxygen of class Ⅰ by saturation: do ≥ share × numerator ÷ (addend + temperature in °C). */
export interface SaturationRule {
  readonly share: string;
  readonly numerator: string;
  readonly addend: string;
}

/** How one item is limited. Limits are inclusive (water.md §1.1). */
export type ItemLimits =
  | { readonly rule: "at-most"; readonly limits: FiveLimits }
  | { readonly rule: "at-most-by-body"; readonly river: FiveLimits; readonly lake: FiveLimits }
  | { readonly rule: "at-most-in-lakes"; readonly limits: FiveLimits }
  | { readonly rule: "at-least"; readonly limits: FiveLimits; readonly saturation: SaturationRule }
  | { readonly rule: "range"; readonly low: string; readonly high: string }
  | { readonly rule: "change"; readonly weeklyRise: string; readonly weeklyFall: string };

/** Body of a rule of kind `water-standard`: the limits of the 24 basic items. */
export interface WaterStandardBody {
  readonly items: Readonly<Record<ItemCode, ItemLimits>>;
}

/** A water temperature in °C: one reading's, or the mean of a period rounded to its evaluation decimals. */
export type Temperature = Decimal;

/** Gives the class of one value, the best whose limit it meets; null where the standard gives the item none there. */
export type ItemClassifier = (value: Decimal, body: WaterBody, temperature: Temperature | null) => WaterClass | null;

/** The limits of a standard made ready for comparison. */
export type Classifiers = Readonly<Record<ItemCode, ItemClassifier>>;

const thresholds = (limits: FiveLimits): readonly Threshold[] => limits.map((limit) => new Threshold(decimalOf(limit)));

function classAtMost(limits: readonly Threshold[], value: Decimal): WaterClass {
  for (let index = 0; index < 5; index++) {
    if ((limits[index] as Threshold).admitsAtMost(value)) return (index + 1) as WaterClass;
  }
  return 6;
}

function classAtLeast(limits: readonly Threshold[], value: Decimal): WaterClass {
  for (let index = 0; index < 5; index++) {
    if ((limits[index] as Threshold).admitsAtLeast(value)) return (index + 1) as WaterClass;
  }
  return 6;
}

function classifierOf(limits: ItemLimits): ItemClassifier {
  switch (limits.rule) {
    case "at-most": {
      const five = thresholds(limits.limits);
      return (value) => classAtMost(five, value);
    }
    case "at-most-by-body": {
      const river = thresholds(limits.river);
      const lake = thresholds(limits.lake);
      return (value, body) => classAtMost(body === "river" ? river : lake, value);
    }
    case "at-most-in-lakes": {
      const five = thresholds(limits.limits);
      return (value, body) => (body === "lake" ? classAtMost(five, value) : null);
    }
    case "at-least": {
      const five = thresholds(limits.limits);
      const { saturation } = limits;
      return (value, _body, temperature) => {
        const byLimits = classAtLeast(five, value);
        return byLimits > 1 && temperature !== null && isSaturated(saturation, value, temperature) ? 1 : byLimits;
      };
    }
    case "range": {
      const low = new Threshold(decimalOf(limits.low));
      const high = new Threshold(decimalOf(limits.high));
      return (value) => (low.admitsAtLeast(value) && high.admitsAtMost(value) ? 1 : 6);
    }
    case "change":
      return () => null;
  }
}

function isSaturated(rule: SaturationRule, value: Decimal, temperature: Temperature): boolean {
  const below = addFractions(fractionOf(decimalOf(rule.addend)), fractionOf(temperature));
  const whole = divideFractions(fractionOf(decimalOf(rule.numerator)), below);
  const share = divideFractions(fractionOf(value), whole);
  return compareFractions(share, fractionOf(decimalOf(rule.share))) >= 0;
}

/** Makes the limits of a standard ready; done once for many readings. */
export function classifiersOf(standard: WaterStandardBody): Classifiers {
  const entries = ITEM_CODES.map((item) => [item, classifierOf(standard.items[item])] as const);
  return Object.fromEntries(entries) as Record<ItemCode, ItemClassifier>;
}

/** The limit of an item for one class, or null where it has none that a value could exceed (pH, dissolved oxygen, temperature). */
export function upperLimit(
  standard: WaterStandardBody,
  item: ItemCode,
  waterClass: WaterClass,
  body: WaterBody,
): Decimal | null {
  const limits = standard.items[item];
  const index = waterClass - 1;
  const five =
    limits.rule === "at-most"
      ? limits.limits
      : limits.rule === "at-most-by-body"
        ? limits[body]
        : limits.rule === "at-most-in-lakes" && body === "lake"
          ? limits.limits
          : null;
  const text = five?.[index];
  return text === undefined ? null : decimalOf(text);
}
