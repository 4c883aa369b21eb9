import fc from "fast-check";
import {
  add,
  compare,
  decimalOf,
  multiply,
  parseDecimal,
  parseSignedDecimal,
  subtract,
  textOf,
  Threshold,
} from "../../../domain/number";

/** Texts of every size, on both sides of what a double holds exactly. */
const decimalText = fc
  .tuple(fc.bigInt({ min: 0n, max: 10n ** 24n }), fc.integer({ min: 0, max: 22 }))
  .map(([units, scale]) => {
    const digits = String(units).padStart(scale + 1, "0");
    return scale === 0 ? digits : `${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
  });

const exact = (text: string): bigint => {
  const [whole = "", decimals = ""] = text.split(".");
  return BigInt(whole + decimals.padEnd(30, "0"));
};

describe("an exact decimal", () => {
  it.each(["0", "7", "007", "0.05", ".03", "0.0250", "123456789012345678901234567890.5"])("reads %s", (text) => {
    expect(exact(textOf(decimalOf(text)))).toBe(exact(text));
  });

  it.each([
    "",
    ".",
    "1.",
    "-1",
    "+1",
    "1e31",
    "3.1E99",
    "1e",
    "e5",
    "1e+-5",
    "1e5.0",
    "1.e5",
    "1E 5",
    " 1",
    "1 ",
    "1,5",
    "0x1",
    "NaN",
    "1.2.3",
    "１",
    "9".repeat(401),
  ])("refuses %j", (text) => {
    expect(parseDecimal(text)).toBeNull();
  });

  it.each([
    ["6.1E-05", "0.000061"],
    ["5.9e-06", "0.0000059"],
    ["3.1E-1", "0.31"],
    ["9E-2", "0.09"],
    ["1.50e+3", "1500"],
    [".5E1", "5"],
    ["1E30", `1${"0".repeat(30)}`],
    ["1E-30", `0.${"0".repeat(29)}1`],
    ["123456789012345678.5e-2", "1234567890123456.785"],
    ["0E-3", "0.000"],
  ])("reads %s exactly as %s", (text, plain) => {
    expect(textOf(decimalOf(text))).toBe(plain);
  });

  it("takes one leading minus only where signs are allowed", () => {
    expect(textOf(parseSignedDecimal("-0.50") ?? fail())).toBe("-0.50");
    expect(parseSignedDecimal("--1")).toBeNull();
    expect(textOf(parseSignedDecimal("-0") ?? fail())).toBe("0");
  });

  it("keeps every digit of any text", () => {
    fc.assert(fc.property(decimalText, (text) => exact(textOf(decimalOf(text))) === exact(text)));
  });

  it("compares, adds, subtracts and multiplies as whole numbers do", () => {
    fc.assert(
      fc.property(decimalText, decimalText, (left, right) => {
        const [a, b] = [decimalOf(left), decimalOf(right)];
        const [x, y] = [exact(left), exact(right)];
        expect(compare(a, b)).toBe(x < y ? -1 : x > y ? 1 : 0);
        expect(exact(textOf(add(a, b)))).toBe(x + y);
        expect(compare(add(subtract(a, b), b), a)).toBe(0);
        const product = multiply(a, b);
        expect(BigInt(product.units) * 10n ** BigInt(60 - product.scale)).toBe(x * y);
      }),
    );
  });

  it.each([
    ["7.5", "7", false, true],
    ["7.5", "8", true, false],
    ["7.5", "7.5", true, true],
    ["7.5", "7.50", true, true],
    ["7.5", "7.49", false, true],
    ["0.00005", "0.0000", false, true],
    ["0.00005", "0.0001", true, false],
    ["6", "6.0", true, true],
    ["123456789012345678", "123456789012345677.9", false, true],
  ])(
    "against %s with fewer or more decimals, %s is at least it: %s, at most it: %s",
    (limitText, text, least, most) => {
      const limit = new Threshold(decimalOf(limitText));
      expect([limit.admitsAtLeast(decimalOf(text)), limit.admitsAtMost(decimalOf(text))]).toEqual([least, most]);
    },
  );

  it("stands at a limit exactly as a full comparison does, whatever the decimals", () => {
    fc.assert(
      fc.property(decimalText, decimalText, (limitText, text) => {
        const limit = new Threshold(decimalOf(limitText));
        for (const value of [
          decimalOf(text),
          decimalOf(limitText),
          add(decimalOf(limitText), { units: 1, scale: 20 }),
        ]) {
          expect(limit.admitsAtMost(value)).toBe(compare(value, limit.limit) <= 0);
          expect(limit.admitsAtLeast(value)).toBe(compare(value, limit.limit) >= 0);
        }
      }),
    );
  });
});

function fail(): never {
  throw new Error("expected a decimal, got null");
}
