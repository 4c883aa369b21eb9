import fc from "fast-check";
import {
  addFractions,
  compareFractions,
  decimalOf,
  divideFractions,
  fraction,
  fractionOf,
  logarithmicMean,
  meanOf,
  multiplyFractions,
  parseSignedDecimal,
  plainFraction,
  roundFraction,
  subtractFractions,
  textOf,
} from "../../../domain/number";

const whole = fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n });
const quotient = fc
  .tuple(
    whole,
    whole.filter((each) => each !== 0n),
  )
  .map(([above, below]) => fraction(above, below));

describe("an exact quotient", () => {
  it("keeps its sign above, wherever it was given", () => {
    expect([fraction(1, -2), fraction(-1, 2), fraction(-1, -2)]).toEqual([
      { numerator: -1n, denominator: 2n },
      { numerator: -1n, denominator: 2n },
      { numerator: 1n, denominator: 2n },
    ]);
    expect(fractionOf(decimalOf("-0.25"))).toEqual({ numerator: -25n, denominator: 100n });
  });

  it("of nothing, or of no values, is refused", () => {
    expect(() => fraction(1, 0)).toThrow("expected a denominator other than 0");
    expect(() => divideFractions(fraction(1, 2), fraction(0, 3))).toThrow("expected a denominator other than 0");
    expect(() => meanOf([])).toThrow("expected at least one value for a mean");
    expect(() => logarithmicMean([])).toThrow("expected at least one value for a mean");
  });

  it("adds and subtracts, multiplies and divides back to what it was", () => {
    fc.assert(
      fc.property(quotient, quotient, (a, b) => {
        expect(compareFractions(subtractFractions(addFractions(a, b), b), a)).toBe(0);
        expect(compareFractions(addFractions(a, b), addFractions(b, a))).toBe(0);
        fc.pre(b.numerator !== 0n);
        expect(compareFractions(divideFractions(multiplyFractions(a, b), b), a)).toBe(0);
      }),
    );
  });

  it("stands in order as its difference says, and a mean in the middle", () => {
    fc.assert(
      fc.property(quotient, quotient, (a, b) => {
        const difference = subtractFractions(a, b).numerator;
        expect(compareFractions(a, b)).toBe(difference < 0n ? -1 : difference > 0n ? 1 : 0);
        const middle = meanOf([a, b]);
        expect(compareFractions(addFractions(middle, middle), addFractions(a, b))).toBe(0);
      }),
    );
  });

  it("of 0 stays 0 where a significant digit is kept", () => {
    expect(textOf(roundFraction(fraction(0, 3), 2, { keepSignificant: true }))).toBe("0.00");
  });
});

describe("an exact quotient as people read it", () => {
  it.each<[bigint, bigint, string]>([
    [600n, 12n, "50"],
    [75n, 2n, "37.5"],
    [-1n, 20n, "-0.05"],
    [1n, 8n, "0.125"],
    [3n, 2000n, "0.0015"],
    [0n, 7n, "0"],
    [4n, 6n, "2/3"],
    [-10n, 15n, "-2/3"],
    [100n, 1n, "100"],
  ])("%s ÷ %s is %s", (above, below, text) => {
    expect(plainFraction(fraction(above, below))).toBe(text);
  });

  it("is the same value, whichever way it is written", () => {
    fc.assert(
      fc.property(quotient, (value) => {
        const [above = "", below = "1"] = plainFraction(value).split("/");
        const read = divideFractions(
          fractionOf(parseSignedDecimal(above) ?? decimalOf("0")),
          fractionOf(decimalOf(below)),
        );
        expect(compareFractions(read, value)).toBe(0);
      }),
    );
  });
});
