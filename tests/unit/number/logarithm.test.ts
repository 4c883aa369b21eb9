import fc from "fast-check";
import {
  compare,
  decimal,
  decimalOf,
  fraction,
  log10,
  logarithmicMean,
  naturalLogarithm,
  printRounded,
  textOf,
} from "../../../domain/number";

const ph = fc.integer({ min: 0, max: 1400 }).map((units) => decimal(units, 2));

describe("logarithms", () => {
  it("gives powers of ten exactly", () => {
    expect(compare(log10(fraction(1000, 1)), decimalOf("3"))).toBe(0);
    expect(compare(log10(fraction(1, 100_000)), decimalOf("-5"))).toBe(0);
    expect(compare(log10(fraction(1, 1)), decimalOf("0"))).toBe(0);
  });

  it("agrees with the known digits of log10 2 and ln 2", () => {
    expect(textOf(log10(fraction(2, 1)))).toBe("0.30102999566398119521373889");
    expect(printRounded(naturalLogarithm(fraction(2, 1)), 22)).toBe("0.6931471805599453094172");
  });

  it("refuses what has no logarithm", () => {
    expect(() => log10(fraction(0, 1))).toThrow(/positive/);
  });
});

describe("the mean of pH values", () => {
  it("is the published 7.08, where the arithmetic mean is 7.98 (unit test of sm1lewc/Journey.SurfaceWater)", () => {
    const values = ["6.5", "7.9", "8.8", "9", "6.78", "8.87"].map(decimalOf);
    expect(printRounded(logarithmicMean(values), 2)).toBe("7.08");
  });

  it("of equal values is that value, to the last digit", () => {
    fc.assert(
      fc.property(
        ph,
        fc.integer({ min: 1, max: 40 }),
        (value, count) => compare(logarithmicMean(Array.from({ length: count }, () => value)), value) === 0,
      ),
    );
  });

  it("lies between the least and the greatest value", () => {
    fc.assert(
      fc.property(fc.array(ph, { minLength: 1, maxLength: 30 }), (values) => {
        const sorted = [...values].sort(compare);
        const mean = logarithmicMean(values);
        expect(compare(mean, sorted[0] as never)).toBeGreaterThanOrEqual(0);
        expect(compare(mean, sorted.at(-1) as never)).toBeLessThanOrEqual(0);
      }),
      { numRuns: 60 },
    );
  });

  it("agrees with floating point to nine digits", () => {
    fc.assert(
      fc.property(fc.array(ph, { minLength: 1, maxLength: 12 }), (values) => {
        const numbers = values.map((value) => Number(textOf(value)));
        const float = -Math.log10(numbers.reduce((sum, value) => sum + 10 ** -value, 0) / numbers.length);
        expect(Number(textOf(logarithmicMean(values)))).toBeCloseTo(float, 9);
      }),
      { numRuns: 60 },
    );
  });

  it("keeps a tie a tie: one 8.5 with ten 10.5 is exactly 9.5", () => {
    const values = [decimalOf("8.5"), ...Array.from({ length: 10 }, () => decimalOf("10.5"))];
    expect(compare(logarithmicMean(values), decimalOf("9.5"))).toBe(0);
  });
});
