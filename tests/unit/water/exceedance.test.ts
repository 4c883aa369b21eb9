import { textOf } from "../../../domain/number";
import { className, exceedances, printMultiple, type Verdict, type WaterClass } from "../../../domain/water";
import { official } from "./rules";

const said = (verdict: Verdict, against: WaterClass) => {
  const found = exceedances(verdict, against);
  if (found.kind === "ask") return found.reason;
  return found.list.map(({ item, class: own, against: named, limit, multiple }) => [
    item,
    className(own),
    `${className(named)} ${limit === null ? "-" : textOf(limit)}`,
    multiple === null ? "-" : printMultiple(multiple, 2),
  ]);
};

describe("what exceeds, by whose limit", () => {
  const verdict = official({ ph: "10", do: "4.5", nh3n: "1.2", tp: "0.15", cod: "16" });

  it("is class Ⅲ's in quality evaluation", () => {
    expect(said(verdict, 3)).toEqual([
      ["ph", "劣Ⅴ", "Ⅲ -", "-"],
      ["do", "Ⅳ", "Ⅲ -", "-"],
      ["nh3n", "Ⅳ", "Ⅲ 1.0", "0.20"],
    ]);
  });

  it("is the section's own target in an assessment: the same values, other multiples", () => {
    expect(said(verdict, 2)).toEqual([
      ["ph", "劣Ⅴ", "Ⅱ -", "-"],
      ["do", "Ⅳ", "Ⅱ -", "-"],
      ["cod", "Ⅲ", "Ⅱ 15", "0.07"],
      ["nh3n", "Ⅳ", "Ⅱ 0.5", "1.40"],
      ["tp", "Ⅲ", "Ⅱ 0.1", "0.50"],
    ]);
    expect(exceedances(official({ nh3n: "1.2" }), 4)).toEqual({ kind: "exceedances", list: [] });
  });

  it("is the lake's own where the body is one", () => {
    expect(said(official({ tp: "0.15" }, "lake"), 3)).toEqual([["tp", "Ⅴ", "Ⅲ 0.05", "2.00"]]);
  });

  it("is asked about where the body is not known and phosphorus exceeds by either limit", () => {
    expect(said(official({ tp: "0.15" }, null), 3)).toBe(
      "a person must decide, because the body is not known, and the limit of total phosphorus hangs on it",
    );
    expect(said(official({ tp: "0.15", nh3n: "3" }, null), 5)).toEqual([["nh3n", "劣Ⅴ", "Ⅴ 2.0", "0.50"]]);
  });

  it("reckons by the value that was compared, not by the one it was rounded from", () => {
    expect(said(official({ nh3n: "1.2049" }), 3)).toEqual([["nh3n", "Ⅳ", "Ⅲ 1.0", "0.20"]]);
  });
});
