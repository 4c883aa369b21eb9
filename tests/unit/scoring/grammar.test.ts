import { decimalOf, fractionOf } from "../../../domain/number";
import { type Counted, score, type ScoringBody } from "../../../domain/scoring";
import { answered, changedBy, element, facts, said, scored, testScheme, year } from "./world";

const TEXT = { zh: "每次", en: "each" };
const per = (count: Counted["per"], points: string, most: string | null = null): Counted => ({
  text: TEXT,
  per: count,
  points,
  most,
});
const inferior = { by: "elements", set: "section-months", where: "inferior" } as const;
const loss = (full: string, ...losses: readonly Counted[]): Partial<ScoringBody> => ({
  full,
  items: [{ id: "quality", text: TEXT, full, earns: { form: "loss", losses } }],
});
const total = (body: Partial<ScoringBody>, given: Parameters<typeof facts>) =>
  said(score(testScheme(body), facts(...given), []));

describe("full marks less losses", () => {
  it("each occurrence costs its points, down to 0 and never below 扣完为止", () => {
    const body = loss("10", per(inferior, "3"));
    expect(total(body, [year()])).toBe("10");
    expect(total(body, [year({ 1: 6 })])).toBe("7");
    expect(total(body, [year({ 1: 6, 2: 6, 3: 6 })])).toBe("1");
    expect(total(body, [year({ 1: 6, 2: 6, 3: 6, 4: 6 })])).toBe("0");
  });

  it("an item at 0 takes nothing from another", () => {
    const [one] = loss("10", per(inferior, "3")).items ?? [];
    if (one === undefined) throw new Error("expected an item");
    const body = {
      full: "20",
      items: [
        one,
        { ...one, id: "other", earns: { form: "loss", losses: [per({ ...inferior, where: "downgraded" }, "1")] } },
      ],
    } as const;
    expect(total(body, [year({ 1: 6, 2: 6, 3: 6, 4: 6, 5: 6 })])).toBe("5");
  });

  it("a cap holds each loss", () => {
    expect(total(loss("10", per(inferior, "3", "4")), [year({ 1: 6, 2: 6, 3: 6 })])).toBe("6");
  });

  it.each([
    ["whole", "9"],
    ["started", "8"],
    ["exact", "8.5"],
  ] as const)("a shortfall costs by its unit: %s steps", (steps, expected) => {
    const body = {
      ...loss("10", per({ by: "quantity", word: "pm", step: "2", steps }, "1")),
      quantities: { pm: TEXT },
    };
    const short = (value: string) => ({ quantities: { pm: { value: fractionOf(decimalOf(value)), evidence: ["e"] } } });
    expect(total(body, [[], short("3")])).toBe(expected);
    expect(total(body, [[], short("0")])).toBe("10");
    expect(said(score(testScheme(body), facts([]), []))).toEqual(["no-quantity:pm"]);
  });
});

describe("shares", () => {
  const share = (reduced: { factor: string } | null): Partial<ScoringBody> => ({
    full: "50",
    items: [
      {
        id: "ratio",
        text: TEXT,
        full: "50",
        earns: {
          form: "share",
          part: { set: "section-months", where: "met" },
          whole: { set: "section-months" },
          reduced,
        },
      },
    ],
  });

  it("are proportional, and less by a factor while not all of it is met (舟山 2021)", () => {
    expect(total(share(null), [year({ 1: 4, 2: 4, 3: 4 })])).toBe("37.5");
    expect(total(share({ factor: "0.8" }), [year({ 1: 4, 2: 4, 3: 4 })])).toBe("30");
    expect(total(share({ factor: "0.8" }), [year()])).toBe("50");
  });

  it("of nothing are asked", () => {
    const of = (choices: Record<string, string>) => said(score(testScheme(share(null)), facts([]), answered(choices)));
    expect(of({})).toEqual(["nothing-counts:ratio"]);
    expect(of({ "nothing-counts:ratio": "full" })).toBe("50");
    expect(of({ "nothing-counts:ratio": "none" })).toBe("0");
  });
});

describe("bonuses and deductions", () => {
  const upgraded = per({ by: "elements", set: "section-years", where: "upgraded" }, "2");
  const body = { ...loss("10", per(inferior, "3")), bonuses: [upgraded] };
  const better = year({ 1: 6 }, {}, { class: 2 });

  it("a bonus is cut at full marks unless the scheme says that it may exceed them", () => {
    expect(total(body, [better])).toBe("9");
    expect(total(body, [year({}, {}, { class: 2 })])).toBe("10");
    expect(total({ ...body, mayExceedFull: true }, [year({}, {}, { class: 2 })])).toBe("12");
  });

  it("praise adds and criticism takes, each entry of a register once, and the total is never below 0", () => {
    const words = { praised: TEXT, criticised: TEXT };
    const register = {
      ...loss("10", per(inferior, "3")),
      occurrences: words,
      bonuses: [per({ by: "occurrences", word: "praised" }, "5")],
      deductions: [per({ by: "occurrences", word: "criticised" }, "8")],
      mayExceedFull: true,
    };
    const of = (...entries: readonly (readonly [string, string])[]) =>
      total(register, [year(), { occurrences: entries.map(([word, id]) => ({ word, id })) }]);
    expect(of(["praised", "a"], ["praised", "b"], ["praised", "b"])).toBe("20");
    expect(of(["criticised", "a"])).toBe("2");
    expect(of(["criticised", "a"], ["criticised", "b"])).toBe("0");
  });
});

describe("grades, vetoes and runs", () => {
  const body: Partial<ScoringBody> = {
    ...loss("10", per(inferior, "3")),
    bands: [
      { grade: "好", least: "9" },
      { grade: "中", least: "7" },
      { grade: "差", least: null },
    ],
    occurrences: { event: TEXT },
    vetoes: [{ word: "event", grade: "差" }],
    consecutive: [
      { of: { months: "inferior" }, times: 3, proposal: { zh: "约谈", en: "interview" } },
      { of: { years: "差" }, times: 2, proposal: { zh: "研究追责", en: "accountability" } },
    ],
    effects: [
      { at: { grade: "好" }, proposal: { zh: "表扬", en: "praise" } },
      { at: { grade: "差" }, proposal: { zh: "整改", en: "rectify" } },
      { at: { any: "missed" }, proposal: { zh: "提请", en: "ask" } },
    ],
  };
  const of = (...given: Parameters<typeof facts>) => scored(testScheme(body), facts(...given), []);
  const proposals = (...given: Parameters<typeof facts>) => of(...given).proposals.map(({ text }) => text.zh);

  it("bounds belong to the better grade", () => {
    expect([of(year()).grade, of(year({ 1: 6 })).grade, of(year({ 1: 6, 3: 6 })).grade]).toEqual(["好", "中", "差"]);
  });

  it("a veto caps the grade, whatever the total, and leads back to its event", () => {
    const struck = of(year(), { occurrences: [{ word: "event", id: "event-7" }] });
    expect(struck).toMatchObject({ grade: "差", vetoed: true, because: { evidence: ["event-7"] } });
    expect(of(year({ 1: 6, 3: 6 }), { occurrences: [{ word: "event", id: "e" }] })).toMatchObject({ vetoed: false });
  });

  it("three months in a row propose, with their verdicts; three with a gap or an excluded one do not", () => {
    const run = of(year({ 4: 6, 5: 6, 6: 6 }));
    expect(run.proposals.find(({ text }) => text.zh === "约谈")?.evidence).toEqual(
      [4, 5, 6].map((month) => `verdict-s-${month}`),
    );
    expect(proposals(year({ 4: 6, 5: 6, 7: 6 }))).not.toContain("约谈");
    const exclusions = [
      { id: "x", section: "s", month: 5, reason: "事故", proposedBy: "a", approvedBy: "b", evidence: ["p"] },
    ];
    expect(proposals(year({ 4: 6, 5: 6, 6: 6 }), { exclusions })).not.toContain("约谈");
  });

  it("two failed years in a row propose; with a year between or a better one before they do not", () => {
    const bad = year({ 1: 6, 3: 6 });
    const before = (number: number, grade: string) => ({
      earlier: [{ year: number, grade, evidence: `result-${number}` }],
    });
    expect(proposals(bad, before(2025, "差"))).toEqual(["整改", "研究追责"]);
    expect(proposals(bad, before(2024, "差"))).toEqual(["整改"]);
    expect(proposals(bad, before(2025, "中"))).toEqual(["整改"]);
    expect(proposals(year(), before(2025, "差"))).toEqual(["表扬"]);
  });

  it("three years in a row are looked up year by year", () => {
    const three = { ...body, consecutive: [{ of: { years: "差" }, times: 3, proposal: { zh: "研究", en: "ask" } }] };
    const of = (...years: readonly number[]) =>
      scored(
        testScheme({ ...three, effects: [] }),
        facts(year({ 1: 6, 3: 6 }), {
          earlier: years.map((each) => ({ year: each, grade: "差", evidence: `result-${each}` })),
        }),
        [],
      ).proposals;
    expect(of(2024, 2025)).toMatchObject([{ evidence: ["result-2025", "result-2024"] }]);
    expect([of(2025), of(2023, 2025), of(2023, 2024)]).toEqual([[], [], []]);
  });

  it("a section that missed its year proposes what the scheme says", () => {
    expect(proposals(year({}, {}, { class: 4 }))).toEqual(["表扬", "提请"]);
  });
});

describe("points by the change against last year", () => {
  const body = (several: "mean" | "worst" | "ask"): Partial<ScoringBody> => ({
    full: "60",
    items: [
      {
        id: "months",
        text: TEXT,
        full: "60",
        earns: {
          form: "grades",
          set: "section-months",
          several,
          change: {
            items: ["codmn", "nh3n", "tp"],
            bands: [
              { grade: "改善", most: "-10", inclusive: true, points: "5" },
              { grade: "稳定", most: "10", inclusive: false, points: "3" },
              { grade: "恶化", most: null, inclusive: true, points: "0" },
            ],
          },
        },
      },
    ],
  });
  const one = (percent: number) => total(body("ask"), [[element(1, { means: changedBy(percent) })]]);

  it("edges belong where the scheme says", () => {
    expect([one(-11), one(-10), one(-9), one(9), one(10), one(11)]).toEqual(["5", "5", "3", "3", "0", "0"]);
  });

  it("the worst of the items counts", () => {
    const { codmn, nh3n } = changedBy(-20);
    const means = { codmn, nh3n, tp: changedBy(15).tp } as ReturnType<typeof changedBy>;
    expect(total(body("ask"), [[element(1, { means })]])).toBe("0");
  });

  it("of several sections the scheme says what counts, or a person", () => {
    const two = [element(1, { means: changedBy(-20) }), element(1, { section: "t", means: changedBy(20) })];
    expect(total(body("mean"), [two])).toBe("2.5");
    expect(total(body("worst"), [two])).toBe("0");
    expect(total(body("ask"), [two])).toEqual(["several-sections:months"]);
    const answers = answered({ "several-sections:months": "mean" });
    expect(said(score(testScheme(body("ask")), facts(two), answers))).toBe("2.5");
  });

  it("a mean without last year's, or a last year of 0, is asked item by item", () => {
    const { codmn, nh3n } = changedBy(0);
    if (codmn === undefined || nh3n === undefined) throw new Error("expected means");
    const zero = { ...codmn, lastYear: { numerator: 0n, denominator: 1n } };
    const open = [element(1, { means: { codmn: zero, nh3n: { ...nh3n, lastYear: null } } })];
    const keys = ["codmn", "nh3n", "tp"].map((item) => `no-last-year-mean:s:1:${item}`);
    expect(total(body("ask"), [open])).toEqual(keys);
    const answers = answered(Object.fromEntries(keys.map((key, index) => [key, index === 2 ? "稳定" : "改善"])));
    expect(said(score(testScheme(body("ask")), facts(open), answers))).toBe("3");
  });

  it("an excluded month is scaled up or left as it is only as a person says", () => {
    const months = [1, 2, 3, 4].map((month) => element(month, { means: changedBy(-20) }));
    const exclusions = [
      { id: "x", section: "s", month: 2, reason: "事故", proposedBy: "a", approvedBy: "b", evidence: ["p"] },
    ];
    const of = (choices: Record<string, string>) =>
      said(score(testScheme(body("ask")), facts(months, { exclusions }), answered(choices)));
    expect(of({})).toEqual(["short-year:months"]);
    expect(of({ "short-year:months": "scaled" })).toBe("20");
    expect(of({ "short-year:months": "as-it-is" })).toBe("15");
    const all = months.map(
      ({ month }) => ({ ...exclusions[0], id: `x${month ?? 0}`, month }) as (typeof exclusions)[number],
    );
    expect(said(score(testScheme(body("ask")), facts(months, { exclusions: all }), []))).toEqual([
      "nothing-counts:months",
    ]);
  });
});
