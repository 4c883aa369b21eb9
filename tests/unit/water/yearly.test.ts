import { cityWarning, type WaterClass, yangtzeWarning, yearlyLine, type YearlySituation } from "../../../domain/water";
import { loadRules, methodInForce } from "../../../rules";

const library = loadRules();
const YANGTZE = methodInForce(library, "yangtze-warning", "yangtze-warning").rule.body;
const YEARLY = methodInForce(library, "zhejiang-yearly", "zhejiang-yearly").rule.body;

const SITUATION: YearlySituation = { meetsTarget: false, outflow: "worse", index: "worse", fell: null };

describe("the yearly table of Zhejiang (as applied to 2013)", () => {
  const find = (situation: Partial<YearlySituation>, rule = YEARLY) => yearlyLine(rule, { ...SITUATION, ...situation });

  it.each<[string, Partial<YearlySituation>, string, number]>([
    ["target met, index better", { meetsTarget: true, index: "better" }, "优秀", 1],
    ["target met, index worse", { meetsTarget: true, index: "worse" }, "良好", 2],
    ["missed, outflow better, index better", { outflow: "better", index: "better" }, "优秀", 3],
    ["missed, outflow better, index worse", { outflow: "better", index: "worse" }, "良好", 4],
    ["missed, outflow worse, index better", { outflow: "worse", index: "better" }, "合格", 5],
    ["missed, both worse, outflow fell less", { fell: "less" }, "合格", 6],
    ["missed, both worse, outflow fell more", { fell: "not-less" }, "不合格", 7],
  ])("%s → %s", (_cell, situation, grade, number) => {
    expect(find(situation)).toMatchObject({ kind: "line", line: { grade }, number });
  });

  it("asks only for what decides", () => {
    expect(find({ meetsTarget: true, index: "better", outflow: null })).toMatchObject({ kind: "line" });
    expect(find({ outflow: null })).toEqual({ kind: "needs", what: "outflow" });
    expect(find({ outflow: null, fell: "less" })).toEqual({ kind: "needs", what: "outflow" });
    expect(find({ outflow: "better" })).toMatchObject({ line: { grade: "良好" } });
    expect(find({ outflow: "worse" })).toEqual({ kind: "needs", what: "fell" });
  });

  it("has no line where none fits, and asks for nothing then", () => {
    const without = (drop: (line: (typeof YEARLY.lines)[number]) => boolean) => ({
      ...YEARLY,
      lines: YEARLY.lines.filter((line) => !drop(line)),
    });
    expect(
      find(
        { outflow: null },
        without(() => true),
      ),
    ).toEqual({ kind: "no-line" });
    const notLess = without(({ fell }) => fell === "less");
    expect(find({ fell: "less" }, notLess)).toEqual({ kind: "no-line" });
    expect(find({ fell: "not-less" }, notLess)).toMatchObject({ kind: "line", line: { grade: "不合格" }, number: 6 });
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
