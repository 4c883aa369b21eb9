import { add, compare, type Decimal, decimalOf, fractionOf, multiply, naturalLogarithm, signOf } from "../number";
import { ask, type Ask } from "./rule";

/** What the trophic state is judged by: chlorophyll-a in mg/m³, transparency in m, the others in mg/L. */
export const TROPHIC_PARAMETERS = ["chla", "tp", "tn", "sd", "codmn"] as const;
export type TrophicParameter = (typeof TROPHIC_PARAMETERS)[number];

export const TROPHIC_STATES = ["贫营养", "中营养", "轻度富营养", "中度富营养", "重度富营养"] as const;
export type TrophicState = (typeof TROPHIC_STATES)[number];

/** Body of the rule for the trophic state: TLI(j) = 10 (constant + slope × ln j), weighted (water.md §2.8). */
export interface TrophicBody {
  readonly method: "trophic";
  readonly parameters: Readonly<
    Record<TrophicParameter, { readonly constant: string; readonly slope: string; readonly weight: string }>
  >;
  /** Lower bound of 中营养, upper bounds of 中营养, 轻度富营养 and 中度富营养; the bounds belong to the state below them but for the first. */
  readonly bounds: readonly [string, string, string, string];
}

export type Trophic = { readonly kind: "trophic"; readonly index: Decimal; readonly state: TrophicState } | Ask;

/** The comprehensive trophic index TLI(Σ) and its state; all five parameters are needed and must be above 0. */
export function trophicState(rule: TrophicBody, values: Readonly<Partial<Record<TrophicParameter, Decimal>>>): Trophic {
  let index: Decimal = { units: 0, scale: 0 };
  for (const parameter of TROPHIC_PARAMETERS) {
    const value = values[parameter];
    if (value === undefined) return ask(`${parameter} was not measured and no text says how to judge without it`);
    if (signOf(value) <= 0) return ask(`${parameter} is 0 and has no logarithm`);
    const { constant, slope, weight } = rule.parameters[parameter];
    const inner = add(decimalOf(constant), multiply(decimalOf(slope), naturalLogarithm(fractionOf(value))));
    index = add(index, multiply(multiply(inner, decimalOf("10")), decimalOf(weight)));
  }
  return { kind: "trophic", index, state: stateOfIndex(rule, index) };
}

function stateOfIndex({ bounds: [middle, light, moderate, severe] }: TrophicBody, index: Decimal): TrophicState {
  if (compare(index, decimalOf(middle)) < 0) return "贫营养";
  if (compare(index, decimalOf(light)) <= 0) return "中营养";
  if (compare(index, decimalOf(moderate)) <= 0) return "轻度富营养";
  return compare(index, decimalOf(severe)) <= 0 ? "中度富营养" : "重度富营养";
}
