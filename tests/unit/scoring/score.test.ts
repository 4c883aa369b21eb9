import fc from "fast-check";
import { evidenceOf, type Explanation } from "../../../domain/explanation";
import { compareFractions, fraction } from "../../../domain/number";
import { type Element, type Exclusion, score } from "../../../domain/scoring";
import type { WaterClass } from "../../../domain/water";
import { answered, changedBy, facts, said, schemeOf, scored, textOf, year } from "./world";

const QUZHOU = schemeOf("quzhou-township");
const SHENGZHOU_LIMITS = Object.fromEntries(
  [0, 1].flatMap((item) =>
    ["-10", "0", "10"].map((most, band) => [`threshold:items.${item}.earns.change.bands.${band}.most`, most]),
  ),
);

describe("嵊州 2016", () => {
  const scheme = schemeOf("shengzhou-2016");

  it("asks for the six bounds that no text states, with the words of the scheme", () => {
    const open = score(scheme, facts(year()), []);
    expect(said(open)).toEqual(Object.keys(SHENGZHOU_LIMITS));
    expect(open.kind === "questions" ? open.questions[0] : null).toMatchObject({
      askedOf: "li",
      choices: "number",
      text: { zh: "同比变化不超过多少（%）为优秀" },
    });
  });

  it("gives 12 × 5 and 40 where all is excellent, and 0 where all failed, a trial with whatever bounds", () => {
    const of = (percent: number) =>
      scored(scheme, facts(year({}, { means: changedBy(percent) })), answered(SHENGZHOU_LIMITS));
    expect([-20, -5, 5, 20].map((percent) => textOf(of(percent).total))).toEqual(["100", "78", "56", "0"]);
    expect(of(0)).toMatchObject({ trial: true, grade: null });
  });

  it("refuses an answer that is no number, and bounds that do not rise", () => {
    const key = "threshold:items.0.earns.change.bands.0.most";
    expect(said(score(scheme, facts(year()), answered({ ...SHENGZHOU_LIMITS, [key]: "优" })))).toEqual([key]);
    expect(score(scheme, facts(year()), answered({ ...SHENGZHOU_LIMITS, [key]: "5" })).kind).toBe("unsound");
  });
});

describe("上虞 2014", () => {
  it("knows its bounds and asks for the points", () => {
    expect(said(score(schemeOf("shangyu-2014"), facts(year()), []))).toEqual([
      "threshold:full",
      "threshold:items.0.full",
      ...[0, 1, 2].map((band) => `threshold:items.0.earns.change.bands.${band}.points`),
    ]);
  });

  it("refuses points that would lead above full marks", () => {
    const answers = (best: string) =>
      answered({
        "threshold:full": "60",
        "threshold:items.0.full": "60",
        "threshold:items.0.earns.change.bands.0.points": best,
        "threshold:items.0.earns.change.bands.1.points": "3",
        "threshold:items.0.earns.change.bands.2.points": "0",
      });
    expect(said(score(schemeOf("shangyu-2014"), facts(year()), answers("5")))).toBe("36");
    expect(score(schemeOf("shangyu-2014"), facts(year()), answers("5.1"))).toMatchObject({
      kind: "unsound",
      faults: [{ message: expect.stringContaining("can exceed 100 %") as string }],
    });
  });
});

describe("the default for Quzhou, all of it an assumption", () => {
  const of = (...given: Parameters<typeof facts>) => scored(QUZHOU, facts(...given), []);

  it("60 by months that comply, 40 by the change of the year, −3 a month of 劣Ⅴ, +2 a better class", () => {
    expect(textOf(of(year()).total)).toBe("90");
    const best = of(year({}, {}, { means: changedBy(-10), class: 2 }));
    expect(best).toMatchObject({ grade: "优良", trial: true });
    expect(textOf(best.total)).toBe("100");
    const own = { water: "own" } as const;
    expect(textOf(of(year({ 1: 4, 2: 4, 3: 6 }, own)).total)).toBe("72");
    expect(textOf(of(year({ 1: 4, 2: 4, 3: 6 }, { water: "upstream" })).total)).toBe("87");
    expect(of(year({ 1: 4, 2: 4, 3: 6 }, own, { means: changedBy(30) })).grade).toBe("不合格");
  });

  it("a miss of which nobody found whose water it was is a question", () => {
    expect(said(score(QUZHOU, facts(year({ 5: 4 })), []))).toEqual(["whose-water:s:5"]);
    const answers = (water: string) => answered({ "whose-water:s:5": water });
    expect(said(score(QUZHOU, facts(year({ 5: 4 })), answers("upstream")))).toBe("90");
    expect(said(score(QUZHOU, facts(year({ 5: 4 })), answers("own")))).toBe("85");
  });

  it("a month without a verdict is settled by a verdict or an exclusion, never by a word", () => {
    const lacking = year().map((each) => (each.month === 5 ? { ...each, verdict: null, class: null } : each));
    expect(said(score(QUZHOU, facts(lacking), answered({ "no-verdict:s:5": "met" })))).toEqual(["no-verdict:s:5"]);
  });

  it("last year's class that is not known counts as unchanged only where a person says so", () => {
    const fresh = year({}, {}, { lastYear: null });
    expect(said(score(QUZHOU, facts(fresh), []))).toEqual(["no-last-year:s"]);
    expect(said(score(QUZHOU, facts(fresh), answered({ "no-last-year:s": "unchanged" })))).toBe("90");
  });
});

describe("exclusions are decisions with evidence and approver", () => {
  const EXCLUSION: Exclusion = {
    id: "exclusion-1",
    section: "s",
    month: 5,
    reason: "上游突发事件",
    proposedBy: "wang",
    approvedBy: "chen",
    evidence: ["photo-1"],
  };
  const bad = year({ 5: 4 }, { water: "own" });

  it("take a month out, and leave its raw verdict, reason and approver in sight", () => {
    const with_ = scored(QUZHOU, facts(bad, { exclusions: [EXCLUSION] }), []);
    expect(textOf(with_.total)).toBe("90");
    expect(evidenceOf(with_.because)).toEqual(expect.arrayContaining(["exclusion-1", "photo-1", "verdict-s-5"]));
    expect(JSON.stringify(with_.because)).toContain("上游突发事件（批准人 chen）");
  });

  it.each<[string, Partial<Exclusion>]>([
    ["no-reason", { reason: "" }],
    ["no-evidence", { evidence: [] }],
    ["no-approver", { approvedBy: " " }],
    ["approved-by-proposer", { approvedBy: "wang" }],
    ["excludes-nothing", { month: 13 }],
  ])("else they are refused: %s", (why, change) => {
    expect(said(score(QUZHOU, facts(bad, { exclusions: [{ ...EXCLUSION, ...change }] }), []))).toEqual([
      { id: "exclusion-1", why },
    ]);
  });
});

describe("each point opens to its inputs", () => {
  it("down to verdicts and the words of the rule, and the items add up to the total", () => {
    const { because, total } = scored(QUZHOU, facts(year({ 1: 4, 3: 6 }, { water: "own" })), []);
    expect(because).toMatchObject({ rule: { id: "quzhou-township", version: 1, status: "assumption" } });
    const [compliance, change, deductions] = because.parts;
    expect(compliance).toMatchObject({ text: { zh: expect.stringContaining("月度达标") as string }, value: "50" });
    expect(evidenceOf(compliance as Explanation)).toContain("verdict-s-3");
    expect(change).toMatchObject({ value: "30" });
    expect(deductions).toMatchObject({ text: { zh: "加分" } });
    expect(textOf(total)).toBe("77");
    expect(JSON.stringify(compliance)).toContain("断面 s:1：Ⅳ类（目标 Ⅲ，上年同期 Ⅲ）");
    expect(JSON.stringify(change)).toContain("氨氮同比变化（%）：本期 1，上年同期 1");
    expect(JSON.parse(JSON.stringify(because))).toEqual(because);
  });
});

describe("whatever the year", () => {
  const waterClass = fc.constantFrom<WaterClass>(1, 2, 3, 4, 5, 6);
  const anyYear = fc.record({
    classes: fc.dictionary(fc.constantFrom("1", "2", "5", "9", "12"), waterClass),
    change: fc.integer({ min: -60, max: 60 }),
    yearClass: waterClass,
    water: fc.constantFrom("own" as const, "upstream" as const),
  });
  const elementsOf = ({
    classes,
    change,
    yearClass,
    water,
  }: typeof anyYear extends fc.Arbitrary<infer Value> ? Value : never) =>
    year(classes, { water }, { means: changedBy(change), class: yearClass });

  it("the total lies between 0 and full marks, and the order of what came in does not matter", () => {
    fc.assert(
      fc.property(anyYear, anyYear, (one, other) => {
        const elements = [...elementsOf(one), ...elementsOf(other).map((each) => ({ ...each, section: "t" }))];
        const answers = answered({ "several-sections:change": "worst" });
        const forward = scored(QUZHOU, facts(elements), answers);
        const back = scored(QUZHOU, facts([...elements].reverse()), answers);
        expect(compareFractions(forward.total, back.total)).toBe(0);
        expect(compareFractions(forward.total, fraction(0, 1))).toBeGreaterThanOrEqual(0);
        expect(compareFractions(forward.total, fraction(100, 1))).toBeLessThanOrEqual(0);
      }),
    );
  });

  it("a worse month never makes a better score, and water from upstream never a worse one than one's own", () => {
    fc.assert(
      fc.property(anyYear, fc.constantFrom(3, 4, 7), (given, month) => {
        const of = (change: Partial<Element>) =>
          scored(
            QUZHOU,
            facts(elementsOf(given).map((each) => (each.month === month ? { ...each, ...change } : each))),
            [],
          ).total;
        const worse = of({ class: 6, water: "own" });
        expect(compareFractions(worse, of({}))).toBeLessThanOrEqual(0);
        expect(compareFractions(of({ class: 6, water: "upstream" }), worse)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
