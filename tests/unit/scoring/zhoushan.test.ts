import { type Element, score } from "../../../domain/scoring";
import { answered, element, facts, said, schemeOf, year } from "./world";

const named = (section: string, elements: readonly Element[]): readonly Element[] =>
  elements.map((each) => ({ ...each, section, verdict: `${section}-${each.month ?? "year"}` }));

describe("舟山 2022: 40 points of sections", () => {
  const of = (elements: readonly Element[], choices: Record<string, string> = {}) =>
    said(score(schemeOf("zhoushan-2022"), facts(elements), answered(choices)));

  it("loses 5 below Ⅲ, 3 for each section-month of 劣Ⅴ, 2 where the class fell", () => {
    expect(of(year())).toBe("40");
    expect(of(year({ 2: 6, 3: 6 }))).toBe("34");
    expect(of(year({}, {}, { class: 4 }))).toBe("33");
    expect(of(year({}, {}, { class: 3, lastYear: 2 }))).toBe("38");
    expect(
      of(year({ 1: 6, 2: 6, 3: 6, 4: 6, 5: 6, 6: 6, 7: 6, 8: 6, 9: 6, 10: 6, 11: 6, 12: 6 }, {}, { class: 6 })),
    ).toBe("0");
  });

  it("adds 2 for a better class; above 40 a person says whether that counts", () => {
    expect(of(year({ 2: 6 }, {}, { class: 2 }))).toBe("39");
    expect(of(year({}, {}, { class: 2 }))).toEqual(["over-full:town"]);
    expect(of(year({}, {}, { class: 2 }), { "over-full:town": "exceeds" })).toBe("42");
    expect(of(year({}, {}, { class: 2 }), { "over-full:town": "cut" })).toBe("40");
  });
});

describe("舟山 2021: proportional with a step factor", () => {
  const of = (...elements: readonly Element[]) => said(score(schemeOf("zhoushan-2021"), facts(elements), []));
  const section = (name: string, given: Partial<Element> = {}) => element(null, { section: name, ...given });

  it("is the share × 50, × 0.8 while not all met, less 5 for each that missed", () => {
    expect(of(section("a"), section("b"))).toBe("50");
    expect(of(section("a"), section("b"), section("c"), section("d", { class: 4, lastYear: 4 }))).toBe("25");
  });

  it("adds the share of better classes × 10, and takes 2 for each month of 劣Ⅴ", () => {
    const missed = section("b", { class: 4, lastYear: 4 });
    expect(of(section("a", { class: 2 }), missed)).toBe("20");
    expect(of(section("a"), missed, ...named("a", year({ 4: 6 })).filter(({ month }) => month === 4))).toBe("13");
  });
});
