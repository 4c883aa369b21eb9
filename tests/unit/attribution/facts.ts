import {
  attribute,
  type AttributionFacts,
  type AttributionFinding,
  type SectionPeriod,
} from "../../../domain/attribution";
import { decimalOf, type Fraction, fractionOf } from "../../../domain/number";
import { isItemCode, type ItemCode } from "../../../domain/water";
import { attributionInForce, loadRules } from "../../../rules";

const library = loadRules();

export const RULES = {
  zhejiang: attributionInForce(library, "zhejiang-2013", "2014-07-01"),
  jinhua: attributionInForce(library, "jinhua-2016", "2026-07-01"),
  shiyan: attributionInForce(library, "shiyan-2021", "2026-07-01"),
  shaoxing: attributionInForce(library, "outflow-better-than-inflow", "2026-07-01"),
} as const;
export type RuleName = keyof typeof RULES;

export const exact = (text: string): Fraction => fractionOf(decimalOf(text));

const fractions = (texts: Readonly<Record<string, string>>): Partial<Record<ItemCode, Fraction>> =>
  Object.fromEntries(
    Object.entries(texts)
      .filter(([item]) => isItemCode(item))
      .map(([item, text]) => [item, exact(text)]),
  );

/** `flow` in m³/s beside the items, e.g. `{ tp: "0.25", flow: "10" }`. */
export const section = (texts: Readonly<Record<string, string>>, period = "2026-07"): SectionPeriod => ({
  section: "演示断面",
  period,
  values: fractions(texts),
  flow: texts["flow"] === undefined ? null : exact(texts["flow"]),
});

/** Class Ⅲ of a river, GB 3838-2002. */
const CLASS_THREE = fractions({ codmn: "6", nh3n: "1.0", tp: "0.2", do: "5" });

export const facts = (
  missed: readonly ItemCode[],
  outflow: SectionPeriod,
  inflows: readonly SectionPeriod[],
  falls: AttributionFacts["falls"] = null,
): AttributionFacts => ({ outflow, inflows, missed, limits: CLASS_THREE, falls });

export const found = (rule: RuleName, given: AttributionFacts): AttributionFinding => attribute(RULES[rule], given);
