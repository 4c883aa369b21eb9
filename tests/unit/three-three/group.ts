import fc from "fast-check";
import { decimalOf } from "../../../domain/number";
import type { Figures, Scheme } from "../../../domain/three-three";

/** The base scheme of these tests: 秀洲's metric and denominator; the rest is one of several readings. */
export const SCHEME: Scheme = {
  metric: "tax",
  denominator: "max-right-actual",
  minGroup: 3,
  belowScale: "apart",
  extra: ["middle", "first"],
  ties: "up",
};

type Texts = Partial<Record<"tax" | "output" | "right" | "actual", string>> &
  Partial<Pick<Figures, "below" | "exempt">>;

/** Figures by their texts; tax 1, output 1, right 1, actual 1 where nothing else is said, and null for an empty text. */
export function figures({ tax = "1", output = "1", right = "1", actual = "1", ...flags }: Texts = {}): Figures {
  const read = (text: string) => (text === "" ? null : decimalOf(text));
  return {
    below: false,
    exempt: false,
    ...flags,
    tax: read(tax),
    output: read(output),
    right: decimalOf(right),
    actual: read(actual),
  };
}

/** A group with a right of one tonne each, so that the metric is the tax. */
export const taxes = (...texts: string[]): readonly Figures[] => texts.map((tax) => figures({ tax }));

const number = (text: fc.Arbitrary<string>) => text;
/** Few different numbers, so that ties are common. */
const money = number(fc.constantFrom("", "-2", "0", "1", "1.0", "2", "3", "0.5"));
const tonnes = number(fc.constantFrom("0", "1", "2", "4", "1.50"));

/** Groups in which everything happens. */
export const someGroup: fc.Arbitrary<readonly Figures[]> = fc.array(
  fc
    .record({
      tax: money,
      output: money,
      right: tonnes,
      actual: fc.oneof(tonnes, fc.constant("")),
      below: fc.boolean(),
      exempt: fc.constantFrom(false, false, false, true),
    })
    .map(figures),
  { maxLength: 14 },
);

const extra = fc.shuffledSubarray(["first", "middle", "last"] as const, { minLength: 2 });

export const someScheme: fc.Arbitrary<Scheme> = fc.record({
  metric: fc.constantFrom("tax", "output"),
  denominator: fc.constantFrom("max-right-actual", "right", "actual"),
  minGroup: fc.integer({ min: 1, max: 6 }),
  belowScale: fc.constantFrom("ranked", "last", "apart"),
  extra,
  ties: fc.constantFrom("up", "down"),
});
