import { decimalOf, fractionOf } from "../../../domain/number";
import {
  cityWarning,
  type WaterClass,
  yangtzeWarning,
  zhejiangYearly,
  type ZhejiangYearlyFacts,
} from "../../../domain/water";
import { loadRules, methodInForce } from "../../../rules";

const library = loadRules();
const YANGTZE = methodInForce(library, "yangtze-warning", "yangtze-warning").rule.body;
const YEARLY = methodInForce(library, "zhejiang-yearly", "zhejiang-yearly").rule.body;

const FACTS: ZhejiangYearlyFacts = {
  year: 2013,
  missingMonths: 0,
  outflowSections: 1,
  inflowSections: 1,
  meetsTarget: false,
  outflow: "worse",
  index: "worse",
  falls: null,
  tableConfirmed: false,
};
const falls = (outflow: string, inflow: string) => ({
  falls: { outflow: fractionOf(decimalOf(outflow)), inflow: fractionOf(decimalOf(inflow)) },
});

describe("the yearly table of Zhejiang (as applied to 2013)", () => {
  it.each<[string, Partial<ZhejiangYearlyFacts>, string]>([
    ["target met, index better", { meetsTarget: true, index: "better" }, "优秀"],
    ["target met, index worse", { meetsTarget: true, index: "worse" }, "良好"],
    ["missed, outflow better, index better", { outflow: "better", index: "better" }, "优秀"],
    ["missed, outflow better, index worse", { outflow: "better", index: "worse" }, "良好"],
    ["missed, outflow worse, index better", { outflow: "worse", index: "better" }, "合格"],
    ["missed, both worse, outflow fell less", { ...falls("0.1", "0.2") }, "合格"],
    ["missed, both worse, outflow fell more", { ...falls("0.2", "0.1") }, "不合格"],
  ])("%s → %s", (_cell, facts, grade) => {
    expect(zhejiangYearly(YEARLY, { ...FACTS, ...facts })).toEqual({ kind: "grade", grade });
  });

  it.each<[string, Partial<ZhejiangYearlyFacts>, RegExp]>([
    ["index unchanged", { meetsTarget: true, index: "unchanged" }, /index is unchanged/],
    ["outflow equal to inflow", { outflow: "equal", index: "better" }, /outflow and inflow are equal/],
    ["no inflow section", { inflowSections: 0 }, /no inflow section/],
    ["several inflow sections", { inflowSections: 2 }, /2 inflow sections/],
    ["several outflow sections", { outflowSections: 3, meetsTarget: true }, /3 outflow sections/],
    ["missing months", { missingMonths: 2, meetsTarget: true }, /2 months are missing/],
    ["no confirmed formula of the index", { index: null, meetsTarget: true }, /formula of the index/],
    ["outflow and inflow fell by the same", falls("0.1", "0.10"), /fell by the same/],
    ["falls not known", {}, /not known by how much/],
    ["a year after the text of 2016", { year: 2016, meetsTarget: true, index: "better" }, /text of 2016/],
  ])("%s: a person must decide", (_situation, facts, because) => {
    const result = zhejiangYearly(YEARLY, { ...FACTS, ...facts });
    expect(result).toMatchObject({
      kind: "ask",
      reason: expect.stringMatching(/^a person must decide, because /) as string,
    });
    expect(result).toMatchObject({ reason: expect.stringMatching(because) as string });
  });

  it("is asked about from the year after the last of which it is known", () => {
    const of = (year: number) => zhejiangYearly(YEARLY, { ...FACTS, year, meetsTarget: true, index: "better" });
    expect(of(YEARLY.knownThrough)).toEqual({ kind: "grade", grade: "优秀" });
    expect(of(YEARLY.knownThrough + 1)).toMatchObject({ kind: "ask" });
  });

  it("does not ask for the falls where no line fits anyway", () => {
    expect(zhejiangYearly({ ...YEARLY, lines: [] }, { ...FACTS, falls: null })).toMatchObject({
      reason: "a person must decide, because the table has no line for this situation",
    });
  });

  it("asks nothing that does not decide: a section that met its target needs no inflow", () => {
    const facts = { ...FACTS, meetsTarget: true, index: "better", inflowSections: 0, outflow: "equal" } as const;
    expect(zhejiangYearly(YEARLY, facts)).toEqual({ kind: "grade", grade: "优秀" });
    expect(zhejiangYearly(YEARLY, { ...facts, year: 2024, tableConfirmed: true })).toEqual({
      kind: "grade",
      grade: "优秀",
    });
  });
});

describe("warnings of the Yangtze basin", () => {
  const warn = (month: [WaterClass, WaterClass], cumulative: [WaterClass, WaterClass], target: WaterClass = 3) =>
    yangtzeWarning(YANGTZE, {
      month: { lastYear: month[0], now: month[1] },
      cumulative: { lastYear: cumulative[0], now: cumulative[1] },
      target,
    });

  it.each<[string, [WaterClass, WaterClass], [WaterClass, WaterClass], WaterClass, 1 | 2 | null]>([
    ["Ⅲ → Ⅳ in both, target missed", [3, 4], [3, 4], 3, 2],
    ["Ⅲ → Ⅴ in both", [3, 5], [3, 5], 3, 1],
    ["Ⅱ → Ⅳ in both is two classes", [2, 4], [2, 4], 3, 1],
    ["one by two classes, the other by one", [3, 5], [3, 4], 3, 2],
    ["Ⅱ → Ⅲ never warns", [2, 3], [2, 3], 2, null],
    ["only the month is worse", [3, 4], [3, 3], 3, null],
    ["only the cumulation is worse", [4, 4], [3, 4], 3, null],
    ["the cumulation meets the target", [3, 4], [3, 4], 4, null],
  ])("%s", (_situation, month, cumulative, target, level) => {
    expect(warn(month, cumulative, target)).toEqual({ kind: "level", level });
  });

  it("Ⅳ → Ⅴ: a person must decide, because the water was below Ⅲ already", () => {
    expect(warn([4, 5], [4, 5])).toMatchObject({
      kind: "ask",
      reason: expect.stringContaining("below Ⅲ last year already") as string,
    });
    expect(warn([3, 4], [4, 5])).toMatchObject({ kind: "ask" });
    expect(warn([4, 5], [3, 4])).toMatchObject({ kind: "ask" });
    expect(warn([4, 5], [4, 4])).toEqual({ kind: "level", level: null });
  });

  it("a city takes the highest level of its sections", () => {
    const [first, second, none, open] = [
      warn([3, 5], [3, 5]),
      warn([3, 4], [3, 4]),
      warn([3, 3], [3, 3]),
      warn([4, 5], [4, 5]),
    ];
    expect(cityWarning([none, second, first, open])).toEqual({ kind: "level", level: 1 });
    expect(cityWarning([none, second])).toEqual({ kind: "level", level: 2 });
    expect(cityWarning([none])).toEqual({ kind: "level", level: null });
    expect(cityWarning([none, second, open])).toMatchObject({ kind: "ask" });
  });
});
