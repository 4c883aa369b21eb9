import { againstTarget, className, makeSeparateJudge, traceSentence, traceOf } from "../../../domain/water";
import { official, officialMeans, RULES } from "./rules";

const MEASURED = { ph: "7", nh3n: "1.2", tn: "1.806", coliform: "12000", temp: "20" };
const judge = (...args: Parameters<typeof officialMeans>) =>
  makeSeparateJudge(RULES.standard, RULES.official)(officialMeans(...args));

describe("what has limits and makes no class", () => {
  it("is judged item by item: total nitrogen of lakes and coliforms", () => {
    const verdicts = judge(MEASURED, "lake");
    expect(verdicts.map(({ class: each, limiting }) => [limiting, each && className(each)])).toEqual([
      [["tn"], "Ⅴ"],
      [["coliform"], "Ⅳ"],
    ]);
    expect(verdicts.map((verdict) => againstTarget(verdict, 3).kind)).toEqual(["missed", "missed"]);
    expect(verdicts.every(({ partial }) => partial.length === 0)).toBe(true);
    expect(traceSentence(traceOf(verdicts[0]!)).zh).toContain(
      "总氮 1.81 mg/L（由 1.806 按四舍六入五成双修约至 2 位小数）",
    );
    expect(official(MEASURED, "lake").limiting).toEqual(["nh3n"]);
  });

  it("of rivers, and of a body that is not known, is coliforms alone", () => {
    for (const body of ["river", null] as const)
      expect(judge(MEASURED, body).map(({ limiting }) => limiting)).toEqual([["coliform"]]);
  });

  it("is nothing where neither was measured", () => {
    expect(judge({ ph: "7", temp: "20" }, "lake")).toEqual([]);
  });

  it("takes the options of the class", () => {
    const values = officialMeans({ tn: "1.2L" }, "lake");
    const classes = (["half", "limit"] as const).map(
      (belowDetection) => makeSeparateJudge(RULES.standard, RULES.official, { belowDetection })(values)[0]?.class,
    );
    expect(classes).toEqual([3, 4]);
  });
});
