import fc from "fast-check";
import { decimal, decimalOf, textOf } from "../../../domain/number";
import {
  exceedanceMultiple,
  mainIndicators,
  printIndicators,
  printMultiple,
  areaIndicators,
} from "../../../domain/water";
import { loadRules, methodInForce } from "../../../rules";
import { official } from "./rules";

const RULE = methodInForce(loadRules(), "main-indicators", "main-indicators").rule.body;

const multiple = (item: "tp" | "ph" | "do" | "temp", value: string, limit: string, decimals = 2): string | null => {
  const exact = exceedanceMultiple(item, decimalOf(value), decimalOf(limit));
  return exact === null ? null : printMultiple(exact, decimals);
};

describe("the exceedance multiple", () => {
  it.each([
    ["0.26", "0.2", 1, "0.3"],
    ["0.25", "0.2", 2, "0.25"],
    ["0.225", "0.2", 1, "0.1"],
    ["0.2001", "0.2", 2, "0.0005"],
    ["0.6", "0.2", 0, "2"],
  ])("of %s over %s with %i decimals is %s", (value, limit, decimals, expected) => {
    expect(multiple("tp", value, limit, decimals)).toBe(expected);
  });

  it("is none where the limit is kept, and never one of temperature, pH or oxygen", () => {
    expect(multiple("tp", "0.2", "0.2")).toBeNull();
    expect(multiple("tp", "0.1", "0.2")).toBeNull();
    for (const item of ["ph", "do", "temp"] as const) expect(multiple(item, "99", "1")).toBeNull();
  });

  it("refuses a limit that is not above 0", () => {
    expect(() => exceedanceMultiple("tp", decimalOf("1"), decimalOf("0"))).toThrow(/above 0/);
  });

  it("grows with the value and never prints as 0", () => {
    const units = fc.integer({ min: 1, max: 10 ** 9 });
    fc.assert(
      fc.property(units, units, units, (a, b, c) => {
        const [limit, less, more] = [a, b, c].toSorted((left, right) => left - right).map((each) => decimal(each, 4));
        if (limit === undefined || less === undefined || more === undefined) return;
        const [low, high] = [exceedanceMultiple("tp", less, limit), exceedanceMultiple("tp", more, limit)];
        const value = (each: typeof low): number =>
          each === null ? 0 : Number(each.numerator) / Number(each.denominator);
        expect(value(high)).toBeGreaterThanOrEqual(value(low));
        expect(high === null || Number(printMultiple(high, 1)) > 0).toBe(true);
      }),
    );
  });
});

describe("main pollution indicators", () => {
  const named = (cells: Record<string, string>): string => {
    const result = mainIndicators(RULE, official(cells));
    return result.kind === "ask" ? result.reason : printIndicators(result.list, 2);
  };

  it("are none for a section that is good", () => {
    expect(named({ nh3n: "1.0", tp: "0.2" })).toBe("");
  });

  it("stand by class first, then by multiple, at most three", () => {
    expect(named({ nh3n: "1.2", tp: "0.42", cod: "25", codmn: "6.6" })).toBe(
      "总磷(1.10)、化学需氧量(0.25)、氨氮(0.20)",
    );
  });

  it("name cyanide and heavy metals first although others are worse", () => {
    expect(named({ nh3n: "9", tp: "0.42", cd: "0.006" })).toBe("镉(0.20)、氨氮(8.00)、总磷(1.10)");
  });

  it("cyanide and each metal that is counted among the heavy ones stand before what is worse, the other metals do not", () => {
    const before = { cn: "0.3", as: "0.06", hg: "0.0002", cd: "0.006", cr6: "0.06", pb: "0.06" };
    for (const [item, value] of Object.entries(before)) {
      const result = mainIndicators(RULE, official({ nh3n: "9", [item]: value }));
      expect(result).toMatchObject({ kind: "indicators", list: [{ item }, { item: "nh3n" }] });
    }
    for (const [item, value] of Object.entries({ cu: "1.1", zn: "1.5", se: "0.015" })) {
      const result = mainIndicators(RULE, official({ nh3n: "99", [item]: value }));
      expect(result).toMatchObject({ kind: "indicators", list: [{ item: "nh3n" }, { item }] });
    }
  });

  it("print oxygen and pH without a multiple", () => {
    expect(named({ do: "4" })).toBe("溶解氧");
    expect(named({ do: "4", tp: "0.25" })).toBe("总磷(0.25)、溶解氧");
  });

  it("that nothing tells apart stand in item order", () => {
    expect(named({ do: "1", ph: "5" })).toBe("pH、溶解氧");
    expect(named({ tp: "0.24", nh3n: "1.2" })).toBe("氨氮(0.20)、总磷(0.20)");
  });

  it("ask a person where the rule does not say who is third", () => {
    expect(named({ nh3n: "1.2", tp: "0.24", cod: "24", bod5: "4.8" })).toMatch(
      /^a person must decide, because .* which of/,
    );
    expect(named({ nh3n: "1.2", tp: "0.25", cod: "26", do: "4" })).toMatch(/^a person must decide/);
  });

  it("ask a person where the body is not known and phosphorus exceeds by either limit", () => {
    expect(mainIndicators(RULE, official({ tp: "0.5" }, null))).toMatchObject({ kind: "ask" });
    expect(mainIndicators(RULE, official({ nh3n: "1.2", tp: "0.09" }, null))).toMatchObject({ kind: "ask" });
    expect(mainIndicators(RULE, official({ nh3n: "1.2", tp: "0.03" }, null))).toMatchObject({
      list: [{ item: "nh3n" }],
    });
    expect(mainIndicators(RULE, official({}, "river"))).toMatchObject({ kind: "ask" });
  });

  it("of an area stand by the share of sections that exceed", () => {
    const counts = [
      { item: "tp", exceeding: 3, evaluated: 10 },
      { item: "cod", exceeding: 1, evaluated: 3 },
      { item: "nh3n", exceeding: 0, evaluated: 10 },
      { item: "codmn", exceeding: 2, evaluated: 10 },
    ] as const;
    for (const grade of ["轻度污染", "中度污染", "重度污染"] as const)
      expect(areaIndicators(RULE, grade, counts)).toEqual({ kind: "items", items: ["cod", "tp", "codmn"] });
    // Who exceeds nowhere is not named, however few others do.
    expect(areaIndicators(RULE, "轻度污染", counts.slice(1, 3))).toEqual({ kind: "items", items: ["cod"] });
    for (const grade of ["优", "良好"] as const)
      expect(areaIndicators(RULE, grade, counts)).toEqual({ kind: "items", items: [] });
    expect(areaIndicators(RULE, "轻度污染", [...counts, { item: "bod5", exceeding: 1, evaluated: 5 }])).toMatchObject({
      kind: "ask",
    });
  });

  it("reckon by the rounded value the class was made with", () => {
    const result = mainIndicators(RULE, official({ tp: "0.2996" }));
    expect(
      result.kind === "ask" ? result.reason : textOf(decimalOf(printIndicators(result.list, 3).slice(3, -1))),
    ).toBe("0.500");
  });
});
