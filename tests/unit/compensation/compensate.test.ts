import fc from "fast-check";
import { compensate, type CompensationBody, type CompensationValue, itemsOf } from "../../../domain/compensation";
import {
  add,
  addFractions,
  compare,
  compareFractions,
  decimal,
  decimalOf,
  fraction,
  fractionOf,
  multiplyFractions,
  shortestText,
} from "../../../domain/number";
import { loadRules, newestRule } from "../../../rules";

const library = loadRules();
const bodyOf = (id: string): CompensationBody => newestRule(library, "compensation-scheme", id).body;
const SCHEMES = ["guzhen-2021", "hefei-2022", "heze", "xinanjiang-1", "xinanjiang-3"];

/** Values from 0 to 100 with three digits, bases above 0, of every item of the scheme, in any order. */
const valuesOf = (scheme: CompensationBody): fc.Arbitrary<readonly CompensationValue[]> => {
  const items = itemsOf(scheme);
  const value = fc.record({ value: fc.nat(100_000), base: fc.integer({ min: 1, max: 50_000 }) });
  return fc
    .array(value, { minLength: items.length, maxLength: items.length })
    .map((numbers) =>
      numbers.map(({ value: units, base }, index) => ({
        item: items[index] ?? "cod",
        value: decimal(units, 3),
        base: decimal(base, 3),
      })),
    )
    .chain((values) => fc.shuffledSubarray(values, { minLength: values.length }));
};

const resultOf = (scheme: CompensationBody, values: readonly CompensationValue[]) => {
  const result = compensate(scheme, values);
  if (result.kind === "ask") throw new Error(result.reason);
  return result;
};

describe.each(SCHEMES)("whatever the values, by %s", (id) => {
  const scheme = bodyOf(id);

  it("what the items make adds up to the whole", () => {
    fc.assert(
      fc.property(valuesOf(scheme), (values) => {
        const { amount, index, parts } = resultOf(scheme, values);
        const shares = parts.map((part) => (part.kind === "index" ? part.index : fractionOf(part.amount)));
        const sum = shares.reduce(addFractions, fraction(0, 1));
        const factor = fractionOf(decimalOf(scheme.form === "index" ? scheme.factor : "1"));
        expect(compareFractions(index ?? fractionOf(amount), multiplyFractions(factor, sum))).toBe(0);
      }),
    );
  });

  it("the order of the items does not matter", () => {
    fc.assert(
      fc.property(valuesOf(scheme), (values) => {
        const [forward, back] = [resultOf(scheme, values), resultOf(scheme, [...values].reverse())];
        expect(compare(forward.amount, back.amount)).toBe(0);
        const none = fraction(0, 1);
        expect(compareFractions(forward.index ?? none, back.index ?? none)).toBe(0);
      }),
    );
  });

  it("dirtier water never makes the result better for who is judged", () => {
    fc.assert(
      fc.property(valuesOf(scheme), fc.nat(3), fc.integer({ min: 1, max: 5000 }), (values, which, more) => {
        const worse = values.map((value, at) =>
          at === which % values.length ? { ...value, value: add(value.value, decimal(more, 3)) } : value,
        );
        const order = compare(resultOf(scheme, worse).amount, resultOf(scheme, values).amount);
        expect(scheme.positive === "pays" ? order >= 0 : order <= 0).toBe(true);
      }),
    );
  });
});

describe("what a scheme does not settle is put to a person", () => {
  const value = (item: CompensationValue["item"], base: string | null = "1"): CompensationValue => ({
    item,
    value: decimalOf("1"),
    base: base === null ? null : decimalOf(base),
  });

  it.each<[string, string, readonly CompensationValue[], RegExp]>([
    ["an item that is none of the scheme", "heze", [value("tp")], /tp is no item/],
    ["an item twice", "heze", [value("cod"), value("cod")], /cod is given twice/],
    ["a missing item", "heze", [value("cod")], /nh3n has no value/],
    ["no item at all", "guzhen-2021", [], /has no value/],
    ["no base", "guzhen-2021", [value("cod", null)], /cod has no base/],
    ["a base of 0", "xinanjiang-1", [value("codmn", "0")], /codmn has no base/],
  ])("%s", (_what, id, values, reason) => {
    expect(compensate(bodyOf(id), values)).toMatchObject({
      kind: "ask",
      reason: expect.stringMatching(reason) as string,
    });
  });
});

describe("tiers by the multiple of the one item above its limit", () => {
  const amount = (id: string, value: string, base = "20"): string => {
    const result = compensate(bodyOf(id), [
      { item: "cod", value: decimalOf(value), base: decimalOf(base) },
      { item: "nh3n", value: decimalOf("1"), base: decimalOf("1") },
    ]);
    return result.kind === "ask" ? result.reason : shortestText(result.amount);
  };

  it("of Hebei: each bound belongs to the lower tier", () => {
    expect(
      ["20", "20.01", "30", "30.01", "40", "40.01", "60", "60.01"].map((value) => amount("hebei-2009", value)),
    ).toEqual(["0", "10", "10", "50", "50", "100", "100", "150"]);
  });

  it("of 周口: the first grows with the multiple, and none is known up to 0.1", () => {
    expect(["25", "30", "30.01", "40.01", "50.01", "60.01"].map((value) => amount("zhoukou", value))).toEqual([
      "12.5",
      "15",
      "25",
      "50",
      "100",
      "200",
    ]);
    expect(amount("zhoukou", "22")).toMatch(/no tier for a multiple of 0.1 of cod/);
    expect(amount("zhoukou", "40", "30")).toMatch(/no finite decimal/);
  });
});
