import fc from "fast-check";
import {
  compare,
  decimal,
  fraction,
  parseSignedDecimal,
  printRounded,
  roundFraction,
  roundHalfEven,
  subtract,
  textOf,
} from "../../../domain/number";

const print = (text: string, decimals: number, keepSignificant = false): string => {
  const value = parseSignedDecimal(text);
  if (value === null) throw new Error(`not a decimal: ${text}`);
  return printRounded(value, decimals, { keepSignificant });
};

const anyDecimal = fc
  .tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.integer({ min: 0, max: 18 }))
  .map(([units, scale]) => decimal(units, scale));

describe("rounding half to even", () => {
  it.each([
    ["0.5", 0, "0"],
    ["1.5", 0, "2"],
    ["2.5", 0, "2"],
    ["2.50001", 0, "3"],
    ["0.125", 2, "0.12"],
    ["0.135", 2, "0.14"],
    ["9.49", 0, "9"],
    ["9.5", 0, "10"],
    ["5.5", 0, "6"],
    ["7.45", 1, "7.4"],
    ["4.95", 1, "5.0"],
    ["3", 2, "3.00"],
    ["-0.4", 0, "0"],
    ["-0.004", 2, "0.00"],
    ["-2.5", 0, "-2"],
    ["-3.5", 0, "-4"],
    ["12345678901234567890.5", 0, "12345678901234567890"],
    ["12345678901234567891.5", 0, "12345678901234567892"],
  ])("prints %s with %i decimals as %s", (text, decimals, expected) => {
    expect(print(text, decimals)).toBe(expected);
  });

  it.each([
    // The first three: unit test of sm1lewc/Journey.SurfaceWater on 环办监测函〔2020〕82号.
    ["0.0035", 3, "0.004"],
    ["0.0045", 3, "0.004"],
    ["0.00005", 3, "0.00005"],
    ["0.0004", 3, "0.0004"],
    ["0.00044", 3, "0.0004"],
    ["0.00045", 3, "0.0004"],
    ["0.00035", 3, "0.0004"],
    ["0.000096", 3, "0.0001"],
    ["-0.000096", 3, "-0.0001"],
    ["0.5", 0, "0.5"],
    ["0", 3, "0.000"],
    ["0.000", 2, "0.00"],
    ["0.0006", 3, "0.001"],
    ["-0.0004", 3, "-0.0004"],
    ["0.00000000000000000000021", 3, "0.0000000000000000000002"],
  ])("keeps one significant digit of %s instead of 0 at %i decimals: %s", (text, decimals, expected) => {
    expect(print(text, decimals, true)).toBe(expected);
  });

  it("never prints -0, and exactly the decimals asked for", () => {
    fc.assert(
      fc.property(anyDecimal, fc.integer({ min: 0, max: 12 }), (value, decimals) => {
        const text = printRounded(value, decimals);
        expect(text).toMatch(decimals === 0 ? /^-?\d+$/ : new RegExp(`^-?\\d+\\.\\d{${decimals}}$`));
        expect(text).not.toMatch(/^-0(\.0*)?$/);
      }),
    );
  });

  it("is idempotent, keeps order, and never moves a value by more than half a step", () => {
    fc.assert(
      fc.property(anyDecimal, anyDecimal, fc.integer({ min: 0, max: 12 }), (a, b, decimals) => {
        const rounded = roundHalfEven(a, decimals);
        expect(compare(roundHalfEven(rounded, decimals), rounded)).toBe(0);
        const [less, more] = compare(a, b) <= 0 ? [a, b] : [b, a];
        expect(compare(roundHalfEven(less, decimals), roundHalfEven(more, decimals))).toBeLessThanOrEqual(0);
        const moved = subtract(rounded, a);
        const distance = moved.units < 0 ? subtract({ units: 0, scale: 0 }, moved) : moved;
        expect(compare(distance, { units: 5, scale: decimals + 1 })).toBeLessThanOrEqual(0);
      }),
    );
  });

  it("rounds a quotient as the decimal of the same value", () => {
    fc.assert(
      fc.property(anyDecimal, fc.integer({ min: 0, max: 12 }), fc.boolean(), (value, decimals, keepSignificant) => {
        const quotient = fraction(BigInt(value.units) * 3n, 3n * 10n ** BigInt(value.scale));
        const options = { keepSignificant };
        expect(compare(roundFraction(quotient, decimals, options), roundHalfEven(value, decimals, options))).toBe(0);
      }),
    );
  });

  it("rounds thirds once, from the exact value", () => {
    expect(textOf(roundFraction(fraction(1, 3), 2))).toBe("0.33");
    expect(textOf(roundFraction(fraction(2, 3), 2))).toBe("0.67");
    expect(textOf(roundFraction(fraction(1, 3000), 2, { keepSignificant: true }))).toBe("0.0003");
  });
});
