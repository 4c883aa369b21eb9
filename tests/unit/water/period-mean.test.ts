import fc from "fast-check";
import { compareFractions, decimal, decimalOf, type Fraction, fractionOf } from "../../../domain/number";
import {
  againstTarget,
  chooseMean,
  type ExactMean,
  ITEM_CODES,
  type ItemCode,
  makeOfficialJudge,
  type OfficialMean,
  periodMean,
  sampleMean,
} from "../../../domain/water";
import { loadRules, methodInForce } from "../../../rules";
import { RULES, summary } from "./rules";

const RULE = methodInForce(loadRules(), "means", "means").rule.body;
const sample = (text: string): ExactMean => {
  const below = text.endsWith("L");
  return sampleMean({ value: decimalOf(below ? text.slice(0, -1) : text), below });
};
const samples = (...texts: string[]): ExactMean[] => texts.map(sample);
const fractionOfMean = (mean: ExactMean): Fraction => ("units" in mean.value ? fractionOf(mean.value) : mean.value);
const meanOfPeriod = (
  ...[period, item, parts]: [Parameters<typeof periodMean>[1], Parameters<typeof periodMean>[2], ExactMean[]]
) => {
  const result = periodMean(RULE, period, item, parts);
  if (result.kind !== "mean") throw new Error(`expected a mean, got ${JSON.stringify(result)}`);
  return result.mean;
};

describe("the mean of a period", () => {
  it("is exact: three thirds make a whole", () => {
    const days = [samples("0.1", "0.1", "0.1", "0.2"), samples("0.1", "0.1", "0.2"), samples("1", "1", "1", "1")];
    expect(periodMean(RULE, "day", "nh3n", days[1] ?? [])).toEqual({
      kind: "too-few",
      period: "day",
      have: 3,
      need: 4,
    });
    const mean = meanOfPeriod("month-of-samples", "nh3n", samples("1", "1", "0"));
    expect(compareFractions(fractionOfMean(mean), { numerator: 2n, denominator: 3n })).toBe(0);
  });

  it.each([
    ["day", 4],
    ["month-of-days", 20],
    ["month-of-samples", 1],
    ["quarter", 2],
    ["year", 12],
    ["frozen-year", 8],
  ] as const)("over a %s needs %i parts", (period, need) => {
    const parts = Array.from({ length: need }, () => sample("1"));
    expect(periodMean(RULE, period, "tp", parts).kind).toBe("mean");
    expect(periodMean(RULE, period, "tp", parts.slice(1))).toMatchObject({ kind: "too-few", have: need - 1, need });
  });

  it("of pH is logarithmic at every step", () => {
    const mean = meanOfPeriod("month-of-samples", "ph", samples("6.5", "7.9", "8.8", "9", "6.78", "8.87"));
    expect(
      Number(String(("units" in mean.value && mean.value.units) || 0)) /
        10 ** ("scale" in mean.value ? mean.value.scale : 0),
    ).toBeCloseTo(7.08, 2);
  });

  it("lies between its least and its greatest part, and so do its bounds", () => {
    const text = fc.tuple(fc.integer({ min: 0, max: 9999 }), fc.boolean());
    fc.assert(
      fc.property(fc.array(text, { minLength: 2, maxLength: 12 }), (values) => {
        const parts = values.map(([units, below]) => sampleMean({ value: decimal(units, 3), below }));
        const mean = meanOfPeriod("quarter", "tp", parts);
        const value = fractionOfMean(mean);
        const sorted = parts.map(fractionOfMean).toSorted(compareFractions);
        expect(compareFractions(value, sorted[0] ?? value)).toBeGreaterThanOrEqual(0);
        expect(compareFractions(value, sorted.at(-1) ?? value)).toBeLessThanOrEqual(0);
        expect(compareFractions(mean.bounds?.least ?? value, value)).toBeLessThanOrEqual(0);
        expect(compareFractions(mean.bounds?.most ?? value, value)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe("automatic before manual", () => {
  const automatic = () => periodMean(RULE, "day", "nh3n", samples("1.2", "1.2", "1.2", "1.2"));
  const tooFew = () => periodMean(RULE, "day", "nh3n", samples("1.2"));
  const manual = () => periodMean(RULE, "month-of-samples", "nh3n", samples("0.4"));

  it("where the minimum count is met", () => {
    expect(chooseMean(RULE, "nh3n", automatic(), manual())).toMatchObject({
      kind: "mean",
      mean: { origin: "automatic", raw: "automatic mean of 4 (4 values)" },
    });
  });

  it("else the manual value, and the trace says why", () => {
    expect(chooseMean(RULE, "nh3n", tooFew(), manual())).toMatchObject({
      mean: { origin: "manual", raw: "manual mean of 1 (1 values); automatic values too few: 1 of 4" },
    });
    expect(chooseMean(RULE, "nh3n", null, manual())).toMatchObject({
      mean: { origin: "manual", raw: "manual mean of 1 (1 values)" },
    });
  });

  it("for pH, oxygen, permanganate index, ammonia, phosphorus and nitrogen, and for none else", () => {
    const parts = (item: ItemCode) => periodMean(RULE, "day", item, samples("7", "7", "7", "7"));
    const first = ITEM_CODES.filter((item) => {
      const choice = chooseMean(RULE, item, parts(item), periodMean(RULE, "month-of-samples", item, samples("6")));
      return choice.kind === "mean" && choice.mean.origin === "automatic";
    });
    expect(first).toEqual(["ph", "do", "codmn", "nh3n", "tp", "tn"]);
  });

  it("never for an item that 82号 does not name", () => {
    expect(chooseMean(RULE, "cod", automatic(), manual())).toMatchObject({ mean: { origin: "manual" } });
    expect(chooseMean(RULE, "cod", automatic(), null)).toMatchObject({ kind: "none" });
    // Nor is it for want of values that it is not taken.
    expect(chooseMean(RULE, "cod", tooFew(), null)).toEqual({
      kind: "none",
      reason: "no manual value; automatic values of cod do not go before manual ones",
    });
  });

  it("neither is no mean, with the reason", () => {
    expect(chooseMean(RULE, "nh3n", tooFew(), null)).toEqual({
      kind: "none",
      reason: "no manual value; automatic values too few: 1 of 4",
    });
  });
});

describe("means with values below the detection limit", () => {
  const judge = makeOfficialJudge(RULES.standard, RULES.official);
  const verdictOf = (...texts: string[]) => {
    const choice = chooseMean(RULE, "hg", null, periodMean(RULE, "month-of-samples", "hg", samples(...texts)));
    if (choice.kind !== "mean") throw new Error(choice.reason);
    const mean: OfficialMean = choice.mean;
    return judge({ regime: "official", body: "river", values: { hg: mean } });
  };

  it("count half of it and tell what it hides", () => {
    expect(summary(verdictOf("0.0003L", "0.00004"))).toBe("Ⅲ|hg|limit:hg");
    expect(summary(verdictOf("0.00004L", "0.00004"))).toBe("Ⅰ||");
  });

  it("cannot be judged against a target that lies below a detection limit", () => {
    expect(againstTarget(verdictOf("0.0003L", "0.00004"), 3)).toMatchObject({ kind: "cannot-judge", items: ["hg"] });
    expect(againstTarget(verdictOf("0.0001L", "0.00012"), 3)).toEqual({ kind: "met" });
    expect(againstTarget(verdictOf("0.00004L", "0.0005"), 3)).toMatchObject({ kind: "missed" });
  });
});
