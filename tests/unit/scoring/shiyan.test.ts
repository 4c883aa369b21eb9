import { type Element, openThresholds, score } from "../../../domain/scoring";
import { loadRules, ruleLibrary } from "../../../rules";
import { answered, element, facts, said, schemeOf, scored, textOf, year } from "./world";

const SHIYAN = schemeOf("shiyan-points-2021");

describe("十堰 2021", () => {
  const full = { "threshold:full": "100", "threshold:items.0.full": "100" };
  const section = (name: string, given: Partial<Element>) => element(null, { section: name, ...given });

  it("counts what came from upstream as complied, adds 10 for a better class, and may exceed 100", () => {
    const of = (...elements: readonly Element[]) => said(score(SHIYAN, facts(elements), answered(full)));
    const missed = { class: 4, lastYear: 4 } as const;
    expect(of(section("a", {}), section("b", { ...missed, water: "upstream" }))).toBe("100");
    expect(of(section("a", {}), section("b", { ...missed, water: "own" }))).toBe("50");
    expect(of(section("a", {}), section("b", { class: 2 }))).toBe("110");
    expect(of(section("a", {}), section("b", missed))).toEqual(["whose-water:b"]);
  });

  it("a section that does not comply proposes to ask the province, and nothing more", () => {
    const failed = scored(SHIYAN, facts([section("b", { class: 4, water: "own" })]), answered(full));
    expect(failed.proposals).toMatchObject([
      {
        text: { zh: expect.stringContaining("建议提请") as string },
        evidence: ["verdict-b-year"],
      },
    ]);
  });

  it("is added by its file alone: without it there is no such scheme, and nothing else changes", () => {
    const without = ruleLibrary(loadRules().rules.filter(({ id }) => id !== "shiyan-points-2021"));
    expect(() => schemeOf("shiyan-points-2021", without)).toThrow("found no version");
    expect(textOf(scored(schemeOf("quzhou-township", without), facts(year()), []).total)).toBe("90");
  });

  it("is a trial that asks for the full marks, which no text states", () => {
    expect(openThresholds(SHIYAN.body).map(({ path }) => path)).toEqual(["full", "items.0.full"]);
    expect(said(score(SHIYAN, facts([section("a", {})]), []))).toEqual(["threshold:full", "threshold:items.0.full"]);
    expect(scored(SHIYAN, facts([section("a", {})]), answered(full)).trial).toBe(true);
  });
});
