import fc from "fast-check";
import { compareFractions, decimal, decimalOf, printRounded, roundFraction } from "../../../domain/number";
import { compareQuotients, metricOf, printQuotient, quotient, type Quotient } from "../../../domain/three-three";
import { figures, SCHEME } from "./group";

const exact = ({ numerator, denominator }: Quotient) => ({
  numerator: BigInt(numerator.units) * 10n ** BigInt(denominator.scale),
  denominator: BigInt(denominator.units) * 10n ** BigInt(numerator.scale),
});
const of = (above: string, below: string) => quotient(decimalOf(above), decimalOf(below));

const someDecimal = (min: bigint) =>
  fc.oneof(
    fc.tuple(fc.bigInt({ min, max: 200n }), fc.integer({ min: 0, max: 4 })),
    fc.tuple(fc.bigInt({ min, max: 10n ** 40n }), fc.integer({ min: 0, max: 60 })),
  );
const someQuotient = fc
  .tuple(someDecimal(-(10n ** 20n)), someDecimal(1n))
  .map(([above, below]) => quotient(decimal(...above), decimal(...below)));
/** Quotients that differ in the last digit, or not at all. */
const neighbours = fc
  .tuple(fc.bigInt({ min: 1n, max: 10n ** 22n }), fc.bigInt({ min: 1n, max: 10n ** 22n }), fc.bigInt(-1n, 1n))
  .map(([above, below, step]): [Quotient, Quotient] => [
    quotient(decimal(above, 3), decimal(below, 2)),
    quotient(decimal(above * 7n + step, 3), decimal(below * 7n, 2)),
  ]);

describe("quotients of money and tonnes", () => {
  it("are compared exactly, whatever their length", () => {
    const same = (left: Quotient, right: Quotient) =>
      compareQuotients(left, right) === compareFractions(exact(left), exact(right));
    fc.assert(fc.property(someQuotient, someQuotient, same), { numRuns: 2_000 });
    fc.assert(
      fc.property(neighbours, ([left, right]) => same(left, right) && same(right, left)),
      { numRuns: 2_000 },
    );
  });

  it("print half to even with 4 decimals as the exact quotient does", () => {
    const same = (value: Quotient) => printQuotient(value) === printRounded(roundFraction(exact(value), 4), 4);
    fc.assert(fc.property(someQuotient, same), { numRuns: 2_000 });
    fc.assert(
      fc.property(fc.integer({ min: -100_000, max: 100_000 }), (units) =>
        same(quotient(decimal(units, 5), decimal(1, 0))),
      ),
      { numRuns: 2_000 },
    );
  });

  it.each([
    ["1", "3", "0.3333"],
    ["0.00005", "1", "0.0000"],
    ["0.00015", "1", "0.0002"],
    ["-0.00001", "8", "0.0000"],
    ["-0.00025", "1", "-0.0002"],
    ["0", "7", "0.0000"],
    ["100000000000000000000", "3", "33333333333333333333.3333"],
    ["1e30", "1e-30", `1${"0".repeat(60)}.0000`],
  ])("%s over %s prints as %s", (above, below, printed) => {
    expect(printQuotient(of(above, below))).toBe(printed);
  });

  it("tell apart what doubles can't", () => {
    expect(compareQuotients(of("1000000000000000001", "3"), of("1000000000000000000", "3"))).toBe(1);
    expect(compareQuotients(of("0.1", "0.3"), of("1", "3.0"))).toBe(0);
    expect(compareQuotients(of(`1${"0".repeat(350)}`, "1"), of(`1${"0".repeat(349)}1`, "1"))).toBe(-1);
  });
});

describe("the metric of an enterprise", () => {
  const printed = (texts: Parameters<typeof figures>[0], scheme = SCHEME) => {
    const metric = metricOf(figures(texts), scheme);
    return typeof metric === "string" ? metric : printQuotient(metric);
  };

  it("is divided by the actual discharge where that exceeds the right, else by the right (秀洲 2018)", () => {
    expect(printed({ tax: "60", right: "10", actual: "12" })).toBe("5.0000");
    expect(printed({ tax: "60", right: "10", actual: "8" })).toBe("6.0000");
    expect(printed({ tax: "60", right: "10.0", actual: "10" })).toBe("6.0000");
  });

  it("takes output, the right alone or the actual discharge alone where the scheme says so", () => {
    const one = { tax: "60", output: "100", right: "10", actual: "20" };
    expect(printed(one, { ...SCHEME, metric: "output" })).toBe("5.0000");
    expect(printed(one, { ...SCHEME, denominator: "right" })).toBe("6.0000");
    expect(printed({ ...one, actual: "5" }, { ...SCHEME, denominator: "actual" })).toBe("12.0000");
  });

  it("is missing where a figure that the scheme needs is, and only then", () => {
    expect(printed({ tax: "" })).toBe("missing");
    expect(printed({ tax: "" }, { ...SCHEME, metric: "output" })).toBe("1.0000");
    expect(printed({ output: "" })).toBe("1.0000");
    expect(printed({ actual: "" })).toBe("missing");
    expect(printed({ actual: "" }, { ...SCHEME, denominator: "actual" })).toBe("missing");
    expect(printed({ actual: "" }, { ...SCHEME, denominator: "right" })).toBe("1.0000");
    expect(printed({ tax: "", right: "0", actual: "0" })).toBe("missing");
  });

  it("does not exist over 0", () => {
    expect(printed({ right: "0", actual: "0.00" })).toBe("no-denominator");
    expect(printed({ right: "0", actual: "5" }, { ...SCHEME, denominator: "right" })).toBe("no-denominator");
    expect(printed({ right: "0", actual: "5" })).toBe("0.2000");
  });
});
