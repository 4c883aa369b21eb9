import { decimalOf, fractionOf } from "../../../domain/number";
import {
  gradeByCounts,
  gradeByShares,
  gradeFewSections,
  makeOfficialJudge,
  trendByGrade,
  trendByShares,
} from "../../../domain/water";
import { loadRules, methodInForce } from "../../../rules";
import { officialMeans, RULES } from "./rules";

const library = loadRules();
const RULE = methodInForce(library, "grading", "grading").rule.body;
const TREND = methodInForce(library, "trend", "trend").rule.body;

const byShares = (good: string, inferior: string, sections = 20): string => {
  const grading = gradeByShares(RULE, sections, fractionOf(decimalOf(good)), fractionOf(decimalOf(inferior)));
  return grading.kind === "graded" ? grading.grade : grading.kind;
};

describe("a river graded by shares", () => {
  it.each([
    ["90", "0", "优"],
    ["89.99", "0", "良好"],
    ["75", "0", "良好"],
    ["74.99", "0", "轻度污染"],
    ["74.99", "19.99", "轻度污染"],
    ["74.99", "20", "中度污染"],
    ["60", "39.99", "中度污染"],
    ["60", "40", "重度污染"],
    // A published edge (water.md §2.3): 77.8 % with 22.2 % 劣Ⅴ is still 良好.
    ["77.8", "22.2", "良好"],
  ])("Ⅰ–Ⅲ %s %% and 劣Ⅴ %s %% is %s", (good, inferior, expected) => {
    expect(byShares(good, inferior)).toBe(expected);
  });

  it("is graded so from five sections on: 飞云江 in 2018-05 had exactly five", () => {
    expect(byShares("100", "0", 5)).toBe("优");
    expect(byShares("100", "0", 4)).toBe("average-first");
  });

  it("keeps shares exact: 188 of 209 is 良好 although it prints as 90.0 %", () => {
    expect(gradeByCounts(RULE, { sections: 209, good: 188, inferior: 0 })).toMatchObject({ grade: "良好" });
    expect(gradeByCounts(RULE, { sections: 10, good: 9, inferior: 0 })).toMatchObject({
      grade: "优",
      condition: "Ⅰ–Ⅲ ≥ 90 %",
    });
  });
});

describe("a river with fewer than five sections", () => {
  const judge = makeOfficialJudge(RULES.standard, RULES.official);
  const grade = (...sections: Parameters<typeof officialMeans>[]) =>
    gradeFewSections(
      judge,
      sections.map(([cells, body]) => officialMeans(cells, body)),
    );

  it("is judged by the mean of each item, rounded once", () => {
    // (0.9 + 1.109) / 2 = 1.0045 → 1.00 → Ⅲ; rounding each section first would give 1.005.
    expect(grade([{ nh3n: "0.9" }], [{ nh3n: "1.109" }])).toMatchObject({ kind: "graded", grade: "良好", class: 3 });
    expect(grade([{ nh3n: "0.9" }], [{ nh3n: "1.2" }])).toMatchObject({ kind: "graded", grade: "轻度污染" });
  });

  it("counts half of a detection limit", () => {
    expect(grade([{ nh3n: "0.4L" }], [{ nh3n: "0.1" }])).toMatchObject({ kind: "graded", class: 1 });
  });

  it("asks where the mean of pH decides", () => {
    // logarithmic 5.46 → 5 → 劣Ⅴ; arithmetic 6.5 → 6 → Ⅰ
    expect(grade([{ ph: "5.0" }], [{ ph: "8.0" }])).toMatchObject({
      kind: "ask",
      reason: expect.stringContaining("pH") as string,
    });
    expect(grade([{ ph: "7.0" }], [{ ph: "8.0" }])).toMatchObject({ kind: "graded", class: 1 });
  });

  it("asks where an item of some sections decides, and only there", () => {
    expect(grade([{ nh3n: "0.1", hg: "0.01" }], [{ nh3n: "0.1" }])).toMatchObject({
      kind: "ask",
      reason: expect.stringContaining("hg was measured in some of the sections") as string,
    });
    expect(grade([{ nh3n: "0.1", hg: "0.00001" }], [{ nh3n: "0.1" }])).toMatchObject({ kind: "graded" });
  });

  it("asks where rivers and lakes are mixed, or nothing was evaluated", () => {
    expect(grade([{ tp: "0.1" }, "river"], [{ tp: "0.1" }, "lake"])).toMatchObject({ kind: "ask" });
    expect(grade()).toMatchObject({ kind: "ask" });
  });
});

describe("a change between two periods", () => {
  it("is worded by grades", () => {
    expect(trendByGrade("良好", "良好")).toEqual({ kind: "trend", word: "无明显变化" });
    expect(trendByGrade("良好", "优")).toEqual({ kind: "trend", word: "有所好转" });
    expect(trendByGrade("中度污染", "良好")).toEqual({ kind: "trend", word: "明显好转" });
    expect(trendByGrade("优", "良好")).toEqual({ kind: "trend", word: "有所下降" });
    expect(trendByGrade("优", "轻度污染")).toEqual({ kind: "trend", word: "明显恶化" });
  });

  const counts = (good: number, inferior: number) => ({ sections: 100, good, inferior });
  it.each([
    [9, 0, "无明显变化"],
    [11, 0, "有所好转"],
    [5, -6, "有所好转"],
    [21, 0, "明显好转"],
    [-9, 0, "无明显变化"],
    [-11, 0, "有所下降"],
    [-10, 11, "明显恶化"],
  ])("ΔG %i and ΔD %i points is %s", (good, inferior, word) => {
    expect(trendByShares(TREND, counts(50, 20), counts(50 + good, 20 + inferior))).toEqual({ kind: "trend", word });
  });

  it.each([
    [10, 0],
    [-10, 0],
    [20, 0],
    [0, 20],
  ])("exactly on an edge (ΔG %i, ΔD %i) a person must decide", (good, inferior) => {
    expect(trendByShares(TREND, counts(50, 20), counts(50 + good, 20 + inferior))).toMatchObject({
      kind: "ask",
      reason: expect.stringMatching(/^a person must decide, because the change is exactly/) as string,
    });
  });

  it("of no sections is asked about", () => {
    expect(trendByShares(TREND, { sections: 0, good: 0, inferior: 0 }, counts(1, 0))).toMatchObject({ kind: "ask" });
  });
});
