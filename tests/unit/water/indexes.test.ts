import {
  type Decimal,
  decimalOf,
  fraction,
  fractionOf,
  printRounded,
  roundFraction,
  textOf,
} from "../../../domain/number";
import {
  cityIndex,
  indexBand,
  type ItemCode,
  itemOfHjCode,
  fromHjCode,
  trophicState,
  type TrophicParameter,
  worstBand,
} from "../../../domain/water";
import { loadRules, methodInForce } from "../../../rules";
import { officialMeans, RULES } from "./rules";

const library = loadRules();
const TROPHIC = methodInForce(library, "trophic", "trophic").rule.body;
const CITY = methodInForce(library, "city-index", "city-index").rule.body;
const BANDS = methodInForce(library, "index-bands-shangyu", "index-bands").rule.body;

describe("the trophic state", () => {
  const of = (chla: string, tp: string, tn: string, sd: string, codmn: string) => {
    const values: Record<TrophicParameter, Decimal> = {
      chla: decimalOf(chla),
      tp: decimalOf(tp),
      tn: decimalOf(tn),
      sd: decimalOf(sd),
      codmn: decimalOf(codmn),
    };
    const result = trophicState(TROPHIC, values);
    return result.kind === "ask" ? result.reason : `${printRounded(result.index, 1)} ${result.state}`;
  };

  it.each([
    ["1", "0.004", "0.1", "8", "1"],
    ["10", "0.05", "1", "1", "4"],
    ["30", "0.1", "2", "0.5", "6"],
    ["100", "0.3", "4", "0.3", "10"],
  ] as const)("agrees with the formula in floating point (%s %s %s %s %s)", (chla, tp, tn, sd, codmn) => {
    const [a, p, n, s, c] = [chla, tp, tn, sd, codmn].map(Number) as [number, number, number, number, number];
    const float =
      10 *
      (0.2663 * (2.5 + 1.086 * Math.log(a)) +
        0.1879 * (9.436 + 1.624 * Math.log(p)) +
        0.179 * (5.453 + 1.694 * Math.log(n)) +
        0.1834 * (5.118 - 1.94 * Math.log(s)) +
        0.1834 * (0.109 + 2.661 * Math.log(c)));
    const state =
      float < 30
        ? "贫营养"
        : float <= 50
          ? "中营养"
          : float <= 60
            ? "轻度富营养"
            : float <= 70
              ? "中度富营养"
              : "重度富营养";
    expect(of(chla, tp, tn, sd, codmn)).toBe(`${float.toFixed(1)} ${state}`);
  });

  it.each([
    ["3", "中营养"],
    ["5", "中营养"],
    ["6", "轻度富营养"],
    ["7", "中度富营养"],
    ["7.01", "重度富营养"],
    ["2.99", "贫营养"],
  ])("at an index of ten times %s is %s: a bound belongs to the better state, 30 to 中营养", (constant, state) => {
    const flat = { constant, slope: "0", weight: "0.2" };
    const parameters = { chla: flat, tp: flat, tn: flat, sd: flat, codmn: flat };
    const one = decimalOf("1");
    const result = trophicState({ ...TROPHIC, parameters }, { chla: one, tp: one, tn: one, sd: one, codmn: one });
    expect(result).toMatchObject({ kind: "trophic", state });
  });

  it("asks where a parameter is missing or 0", () => {
    expect(trophicState(TROPHIC, { chla: decimalOf("1") })).toMatchObject({ kind: "ask" });
    expect(of("0", "0.05", "1", "1", "4")).toMatch(/chla is 0/);
  });
});

describe("the city water quality index", () => {
  const limits: Partial<Record<ItemCode, string>> = {
    codmn: "6",
    cod: "20",
    bod5: "4",
    nh3n: "1.0",
    tp: "0.2",
    cu: "1.0",
    zn: "1.0",
    f: "1.0",
    se: "0.01",
    as: "0.05",
    hg: "0.0001",
    cd: "0.005",
    cr6: "0.05",
    pb: "0.05",
    cn: "0.2",
    phenol: "0.005",
    oil: "0.05",
    las: "0.2",
    sulfide: "0.2",
  };
  const index = (cells: Record<string, string>) => {
    const result = cityIndex(CITY, RULES.standard.body, "river", officialMeans(cells).values);
    return result.kind === "ask" ? result.reason : textOf(roundFraction(result.index, 4));
  };

  it("is the sum of mean ÷ limit of class Ⅲ: 19 at the limits, and oxygen and pH by formulas of their own", () => {
    expect(index({ ...limits, do: "5", ph: "7" })).toBe("20.0000");
    expect(index({ ...limits, do: "10", ph: "8" })).toBe("20.0000");
    expect(index({ ...limits, do: "10", ph: "6.5" })).toBe("20.0000");
    expect(index({ ...limits, do: "8", ph: "7.5", nh3n: "0.5" })).toBe("19.3750");
  });

  it("asks where an item is missing or oxygen is 0", () => {
    expect(index({ ...limits, do: "5" })).toMatch(/^a person must decide, because ph/);
    expect(index({ ...limits, ph: "7", do: "0" })).toMatch(/do has no share/);
    // Beyond Ⅴ there is no limit to divide.
    const beyond = { ...CITY, items: ["do"], reference: 6 } as const;
    expect(cityIndex(beyond, RULES.standard.body, "river", officialMeans({ do: "5" }).values)).toMatchObject({
      reason: expect.stringContaining("do has no share") as string,
    });
  });
});

describe("the year-on-year bands of 上虞", () => {
  const band = (before: string, now: string) => {
    const result = indexBand(BANDS, fractionOf(decimalOf(before)), fractionOf(decimalOf(now)));
    return result.kind === "ask" ? result.reason : result.change;
  };

  it.each([
    ["1.0", "0.9", "改善"],
    ["1.0", "0.9001", "稳定"],
    ["1.0", "1.0", "稳定"],
    ["1.0", "1.0999", "稳定"],
    ["1.0", "1.1", "恶化"],
    ["3", "2.7", "改善"],
  ])("from %s to %s is %s: the edge belongs to the change", (before, now, expected) => {
    expect(band(before, now)).toBe(expected);
  });

  it("ask where last year's value is 0", () => {
    expect(band("0", "1")).toMatch(/^a person must decide/);
  });

  it("make the worst of the items that of the section", () => {
    const [better, same, worse, open] = ["0.8", "1", "1.2", "0"].map((now) =>
      now === "0"
        ? indexBand(BANDS, fraction(0, 1), fraction(1, 1))
        : indexBand(BANDS, fraction(1, 1), fractionOf(decimalOf(now))),
    );
    if (better === undefined || same === undefined || worse === undefined || open === undefined)
      throw new Error("four bands");
    expect(worstBand([better, same])).toEqual({ kind: "band", change: "稳定" });
    expect(worstBand([better, worse, open])).toEqual({ kind: "band", change: "恶化" });
    expect(worstBand([better, open])).toMatchObject({ kind: "ask" });
    expect(worstBand([])).toMatchObject({ kind: "ask" });
  });
});

describe("station codes", () => {
  it("find their item, both codes of a metal", () => {
    expect(itemOfHjCode("w21003")).toBe("nh3n");
    expect(["w20111", "w20142"].map(itemOfHjCode)).toEqual(["hg", "hg"]);
    expect(itemOfHjCode("w01014")).toBeNull();
  });

  it("bring µg/L to mg/L and leave mg/L alone", () => {
    const read = (code: string, text: string) => {
      const result = fromHjCode(code, decimalOf(text));
      return result.kind === "ask" ? result.reason : `${result.item} ${textOf(result.value)}`;
    };
    expect(read("w20111", "0.04")).toBe("hg 0.00004");
    expect(read("w20115", "5")).toBe("cd 0.005");
    expect(read("w21003", "0.5")).toBe("nh3n 0.5");
    expect(read("w20122", "1")).toBe("cu 1");
    expect(read("w20144", "1")).toMatch(/unit of w20144/);
    expect(read("w99999", "1")).toMatch(/expected a code/);
  });
});
