import {
  add,
  compare,
  compareFractions,
  type Decimal,
  decimalOf,
  divideFractions,
  type Fraction,
  fractionOf,
  multiply,
  plainFraction,
  subtract,
} from "../number";
import { ask } from "../water";
import type { Compensation, CompensationValue } from "./result";
import type { TieredBody } from "./scheme";

const ZERO: Decimal = { units: 0, scale: 0 };

/** The sum of the tier that the one item above its limit reaches. Of several no text says how their sums add up. */
export function tiered({ tiers }: TieredBody, values: readonly CompensationValue[]): Compensation {
  const over = values.filter(({ value, base }) => base !== null && compare(value, base) > 0);
  const [first, ...others] = over;
  if (first === undefined) return { kind: "amount", amount: ZERO, index: null, parts: [] };
  if (others.length > 0)
    return ask(`${over.map(({ item }) => item).join(", ")} exceed their limits and the scheme says nothing of several`);
  const base = first.base ?? ZERO;
  const above = subtract(first.value, base);
  const multiple = divideFractions(fractionOf(above), fractionOf(base));
  const tier = tiers.find(
    (each) => isAbove(multiple, each.over) && (each.upTo === null || !isAbove(multiple, each.upTo)),
  );
  if (tier === undefined)
    return ask(`the scheme has no tier for a multiple of ${plainFraction(multiple)} of ${first.item}`);
  const fixed = decimalOf(tier.amount);
  const grown = tier.grows ? grownBy(fixed, above, base) : fixed;
  if (grown === null) return ask("1 + the multiple is no finite decimal and the scheme says nothing of rounding");
  return {
    kind: "amount",
    amount: grown,
    index: null,
    parts: [{ item: first.item, kind: "amount", amount: grown, steps: null }],
  };
}

const isAbove = (value: Fraction, bound: string): boolean => compareFractions(value, fractionOf(decimalOf(bound))) > 0;

/** amount × (1 + above ÷ base); null where no decimal holds it. */
function grownBy(amount: Decimal, above: Decimal, base: Decimal): Decimal | null {
  const product = multiply(amount, add(base, above));
  const text = plainFraction(divideFractions(fractionOf(product), fractionOf(base)));
  return text.includes("/") ? null : decimalOf(text);
}
