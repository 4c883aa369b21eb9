import fc from "fast-check";
import { evidenceOf } from "../../../domain/explanation";
import { decimalOf, fractionOf } from "../../../domain/number";
import { type DivisionYear, gradeDivision, type SectionGrade } from "../../../domain/section-grade";
import { gradeRules, loadRules } from "../../../rules";
import { answered, division, keysOf, MEAN_CLASS3, MEAN_TARGET, section, year } from "./years";

const RULES = gradeRules(loadRules(), "2013-12-31");
const grade = (facts: DivisionYear, choices: Readonly<Record<string, string>> = {}): SectionGrade =>
  gradeDivision(RULES, facts, answered({ "index-formula": MEAN_CLASS3, ...choices }));
const said = (result: SectionGrade): unknown =>
  result.kind === "grade" ? result.grade : result.kind === "questions" ? keysOf(result.questions) : result.reason;

describe("the seven cells of the yearly table, from means of three items", () => {
  it.each<[string, readonly [string, string], readonly [string, string] | null, string]>([
    ["target met, index better", ["0.9", "0.8"], null, "优秀"],
    ["target met, index worse", ["0.7", "0.8"], null, "良好"],
    ["missed, outflow better, index better", ["1.3", "1.2"], ["1.3", "1.25"], "优秀"],
    ["missed, outflow better, index worse", ["1.1", "1.2"], ["1.3", "1.25"], "良好"],
    ["missed, outflow worse, index better", ["1.3", "1.2"], ["1.3", "1.1"], "合格"],
    ["missed, both worse, outflow fell less than inflow", ["1.1", "1.2"], ["0.9", "1.1"], "合格"],
    ["missed, both worse, outflow fell more", ["1.0", "1.2"], ["1.0", "1.1"], "不合格"],
    ["missed, both worse, inflow became better", ["1.1", "1.2"], ["1.2", "1.1"], "不合格"],
  ])("%s → %s", (_cell, out, into, expected) => {
    const sections = [section("outflow", out), ...(into === null ? [] : [section("inflow", into)])];
    expect(said(grade(division(sections)))).toBe(expected);
  });
});

describe("every situation that the source leaves undefined is a question to the named person", () => {
  const OUT = section("outflow", ["1.1", "1.2"]);
  const IN = section("inflow", ["1.0", "1.1"]);

  it.each<[string, DivisionYear, Record<string, string>, readonly [choice: string, grade: string][]]>([
    [
      "index-unchanged",
      division([section("outflow", ["0.8", "0.80"])]),
      {},
      [
        ["better", "优秀"],
        ["worse", "良好"],
      ],
    ],
    [
      "no-inflow",
      division([section("outflow", ["1.3", "1.2"])]),
      {},
      [
        ["better", "优秀"],
        ["worse", "合格"],
      ],
    ],
    [
      "sides-equal",
      division([section("outflow", ["1.3", "1.2"]), section("inflow", ["1.3", "1.2"])]),
      {},
      [
        ["better", "优秀"],
        ["worse", "合格"],
      ],
    ],
    [
      "falls-equal",
      division([section("outflow", ["1.0", "1.2"]), section("inflow", ["0.5", "0.6"])]),
      {},
      [
        ["less", "合格"],
        ["not-less", "不合格"],
      ],
    ],
    [
      "fall-without-inflow",
      division([OUT]),
      { "no-inflow": "worse" },
      [
        ["less", "合格"],
        ["not-less", "不合格"],
      ],
    ],
    [
      "fall-without-base:inflow",
      division([OUT, section("inflow", ["0", "1.1"])]),
      {},
      [
        ["less", "合格"],
        ["not-less", "不合格"],
      ],
    ],
    [
      "several-outflows",
      division([
        section("outflow", ["0.9", "0.8"], { section: "a" }),
        section("outflow", ["0.6", "0.75"], { section: "b" }),
      ]),
      {},
      [
        ["mean", "良好"],
        ["worst", "优秀"],
        ["section:a", "优秀"],
        ["section:b", "良好"],
      ],
    ],
    [
      "several-inflows",
      division([
        section("outflow", ["1.3", "1.2"]),
        section("inflow", ["1", "1.3"], { section: "a" }),
        section("inflow", ["1", "1.0"], { section: "b" }),
      ]),
      {},
      [
        ["mean", "合格"],
        ["worst", "优秀"],
        ["section:a", "优秀"],
        ["section:b", "合格"],
      ],
    ],
    [
      "missing-months:out:2012",
      division([section("outflow", ["0.9", "0.8"], { before: year(2012, "0.9", { missing: [1, 2] }) })]),
      {},
      [["others-count", "优秀"]],
    ],
    [
      "missing-months:in:2013",
      division([OUT, { ...IN, now: year(2013, "1.3", { missing: [7] }) }]),
      {},
      [["others-count", "良好"]],
    ],
    [
      "missing-item:out:2013:tp",
      division([
        section("outflow", ["0.9", "0.8"], {
          now: year(2013, "0.8", { means: { codmn: fractionOf(decimalOf("1")), nh3n: fractionOf(decimalOf("0.1")) } }),
        }),
      ]),
      {},
      [["without-item", "优秀"]],
    ],
    [
      "target-undecided:out:2013",
      division([section("outflow", ["1.3", "1.2"], { metTarget: null }), section("inflow", ["1.0", "1.1"])]),
      {},
      [
        ["met", "优秀"],
        ["missed", "合格"],
      ],
    ],
    ["table-unknown", division([section("outflow", ["0.9", "0.8"])], { year: 2016 }), {}, [["holds", "优秀"]]],
  ])("%s", (key, facts, choices, answers) => {
    const open = grade(facts, choices);
    expect(said(open)).toEqual([key]);
    expect(open).toMatchObject({ questions: [{ askedOf: "li", division: "county" }] });
    for (const [choice, expected] of answers)
      expect([choice, said(grade(facts, { ...choices, [key]: choice }))]).toEqual([choice, expected]);
    expect(said(grade(facts, { ...choices, [key]: "whatever" }))).toEqual([key]);
  });

  it("the formula of the index, as long as no variant binds", () => {
    const facts = division([section("outflow", ["0.9", "0.8"])]);
    const open = gradeDivision(RULES, facts, []);
    expect(said(open)).toEqual(["index-formula"]);
    expect(open.kind === "questions" ? open.questions[0]?.choices.map(({ choice }) => choice) : null).toEqual([
      MEAN_CLASS3,
      MEAN_TARGET,
      "section-index-worst-class3@1",
      "section-index-worst-target@1",
    ]);
    const binding = RULES.indexes.map(
      (rule, at) => ({ ...rule, status: at === 0 ? "binding" : "assumption" }) as const,
    );
    expect(said(gradeDivision({ ...RULES, indexes: binding }, facts, []))).toBe("优秀");
  });

  it("items of which some are better and some worse than at the inflow", () => {
    const mixed = year(2013, "1.2", { means: { ...year(2013, "1.2").means, tp: fractionOf(decimalOf("0.9")) } });
    const facts = division([section("outflow", ["1.3", "1.2"]), section("inflow", ["1", "1"], { now: mixed })]);
    const of = (choices: Record<string, string>) => said(grade(facts, { "index-formula": MEAN_TARGET, ...choices }));
    expect(of({})).toEqual(["sides-mixed"]);
    const one = { ...mixed, means: { ...mixed.means, codmn: fractionOf(decimalOf("1")) } };
    const both = division([section("outflow", ["1.3", "1.2"]), section("inflow", ["1", "1"], { now: one })]);
    expect(grade(both, { "index-formula": MEAN_TARGET })).toMatchObject({
      questions: [{ key: "sides-mixed", facts: { better: ["tp"], equal: ["nh3n"], worse: ["codmn"] } }],
    });
    expect(grade(facts, { "index-formula": MEAN_TARGET })).toMatchObject({
      questions: [{ key: "sides-mixed", facts: { better: ["tp"], equal: ["codmn", "nh3n"], worse: [] } }],
    });
    expect(of({ "sides-mixed": "better" })).toBe("优秀");
    expect(of({ "sides-mixed": "worse" })).toBe("合格");
  });

  it("several at once are asked at once", () => {
    const facts = division(
      [section("outflow", ["0.9", "0.8"], { section: "a", metTarget: null }), { ...OUT, section: "b" }],
      {
        year: 2020,
      },
    );
    expect(said(gradeDivision(RULES, facts, []))).toEqual(["table-unknown", "index-formula", "several-outflows"]);
  });

  it("no outflow section at all is no grade", () => {
    expect(said(grade(division([IN])))).toBe("no-outflow");
  });
});

describe("several sections", () => {
  const facts = (flow: string | null) =>
    division([
      section("outflow", ["1.0", "0.9"], { section: "a", flow: flow === null ? null : fractionOf(decimalOf(flow)) }),
      section("outflow", ["0.5", "0.55"], { section: "b", flow: fractionOf(decimalOf("1")) }),
    ]);

  it("are weighted by flow only where every flow is known", () => {
    expect(said(grade(facts("1"), { "several-outflows": "by-flow" }))).toBe("优秀");
    // 0.2 × 1.0 + 0.5 before, 0.2 × 0.9 + 0.55 now: the small stream counts less.
    expect(said(grade(facts("0.2"), { "several-outflows": "by-flow" }))).toBe("良好");
    expect(said(grade(facts(null), { "several-outflows": "by-flow" }))).toEqual(["several-outflows"]);
    expect(said(grade(facts("0"), { "several-outflows": "by-flow" }))).toEqual(["several-outflows"]);
  });

  it("must all have met their targets, unless one alone counts", () => {
    const [a, b] = [
      section("outflow", ["1.2", "1.1"], { section: "a" }),
      section("outflow", ["0.9", "0.8"], { section: "b" }),
    ];
    expect(said(grade(division([a, b]), { "several-outflows": "mean" }))).toEqual(["no-inflow"]);
    expect(said(grade(division([a, b]), { "several-outflows": "section:b" }))).toBe("优秀");
  });
});

describe("a grade opens to what it was made of", () => {
  const facts = division([section("outflow", ["1.0", "1.2"]), section("inflow", ["1.0", "1.1"])]);

  it("down to the verdicts, the rules and the answers", () => {
    const result = grade(facts);
    if (result.kind !== "grade") throw new Error("expected a grade");
    expect(evidenceOf(result.because)).toEqual(
      expect.arrayContaining(["verdict-2013-1.2", "verdict-2012-1.0", "index-formula"]),
    );
    expect(result.because).toMatchObject({ value: "不合格", rule: { id: "zhejiang-yearly", version: 1 } });
    expect(result.rules.map(({ id }) => id)).toEqual(["zhejiang-yearly", "gb-3838-2002", "section-index-mean-class3"]);
    expect(JSON.parse(JSON.stringify(result.because))).toEqual(result.because);
    expect(result.trial).toBe(true);
  });

  it("and is a trial only while an assumption stands behind it", () => {
    const bind = <Rule extends { status: string }>(rule: Rule) => ({ ...rule, status: "binding" as const });
    const rules = { ...RULES, table: bind(RULES.table), indexes: RULES.indexes.map(bind) };
    expect(gradeDivision(rules, facts, answered({ "index-formula": MEAN_CLASS3 }))).toMatchObject({ trial: false });
  });
});

describe("whatever the values", () => {
  const level = fc.integer({ min: 1, max: 300 }).map((units) => String(units / 100));
  const pair = fc.tuple(level, level);
  const ORDER = ["优秀", "良好", "合格", "不合格"];
  const ANSWERS = { "index-unchanged": "worse", "sides-equal": "worse", "falls-equal": "not-less" };

  it("answering what is asked always leads to a grade, and dirtier water of this year never to a better one", () => {
    fc.assert(
      fc.property(pair, pair, fc.integer({ min: 1, max: 100 }), (out, into, more) => {
        const of = (now: string) =>
          said(grade(division([section("outflow", [out[0], now]), section("inflow", into)]), ANSWERS));
        const [clean, dirty] = [of(out[1]), of(String((Math.round(Number(out[1]) * 100) + more) / 100))];
        expect(ORDER).toContain(clean);
        expect(ORDER.indexOf(String(dirty))).toBeGreaterThanOrEqual(ORDER.indexOf(String(clean)));
      }),
    );
  });

  it("the order of the sections does not matter", () => {
    fc.assert(
      fc.property(pair, pair, pair, fc.constantFrom("mean", "worst"), (a, b, into, together) => {
        const sections = [
          section("outflow", a, { section: "a" }),
          section("outflow", b, { section: "b" }),
          section("inflow", into),
        ];
        const choices = { ...ANSWERS, "several-outflows": together };
        expect(said(grade(division([...sections].reverse()), choices))).toEqual(
          said(grade(division(sections), choices)),
        );
      }),
    );
  });
});
