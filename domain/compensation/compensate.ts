import {
  add,
  addFractions,
  compare,
  compareFractions,
  type Decimal,
  decimal,
  decimalOf,
  divideFractions,
  type Fraction,
  fraction,
  fractionOf,
  multiply,
  multiplyFractions,
  negate,
  signOf,
  subtract,
} from "../number";
import { ask, type ItemCode } from "../water";
import { type CompensationBody, type IndexBody, itemsOf, type LinearBody, needsEveryItem, readsBase } from "./scheme";
import type { SteppedBody } from "./scheme";
import type { Compensation, CompensationPart, CompensationValue } from "./result";
import { tiered } from "./tiered";

const ZERO: Decimal = { units: 0, scale: 0 };

/** What the values of one section and period cost or earn, exact. What the scheme does not settle is put to a person. */
export function compensate(scheme: CompensationBody, values: readonly CompensationValue[]): Compensation {
  const known = itemsOf(scheme);
  for (const [index, { item, base }] of values.entries()) {
    if (!known.includes(item)) return ask(`${item} is no item of the scheme`);
    if (values.findIndex((each) => each.item === item) !== index) return ask(`${item} is given twice`);
    if (readsBase(scheme) && (base === null || signOf(base) <= 0)) return ask(`${item} has no base above 0`);
  }
  const missing = known.filter((item) => values.every((each) => each.item !== item));
  if (values.length === 0 || (needsEveryItem(scheme) && missing.length > 0))
    return ask(`${missing.join(", ")} has no value and the scheme says nothing of a missing one`);
  const of = (item: ItemCode): CompensationValue => values.find((each) => each.item === item) as CompensationValue;
  switch (scheme.form) {
    case "stepped":
      return summed(values.map((value) => stepped(scheme, value)));
    case "tiered":
      return tiered(scheme, values);
    case "linear":
      return summed(scheme.terms.map((term) => linear(term, of(term.item))));
    case "index":
      return byIndex(
        scheme,
        scheme.weights.map(({ item, weight }) => ({ item, kind: "index", index: share(weight, of(item)) })),
      );
  }
}

type AmountPart = Extract<CompensationPart, { readonly kind: "amount" }>;
type IndexPart = Extract<CompensationPart, { readonly kind: "index" }>;

const summed = (parts: readonly AmountPart[]): Compensation => ({
  kind: "amount",
  amount: parts.reduce((sum, { amount }) => add(sum, amount), ZERO),
  index: null,
  parts,
});

function stepped(scheme: SteppedBody, { item, value, base }: CompensationValue): AmountPart {
  const limit = base ?? ZERO;
  if (compare(value, limit) <= 0) return { item, kind: "amount", amount: ZERO, steps: 0n };
  const over = divideFractions(fractionOf(subtract(value, limit)), fractionOf(multiply(limit, decimalOf(scheme.step))));
  // A step that was begun counts whole.
  const steps = (over.numerator + over.denominator - 1n) / over.denominator;
  const amount = multiply(decimal(steps, 0), decimalOf(scheme.amount));
  const most = decimalOf(scheme.most);
  return { item, kind: "amount", amount: compare(amount, most) > 0 ? most : amount, steps };
}

function linear({ item, limit, price }: LinearBody["terms"][number], { value }: CompensationValue): AmountPart {
  const amount = multiply(subtract(decimalOf(limit), value), decimalOf(price));
  return { item, kind: "amount", amount, steps: null };
}

function share(weight: string, { value, base }: CompensationValue): Fraction {
  return multiplyFractions(fractionOf(decimalOf(weight)), divideFractions(fractionOf(value), fractionOf(base ?? ZERO)));
}

function byIndex(scheme: IndexBody, parts: readonly IndexPart[]): Compensation {
  const sum = parts.reduce((whole, part) => addFractions(whole, part.index), fraction(0, 1));
  const index = multiplyFractions(fractionOf(decimalOf(scheme.factor)), sum);
  const amount = decimalOf(scheme.amount);
  const kept = compareFractions(index, fractionOf(decimalOf(scheme.limit))) <= 0;
  return { kind: "amount", amount: kept ? amount : negate(amount), index, parts };
}
