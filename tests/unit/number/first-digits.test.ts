import fc from "fast-check";
import { firstDigits, fraction } from "../../../domain/number";

describe("a quotient as people read it", () => {
  it.each([
    [1, 3, 4, "0.3333…"],
    [49, 48, 6, "1.020833…"],
    [6, 5, 4, "1.2"],
    [12, 1, 4, "12"],
    [1, 16, 4, "0.0625"],
    [1, 16, 3, "0.062…"],
    [0, 7, 2, "0"],
    [7, 2, 0, "3…"],
    [4, 2, 0, "2"],
  ])("%i ÷ %i with %i digits is %s", (numerator, denominator, decimals, expected) => {
    expect(firstDigits(fraction(numerator, denominator), decimals)).toBe(expected);
  });

  it("never shows more than it is, and less than one unit of the last digit too little", () => {
    const whole = fc.bigInt({ min: 0n, max: 10n ** 15n });
    fc.assert(
      fc.property(
        whole,
        fc.bigInt({ min: 1n, max: 10n ** 6n }),
        fc.integer({ min: 0, max: 9 }),
        (above, below, digits) => {
          const text = firstDigits(fraction(above, below), digits);
          const [integer = "", decimals = ""] = text.replace("…", "").split(".");
          const units = BigInt(integer + decimals.padEnd(digits, "0"));
          const exact = above * 10n ** BigInt(digits);
          expect(units * below <= exact && exact < (units + 1n) * below).toBe(true);
          expect(text.endsWith("…")).toBe(units * below !== exact);
        },
      ),
    );
  });
});
