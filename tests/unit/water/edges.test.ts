import { decimalOf, fraction, textOf } from "../../../domain/number";
import {
  againstTarget,
  chooseMean,
  cityIndex,
  cityWarning,
  fromHjCode,
  gradeFewSections,
  indexBand,
  mainIndicators,
  makeOfficialJudge,
  type OfficialMean,
  openText,
  periodMean,
  sampleMean,
  traceOf,
  trendByGrade,
  trendByShares,
  type WaterClass,
  worstBand,
  yangtzeWarning,
} from "../../../domain/water";
import { evaluationValue } from "../../../domain/water/judging/judge-official";
import { meanBounds } from "../../../domain/water/period-mean";
import {
  classifiersOf,
  upperLimit,
  type WaterBody,
  type WaterStandardBody,
} from "../../../domain/water/water-standard";
import { loadRules, methodInForce } from "../../../rules";
import { official, officialMeans, realtime, RULES, summary } from "./rules";

const library = loadRules();
const STANDARD = RULES.standard.body;
const MEANS = methodInForce(library, "means", "means").rule.body;
const MAIN = methodInForce(library, "main-indicators", "main-indicators").rule.body;
const YANGTZE = methodInForce(library, "yangtze-warning", "yangtze-warning").rule.body;
const TREND = methodInForce(library, "trend", "trend").rule.body;

const mean = (value: OfficialMean["value"], more: Partial<OfficialMean> = {}): OfficialMean => ({
  raw: "m",
  value,
  below: false,
  bounds: null,
  origin: "manual",
  mark: null,
  ...more,
});

describe("the standard gives a class", () => {
  const classOf = (item: keyof WaterStandardBody["items"], value: string, body: WaterBody, temperature?: string) =>
    classifiersOf(STANDARD)[item](decimalOf(value), body, temperature === undefined ? null : decimalOf(temperature));

  it("for total nitrogen in lakes alone, for temperature nowhere", () => {
    expect([classOf("tn", "0.2", "lake"), classOf("tn", "1.0", "lake"), classOf("tn", "2.1", "lake")]).toEqual([
      1, 3, 6,
    ]);
    expect(classOf("tn", "0.2", "river")).toBeNull();
    expect(classOf("temp", "20", "river")).toBeNull();
  });

  it("for phosphorus by the body, for pH within its range, edges included", () => {
    expect([classOf("tp", "0.05", "river"), classOf("tp", "0.05", "lake")]).toEqual([2, 3]);
    expect(["5.99", "6", "9", "9.01"].map((value) => classOf("ph", value, "river"))).toEqual([6, 1, 1, 6]);
  });

  it("for oxygen by saturation only above class Ⅰ's limit in question and with a temperature", () => {
    expect([
      classOf("do", "6.84", "river", "30"),
      classOf("do", "6.84", "river"),
      classOf("do", "6.84", "river", "5"),
    ]).toEqual([1, 2, 2]);
    expect(classOf("do", "7.5", "river", "0")).toBe(1);
  });

  it("and a limit that a value can exceed, where there is one", () => {
    const limit = (item: keyof WaterStandardBody["items"], waterClass: WaterClass, body: WaterBody) => {
      const found = upperLimit(STANDARD, item, waterClass, body);
      return found === null ? null : textOf(found);
    };
    expect([limit("nh3n", 3, "river"), limit("tp", 3, "river"), limit("tp", 3, "lake")]).toEqual([
      "1.0",
      "0.2",
      "0.05",
    ]);
    expect([limit("tn", 3, "lake"), limit("tn", 3, "river")]).toEqual(["1.0", null]);
    expect([limit("ph", 3, "river"), limit("do", 3, "lake"), limit("temp", 3, "lake")]).toEqual([null, null, null]);
    expect(limit("nh3n", 6 as WaterClass, "river")).toBeNull();
  });
});

describe("a body that is not known", () => {
  it("leaves the class open, together with what a detection limit hides", () => {
    const verdict = official({ tp: "0.09", hg: "0.0008L" }, null);
    expect(verdict.open).toEqual([{ kind: "limit", items: ["hg"] }]);
    expect(openText(realtime({ tp: "0.09", nh3n: "0.6L" }, null).open)).toBe("body:river=Ⅲ;lake=Ⅳ;limit:nh3n");
  });

  it("hides nothing that neither body's limits could change", () => {
    // Above class Ⅰ by phosphorus anyway; ammonia below 0.15 could be nothing but Ⅰ.
    expect(openText(realtime({ tp: "0.3", nh3n: "0.15L" }, "river").open)).toBe("");
    // By river 0.3L of phosphorus could be Ⅳ at most, by lake worse than Ⅴ: one of the two is enough to ask.
    expect(openText(realtime({ tp: "0.3L", nh3n: "1.5" }, null).open)).toContain("limit:tp");
  });

  it("only items of the class in question by both bodies limit it", () => {
    expect(summary(realtime({ nh3n: "1.8", tp: "0.15" }, null))).toBe("Ⅴ|nh3n|");
    expect(summary(realtime({ nh3n: "1.8", tp: "0.15" }, "lake"))).toBe("Ⅴ|nh3n+tp|");
    expect(traceOf(realtime({ nh3n: "1.2" }, null)).items[0]?.judged).toEqual([
      { body: null, class: "Ⅳ", met: { class: "Ⅳ", limit: "≤1.5" }, missed: { class: "Ⅲ", limit: "≤1.0" } },
    ]);
  });

  it("meets a target only by both", () => {
    expect(againstTarget(realtime({ tp: "0.15" }, null), 3)).toEqual({
      kind: "cannot-judge",
      items: ["tp"],
      reason: "the body is not known, and its limits decide",
    });
    // A limit hidden elsewhere, of an item that met its target, is not the reason.
    expect(againstTarget(realtime({ tp: "0.15", nh3n: "0.2L" }, null), 3)).toMatchObject({
      reason: "the body is not known, and its limits decide",
    });
    expect(againstTarget(realtime({ tp: "0.15L", nh3n: "1.3L" }, "lake"), 3)).toMatchObject({
      items: ["nh3n", "tp"],
      reason: "the detection limit of nh3n+tp does not show whether the target was met",
    });
    expect(againstTarget(official({}), 3)).toEqual({
      kind: "cannot-judge",
      items: [],
      reason: "no item that counts was measured",
    });
    expect(againstTarget(realtime({ nh3n: "1.0L" }), 3)).toEqual({ kind: "met" });
  });
});

describe("a trace", () => {
  it("leaves class and state open with the verdict", () => {
    expect(traceOf(realtime({ tp: "0.09" }, null))).toMatchObject({ class: null, state: null });
  });

  it("speaks of rounding only where something was rounded, and of the limit it began from", () => {
    const [item] = traceOf(official({ nh3n: "1.01" })).items;
    expect(item?.rounding).toBeNull();
    expect(traceOf(official({ hg: "0.001L" })).items[0]?.rounding).toEqual({ from: "0.001L", decimals: 5 });
  });

  it("of total nitrogen in a lake names its limits as any other's", () => {
    const method = { ...RULES.official, body: { ...RULES.official.body, items: ["tn"] as const } };
    const judge = makeOfficialJudge(RULES.standard, method);
    const values = officialMeans({ tn: "1.2" }).values;
    expect(traceOf(judge({ regime: "official", body: "lake", values })).items[0]?.judged).toEqual([
      { body: null, class: "Ⅳ", met: { class: "Ⅳ", limit: "≤1.5" }, missed: { class: "Ⅲ", limit: "≤1.0" } },
    ]);
    for (const body of ["river", null] as const) {
      expect(judge({ regime: "official", body, values }).findings).toEqual([]);
    }
    expect(() =>
      judge({ regime: "official", body: "lake", values: officialMeans({ tn: "1.2L" }).values }),
    ).not.toThrow();
  });

  it("of a known body speaks of that body's limits alone", () => {
    for (const [body, met] of [
      ["river", "Ⅱ"],
      ["lake", "Ⅳ"],
    ] as const) {
      const trace = traceOf(realtime({ tp: "0.09" }, body));
      expect(trace.items[0]?.judged).toMatchObject([{ body: null, class: met }]);
      expect(realtime({ tp: "0.09" }, body).findings[0]?.classes).toEqual(
        body === "river" ? { river: 2, lake: 2 } : { river: 4, lake: 4 },
      );
    }
  });

  it("oxygen exactly at class Ⅰ's limit is not said to be saturated", () => {
    const trace = traceOf(realtime({ do: "7.5", temp: "30" }, "river", { doSaturation: true }));
    expect(trace.items[0]?.judged[0]).toEqual({
      body: null,
      class: "Ⅰ",
      met: { class: "Ⅰ", limit: "≥7.5" },
      missed: null,
    });
  });
});

describe("an evaluation value", () => {
  it("keeps one significant digit instead of 0, as a decimal and as a quotient", () => {
    expect(textOf(evaluationValue(RULES.official.body, "hg", decimalOf("0.000001")))).toBe("0.000001");
    expect(textOf(evaluationValue(RULES.official.body, "hg", fraction(1, 1_000_000)))).toBe("0.000001");
  });

  it("of a single value below a detection limit must be a decimal", () => {
    const judge = makeOfficialJudge(RULES.standard, RULES.official);
    const values = { hg: mean(fraction(1, 3), { below: true }) };
    expect(() => judge({ regime: "official", body: "river", values })).toThrow(
      "expected the detection limit of a single value as a decimal, got a quotient",
    );
  });
});

describe("means", () => {
  const below = (text: string) => sampleMean({ value: decimalOf(text), below: true });
  const plain = (text: string) => sampleMean({ value: decimalOf(text), below: false });

  it("know the greatest detection limit they rest on, wherever it stands", () => {
    for (const order of [
      ["0.2", "0.5", "0.3"],
      ["0.5", "0.2", "0.3"],
      ["0.2", "0.3", "0.5"],
    ]) {
      const limit = meanBounds(order.map(below))?.detectionLimit;
      expect(limit && textOf(limit)).toBe("0.5");
    }
    expect(meanBounds([plain("1")])).toBeNull();
    expect(meanBounds([below("0.2"), plain("1")])).toMatchObject({ least: fraction(1, 2), most: fraction(12, 20) });
  });

  it("count the single values behind their parts", () => {
    const day = (...texts: string[]) => {
      const made = periodMean(MEANS, "day", "nh3n", texts.map(plain));
      if (made.kind !== "mean") throw new Error("expected a mean of a day");
      return made.mean;
    };
    const month = periodMean({ ...MEANS, minimum: { ...MEANS.minimum, "month-of-days": 2 } }, "month-of-days", "nh3n", [
      day("1", "1", "1", "1"),
      day("1", "1", "1", "1", "1"),
    ]);
    expect(month).toMatchObject({ kind: "mean", mean: { values: 9, parts: 2 } });
  });

  it("of pH are made of decimals alone", () => {
    const quotient = { value: fraction(22, 3), bounds: null, values: 3, parts: 3 };
    expect(() => periodMean(MEANS, "month-of-samples", "ph", [quotient])).toThrow(
      "expected ph as a decimal, got a quotient",
    );
  });

  it("chosen say why the automatic one is not taken", () => {
    const month = (...texts: string[]) => periodMean(MEANS, "month-of-samples", "cod", texts.map(plain));
    const many = { kind: "mean", period: "month-of-days", mean: plain("9") } as const;
    expect(chooseMean(MEANS, "cod", many, month("8"))).toMatchObject({
      mean: { raw: "manual mean of 1 (1 values); automatic values of cod do not go before manual ones" },
    });
    expect(chooseMean(MEANS, "cod", null, null)).toEqual({ kind: "none", reason: "no manual value" });
    const strict = { ...MEANS, minimum: { ...MEANS.minimum, "month-of-samples": 3 } };
    const few = periodMean(strict, "month-of-samples", "cod", [plain("8")]);
    expect(chooseMean(MEANS, "cod", null, few)).toEqual({ kind: "none", reason: "manual values too few: 1 of 3" });
    expect(chooseMean(MEANS, "nh3n", many, null, "x")).toMatchObject({ mean: { origin: "automatic", mark: "x" } });
  });
});

describe("main indicators", () => {
  const list = (cells: Record<string, string>, body: WaterBody | null = "river") => {
    const result = mainIndicators(MAIN, official(cells, body));
    return result.kind === "ask" ? result : result.list.map(({ item }) => item);
  };

  it("are none up to the reference class, and never name an item that is of it", () => {
    expect(mainIndicators(MAIN, official({ nh3n: "1.0" }))).toEqual({ kind: "indicators", list: [] });
    expect(mainIndicators(MAIN, official({ nh3n: "0.6", tp: "0.15" }))).toEqual({ kind: "indicators", list: [] });
    expect(list({ nh3n: "1.0", cod: "25" })).toEqual(["cod"]);
  });

  it("of one rank stand by class before multiple, and the sort asks about nothing that it can tell apart", () => {
    // Oil: class Ⅳ up to ten times the limit of class Ⅲ; ammonia class Ⅴ at less than twice.
    expect(list({ oil: "0.4", nh3n: "1.8" })).toEqual(["nh3n", "oil"]);
    expect(list({ nh3n: "1.8", oil: "0.4" })).toEqual(["nh3n", "oil"]);
    expect(list({ do: "4", nh3n: "1.2", tp: "0.25" })).toEqual(["tp", "nh3n", "do"]);
    expect(list({ do: "2.5", ph: "5", nh3n: "1.8" })).toEqual(["ph", "nh3n", "do"]);
  });

  it("ask about those that are level with the last, and no other", () => {
    expect(list({ nh3n: "9", tp: "0.24", cod: "24", bod5: "4.8" })).toEqual({
      kind: "ask",
      reason:
        "a person must decide, because the rule names 3 main indicators and does not say which of cod, bod5, tp comes first",
    });
  });
});

describe("warnings, trends and bands at their edges", () => {
  const warn = (month: [WaterClass, WaterClass], cumulative: [WaterClass, WaterClass], target: WaterClass = 2) =>
    yangtzeWarning(YANGTZE, {
      month: { lastYear: month[0], now: month[1] },
      cumulative: { lastYear: cumulative[0], now: cumulative[1] },
      target,
    });

  it("the Yangtze's needs month and cumulation below Ⅲ, both", () => {
    expect(warn([2, 3], [2, 4])).toEqual({ kind: "level", level: null });
    expect(warn([2, 4], [2, 3])).toEqual({ kind: "level", level: null });
    expect(warn([2, 3], [2, 3])).toEqual({ kind: "level", level: null });
    expect(warn([2, 4], [2, 4])).toEqual({ kind: "level", level: 1 });
    expect(cityWarning([warn([4, 5], [4, 5])])).toMatchObject({ kind: "ask" });
    expect(cityWarning([])).toEqual({ kind: "level", level: null });
  });

  it("a trend of nothing is no change, by grade and by share", () => {
    expect(trendByGrade("良好", "良好")).toEqual({ kind: "trend", word: "无明显变化" });
    const counts = { sections: 10, good: 5, inferior: 1 };
    expect(trendByShares(TREND, counts, counts)).toEqual({ kind: "trend", word: "无明显变化" });
    expect(trendByShares(TREND, { sections: 1, good: 1, inferior: 0 }, { sections: 1, good: 0, inferior: 0 })).toEqual({
      kind: "trend",
      word: "明显恶化",
    });
    // Just beside each edge, on both sides.
    const of = (permille: number) =>
      trendByShares(
        TREND,
        { sections: 1_000, good: 500, inferior: 0 },
        { sections: 1_000, good: 500 + permille, inferior: 0 },
      );
    const [slight, marked] = [Number(TREND.slight) * 10, Number(TREND.marked) * 10];
    expect([slight - 1, slight + 1, marked - 1, marked + 1].map((permille) => of(permille))).toEqual(
      ["无明显变化", "有所好转", "有所好转", "明显好转"].map((word) => ({ kind: "trend", word })),
    );
  });

  it("a band that is open leaves the worst open unless another is worse anyway", () => {
    const bands = methodInForce(library, "index-bands-shangyu", "index-bands").rule.body;
    const band = (before: number, now: number) => indexBand(bands, fraction(before, 1), fraction(now, 1));
    const open = band(0, 1);
    expect(band(100, 90)).toMatchObject({ kind: "band", change: "改善" });
    expect(band(100, 110)).toMatchObject({ kind: "band", change: "恶化" });
    expect(worstBand([open])).toBe(open);
    expect(worstBand([band(100, 90), open])).toBe(open);
    expect(worstBand([open, band(100, 120)])).toEqual({ kind: "band", change: "恶化" });
    expect(worstBand([band(100, 90), band(100, 100)])).toEqual({ kind: "band", change: "稳定" });
  });

  it("a value under a code comes in the item's unit", () => {
    expect(fromHjCode("w21003", decimalOf("1.2"))).toMatchObject({ kind: "value", item: "nh3n", code: "w21003" });
  });
});

describe("the index of a city", () => {
  const rule = { method: "city-index", items: ["nh3n"], reference: 3, neutralPh: "7" } as const;

  it("takes decimals and quotients alike, and half of a detection limit", () => {
    const of = (nh3n: OfficialMean) => cityIndex(rule, STANDARD, "river", { nh3n });
    expect(of(mean(fraction(1, 2)))).toEqual({
      kind: "index",
      index: expect.objectContaining({ numerator: expect.any(BigInt) as bigint }) as unknown,
      parts: expect.any(Object) as unknown,
    });
    const shown = (nh3n: OfficialMean) => {
      const index = of(nh3n);
      return index.kind === "index" ? Number(index.index.numerator) / Number(index.index.denominator) : index.reason;
    };
    expect([mean(fraction(1, 2)), mean(decimalOf("0.5")), mean(decimalOf("1"), { below: true })].map(shown)).toEqual([
      0.5, 0.5, 0.5,
    ]);
  });

  it("asks about an item that has no limit", () => {
    expect(cityIndex({ ...rule, items: ["temp"] }, STANDARD, "river", { temp: mean(decimalOf("20")) })).toEqual({
      kind: "ask",
      reason: "a person must decide, because temp has no share in the index: its mean or its limit is 0 or missing",
    });
  });
});

describe("few sections", () => {
  it("leave quotients of pH to the arithmetic mean", () => {
    const judge = makeOfficialJudge(RULES.standard, RULES.official);
    const section = (value: OfficialMean["value"]) =>
      ({ regime: "official", body: "river", values: { ph: mean(value) } }) as const;
    // (32/3 + 9) / 2 = 9.83… → 10; of the decimals alone it would be 9.
    expect(gradeFewSections(judge, [section(fraction(32, 3)), section(decimalOf("9"))])).toMatchObject({
      kind: "graded",
      grade: "重度污染",
    });
  });
});
