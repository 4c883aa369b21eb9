import { decimalOf, type Fraction, fraction, fractionOf } from "../../../domain/number";
import {
  areaIndicators,
  type BelowDetectionBounds,
  cityIndex,
  fromHjCode,
  gradeByShares,
  gradeFewSections,
  indexBand,
  mainIndicators,
  makeOfficialJudge,
  makeRealtimeJudge,
  type MeanOrigin,
  type Trace,
  traceOf,
  traceSentence,
  trendByShares,
  trophicState,
  type Verdict,
  worstBand,
} from "../../../domain/water";
import { loadRules, methodInForce } from "../../../rules";
import { official, officialMeans, realtime, realtimeReading, RULES } from "./rules";

const library = loadRules();
const FINE = { ph: "7", do: "8", codmn: "1", tp: "0.01" };
const ENDS = {
  realtime: ["按实时评价", "Real-time evaluation", "gb-3838-2002@1", "realtime@1"],
  official: ["按正式评价", "Official evaluation", "gb-3838-2002@1", "official@1"],
} as const;
const said = (verdict: Verdict) => traceSentence(traceOf(verdict));
/** Begun by the regime, ended by the versions of the rules. */
const whole = (regime: keyof typeof ENDS, zh: string, en: string) => {
  const [zhRegime, enRegime, ...rules] = ENDS[regime];
  return {
    zh: `${zhRegime}，${zh}，规则版本 ${rules.join("、")}。`,
    en: `${enRegime}; ${en}; rules ${rules.join(", ")}.`,
  };
};

describe("the sentence of a verdict tells", () => {
  it("what stood for a value below the detection limit, and that it leaves the class open", () => {
    expect(said(realtime({ ...FINE, nh3n: "0.8L" }))).toEqual(
      whole(
        "realtime",
        "水质为Ⅲ类（良好），氨氮 0.8 mg/L（检出限 0.8，以检出限计）不满足Ⅱ类限值 ≤0.5、符合Ⅲ类限值 ≤1.0，为Ⅲ类，氨氮低于检出限，真值可能改变类别，须由人确定",
        "class Ⅲ (good); ammonia nitrogen 0.8 mg/L (detection limit 0.8, the limit counted) misses ≤0.5 of class Ⅱ and meets ≤1.0 of class Ⅲ, so it is Ⅲ; a person must decide, because ammonia nitrogen lies below a detection limit that could hide another class",
      ),
    );
    expect(said(official({ ...FINE, nh3n: "0.1", hg: "0.001L" }))).toEqual(
      whole(
        "official",
        "水质为Ⅳ类（轻度污染），汞 0.0005 mg/L（检出限 0.001，以检出限一半计）不满足Ⅲ类限值 ≤0.0001、符合Ⅳ类限值 ≤0.001，为Ⅳ类，汞低于检出限，真值可能改变类别，须由人确定",
        "class Ⅳ (slightly polluted); mercury 0.0005 mg/L (detection limit 0.001, half of it counted) misses ≤0.0001 of class Ⅲ and meets ≤0.001 of class Ⅳ, so it is Ⅳ; a person must decide, because mercury lies below a detection limit that could hide another class",
      ),
    );
    const several = said(
      official({ ...FINE, nh3n: "0.1", hg: "0.001L", as: "0.3L" }, "river", { belowDetection: "limit" }),
    );
    expect(several.zh).toMatch(/，砷、汞低于检出限，真值可能改变类别，须由人确定，规则版本 [^，]+。$/);
    expect(several.en).toMatch(/because arsenic, mercury lies below/);
  });

  it("of a mean that rests on such values", () => {
    const judge = makeOfficialJudge(RULES.standard, RULES.official);
    const bounds = { least: fraction(1, 1), most: fraction(7, 5), detectionLimit: decimalOf("1.6") };
    const nh3n = { raw: "m", value: fraction(6, 5), below: false, bounds, origin: "manual", mark: null } as const;
    const values = { ...officialMeans(FINE).values, nh3n };
    expect(said(judge({ regime: "official", body: "river", values }))).toEqual(
      whole(
        "official",
        "水质为Ⅳ类（轻度污染），氨氮 1.20 mg/L（手工监测均值，检出限 1.6，统计中以检出限一半计）不满足Ⅲ类限值 ≤1.0、符合Ⅳ类限值 ≤1.5，为Ⅳ类，氨氮低于检出限，真值可能改变类别，须由人确定",
        "class Ⅳ (slightly polluted); ammonia nitrogen 1.20 mg/L (mean of manual values, detection limit 1.6, half of it counted within the mean) misses ≤1.0 of class Ⅲ and meets ≤1.5 of class Ⅳ, so it is Ⅳ; a person must decide, because ammonia nitrogen lies below a detection limit that could hide another class",
      ),
    );
  });

  it.each<[MeanOrigin, string, string]>([
    ["automatic", "（自动监测均值）", " (mean of automatic values)"],
    ["manual", "（手工监测均值）", " (mean of manual values)"],
    ["given", " ", ""],
  ])("where a mean comes from: %s", (origin, zh, en) => {
    const judge = makeOfficialJudge(RULES.standard, RULES.official);
    const nh3n = { raw: "m", value: decimalOf("1.20"), below: false, bounds: null, origin, mark: null } as const;
    const values = { ...officialMeans(FINE).values, nh3n };
    expect(said(judge({ regime: "official", body: "river", values }))).toEqual(
      whole(
        "official",
        `水质为Ⅳ类（轻度污染），氨氮 1.20 mg/L${zh}不满足Ⅲ类限值 ≤1.0、符合Ⅳ类限值 ≤1.5，为Ⅳ类`,
        `class Ⅳ (slightly polluted); ammonia nitrogen 1.20 mg/L${en} misses ≤1.0 of class Ⅲ and meets ≤1.5 of class Ⅳ, so it is Ⅳ`,
      ),
    );
  });

  it("where a mean comes from, beside its rounding and what lay below the detection limit", () => {
    const judge = makeOfficialJudge(RULES.standard, RULES.official);
    const bounds = { least: fraction(1, 1), most: fraction(7, 5), detectionLimit: decimalOf("1.6") };
    const of = (value: Fraction, below: BelowDetectionBounds | null) => {
      const nh3n = { raw: "m", value, below: false, bounds: below, origin: "automatic", mark: null } as const;
      return said(judge({ regime: "official", body: "river", values: { ...officialMeans(FINE).values, nh3n } }));
    };
    const rounded = of(fraction(49, 48), null);
    expect(rounded.zh).toContain("氨氮 1.02 mg/L（自动监测均值，由 1.020833… 按四舍六入五成双修约至 2 位小数）不满足");
    expect(rounded.en).toContain(
      "ammonia nitrogen 1.02 mg/L (mean of automatic values, rounded once from 1.020833… half to even to 2 decimals) misses",
    );
    const hidden = of(fraction(6, 5), bounds);
    expect(hidden.zh).toContain("氨氮 1.20 mg/L（自动监测均值，检出限 1.6，统计中以检出限一半计）不满足");
    expect(of(fraction(5_999, 5_000), bounds).en).toContain(
      "(mean of automatic values, detection limit 1.6, half of it counted within the mean, rounded once from 1.1998 half to even to 2 decimals)",
    );
  });

  it("what half a detection limit was rounded from, where it was", () => {
    expect(said(official({ ...FINE, nh3n: "2.01L" })).zh).toContain(
      "氨氮 1.00 mg/L（检出限 2.01，以检出限一半计，由 1.005 按四舍六入五成双修约至 2 位小数）",
    );
    expect(said(official({ ...FINE, nh3n: "1.005L" }, "river", { belowDetection: "limit" })).zh).toContain(
      "氨氮 1.00 mg/L（检出限 1.005，以检出限计，由 1.005 按四舍六入五成双修约至 2 位小数）",
    );
  });

  it("that the platform's shown value is a detection limit", () => {
    const nh3n = { raw: "0.8L", value: decimalOf("0.8"), below: true, origin: "shown", mark: null } as const;
    const judge = makeRealtimeJudge(RULES.standard, RULES.realtime);
    const values = { ...realtimeReading(FINE).values, nh3n };
    expect(said(judge({ regime: "realtime", body: "river", values })).zh).toContain(
      "氨氮 0.8 mg/L（平台显示值，原始值未公布，检出限 0.8，以检出限计）",
    );
  });

  it("by which temperature oxygen is saturated, and of that only where it made the class", () => {
    const saturated = said(
      realtime({ ...FINE, do: "6.84", nh3n: "0.1", temp: "30.50" }, "river", { doSaturation: true }),
    );
    expect(saturated).toEqual(
      whole(
        "realtime",
        "水质为Ⅰ类（优），参评项目均符合Ⅰ类限值（溶解氧按水温 30.5 °C 的饱和率）",
        "class Ⅰ (excellent); every item judged meets the limit of class Ⅰ (dissolved oxygen by its saturation at 30.5 °C)",
      ),
    );
    const plain = said(realtime({ ...FINE, nh3n: "0.1", temp: "30" }, "river", { doSaturation: true }));
    expect(plain.zh).toMatch(/，参评项目均符合Ⅰ类限值，规则版本 [^，]+。$/);
    expect(plain.en).toMatch(/; every item judged meets the limit of class Ⅰ; rules [^;]+\.$/);
  });

  it("nothing of the temperature where the trace was stored before temperatures were kept", () => {
    const verdict = realtime({ ...FINE, do: "6.84", nh3n: "0.1", temp: "30" }, "river", { doSaturation: true });
    const { temperature: _, ...older } = traceOf(verdict);
    expect(traceSentence(older as Trace).zh).toMatch(/，参评项目均符合Ⅰ类限值，规则版本 [^，]+。$/);
  });

  it("every state of water in English", () => {
    const states = ["0.1", "0.6", "1.2", "1.8", "3"].map(
      (nh3n) => /\((?!gb)([a-z ]+)\)/.exec(said(official({ nh3n })).en)?.[1],
    );
    expect(states).toEqual(["excellent", "good", "slightly polluted", "moderately polluted", "heavily polluted"]);
  });

  it("that a value is only the one shown", () => {
    const { values } = realtimeReading({ ...FINE, nh3n: "1.2" });
    const nh3n = { raw: "1.2", value: decimalOf("1.2"), below: false, origin: "shown", mark: null } as const;
    const judge = makeRealtimeJudge(RULES.standard, RULES.realtime);
    expect(said(judge({ regime: "realtime", body: "river", values: { ...values, nh3n } }))).toEqual(
      whole(
        "realtime",
        "水质为Ⅳ类（轻度污染），氨氮 1.2 mg/L（平台显示值，原始值未公布）不满足Ⅲ类限值 ≤1.0、符合Ⅳ类限值 ≤1.5，为Ⅳ类",
        "class Ⅳ (slightly polluted); ammonia nitrogen 1.2 mg/L (value as shown, no raw value published) misses ≤1.0 of class Ⅲ and meets ≤1.5 of class Ⅳ, so it is Ⅳ",
      ),
    );
  });

  it("what decides when the body is not known", () => {
    expect(said(realtime({ tp: "0.09", nh3n: "0.1" }, null))).toEqual(
      whole(
        "realtime",
        "水质类别未定，缺pH、溶解氧、高锰酸盐指数，仅按已有项目评价，水体类型未知，按河流为Ⅱ、按湖库为Ⅳ，须由人确定",
        "the class is not decided; judged without pH, dissolved oxygen, permanganate index; a person must decide, because the body is not known: Ⅱ as a river, Ⅳ as a lake",
      ),
    );
    expect(said(realtime({ ...FINE, tp: "0.5" }, null))).toEqual(
      whole(
        "realtime",
        "水质为劣Ⅴ类（重度污染），总磷 0.5 mg/L（原始值，未修约）不满足Ⅴ类限值 ≤0.4，为劣Ⅴ，缺氨氮，仅按已有项目评价",
        "class 劣Ⅴ (heavily polluted); total phosphorus 0.5 mg/L (raw value, not rounded) misses ≤0.4 of class Ⅴ, so it is 劣Ⅴ; judged without ammonia nitrogen",
      ),
    );
  });

  it("each item that decides, worse than every class or not, and each that fits all", () => {
    expect(said(official({ ...FINE, nh3n: "3", cn: "0.5" }))).toEqual(
      whole(
        "official",
        "水质为劣Ⅴ类（重度污染），氨氮 3 mg/L 不满足Ⅴ类限值 ≤2.0，为劣Ⅴ，氰化物 0.5 mg/L 不满足Ⅴ类限值 ≤0.2，为劣Ⅴ",
        "class 劣Ⅴ (heavily polluted); ammonia nitrogen 3 mg/L misses ≤2.0 of class Ⅴ, so it is 劣Ⅴ; cyanide 0.5 mg/L misses ≤0.2 of class Ⅴ, so it is 劣Ⅴ",
      ),
    );
    expect(said(official({ ...FINE, nh3n: "0.1" }))).toEqual(
      whole(
        "official",
        "水质为Ⅰ类（优），参评项目均符合Ⅰ类限值",
        "class Ⅰ (excellent); every item judged meets the limit of class Ⅰ",
      ),
    );
    expect(said(realtime({}))).toEqual(
      whole(
        "realtime",
        "水质类别未定，缺pH、溶解氧、高锰酸盐指数、氨氮、总磷，仅按已有项目评价，没有参评项目的数据，无法评价",
        "the class is not decided; judged without pH, dissolved oxygen, permanganate index, ammonia nitrogen, total phosphorus; no item that counts was measured",
      ),
    );
  });
});

describe("what the rules leave open is asked of a person, and says why", () => {
  const asks = (because: string) => ({ kind: "ask", reason: `a person must decide, because ${because}` });
  const one = fractionOf(decimalOf("1"));

  it("main indicators", () => {
    const { body: rule } = methodInForce(library, "main-indicators", "main-indicators").rule;
    expect(mainIndicators(rule, official({}))).toEqual(asks("the class of the section is not decided"));
    expect(mainIndicators(rule, official({ tp: "0.5" }, null))).toEqual(
      asks("the body is not known, and the limit of total phosphorus hangs on it"),
    );
    expect(mainIndicators(rule, official({ nh3n: "1.2", tp: "0.24", cod: "24", bod5: "4.8" }))).toEqual(
      asks("the rule names 3 main indicators and does not say which of cod, bod5, nh3n, tp comes first"),
    );
    const counts = (["cod", "tp", "codmn", "bod5"] as const).map((item) => ({ item, exceeding: 1, evaluated: 5 }));
    expect(areaIndicators(rule, "轻度污染", counts)).toEqual(
      asks("codmn and bod5 exceed in the same share of sections and only 3 items are named"),
    );
    // Of four where the first three lead clearly nothing is asked, and items nobody exceeded or measured never count.
    const clear = [
      { item: "nh3n", exceeding: 0, evaluated: 4 },
      { item: "cod", exceeding: 1, evaluated: 4 },
      { item: "tp", exceeding: 4, evaluated: 4 },
      { item: "codmn", exceeding: 3, evaluated: 4 },
      { item: "bod5", exceeding: 2, evaluated: 4 },
      { item: "hg", exceeding: 0, evaluated: 0 },
    ] as const;
    expect(areaIndicators(rule, "轻度污染", clear)).toEqual({ kind: "items", items: ["tp", "codmn", "bod5"] });
  });

  it("rivers of few sections", () => {
    const judge = makeOfficialJudge(RULES.standard, RULES.official);
    const of = (...sections: Parameters<typeof officialMeans>[]) =>
      gradeFewSections(
        judge,
        sections.map((args) => officialMeans(...args)),
      );
    expect(of()).toEqual(asks("no section was evaluated"));
    expect(of([{ tp: "0.1" }, "river"], [{ tp: "0.1" }, "lake"])).toEqual(
      asks("rivers and lakes, or bodies not known, are mixed and their limits differ"),
    );
    expect(of([{ tp: "0.09" }, null])).toEqual(asks("the averaged items leave the class open"));
    expect(of([{ ph: "9.4" }], [{ ph: "9.2" }])).toMatchObject({ kind: "graded" });
    expect(of([{ tp: "0.1", hg: "0.01", as: "0.01" }], [{ tp: "0.1" }])).toEqual(
      asks("as, hg was measured in some of the sections only and decides the class"),
    );
    const graded = of([{ tp: "0.1", nh3n: "0.2" }], [{ tp: "0.3", nh3n: "0.4" }]);
    expect(graded).toMatchObject({ kind: "graded", grade: "良好", class: 3 });
    expect(
      graded.kind === "graded" &&
        graded.verdict.findings.map(({ item, reading }) => [item, reading.raw, reading.origin]),
    ).toEqual([
      ["nh3n", "mean of 2 of 2 sections", "given"],
      ["tp", "mean of 2 of 2 sections", "given"],
    ]);
  });

  it("grades by share name the condition applied", () => {
    const { body: rule } = methodInForce(library, "grading", "grading").rule;
    const of = (sections: number, good: string, inferior: string) =>
      gradeByShares(rule, sections, fractionOf(decimalOf(good)), fractionOf(decimalOf(inferior)));
    expect([
      of(4, "90", "0"),
      of(5, "90", "0"),
      of(5, "75", "0"),
      of(5, "74.9", "19.9"),
      of(5, "74.9", "20"),
      of(5, "59", "40"),
    ]).toEqual([
      { kind: "average-first", reason: "fewer than 5 sections: each item is averaged over the sections first" },
      { kind: "graded", grade: "优", condition: "Ⅰ–Ⅲ ≥ 90 %" },
      { kind: "graded", grade: "良好", condition: "75 % ≤ Ⅰ–Ⅲ < 90 %" },
      { kind: "graded", grade: "轻度污染", condition: "Ⅰ–Ⅲ < 75 % and 劣Ⅴ < 20 %" },
      { kind: "graded", grade: "中度污染", condition: "Ⅰ–Ⅲ < 75 % and 20 % ≤ 劣Ⅴ < 40 %" },
      { kind: "graded", grade: "重度污染", condition: "Ⅰ–Ⅲ < 75 % and 劣Ⅴ ≥ 40 %" },
    ]);
  });

  it("trends, bands and indexes", () => {
    const { body: trend } = methodInForce(library, "trend", "trend").rule;
    const counts = (sections: number, good: number) => ({ sections, good, inferior: 0 });
    expect(trendByShares(trend, counts(0, 0), counts(10, 5))).toEqual(
      asks("one of the two periods has no section evaluated"),
    );
    expect(trendByShares(trend, counts(10, 5), counts(0, 0))).toEqual(
      asks("one of the two periods has no section evaluated"),
    );
    expect(trendByShares(trend, counts(1, 0), counts(1, 1))).toEqual({ kind: "trend", word: "明显好转" });
    expect(trendByShares(trend, counts(100, 50), counts(100, 50 + Number(trend.slight)))).toEqual(
      asks(`the change is exactly ${trend.slight} percentage points and no text says on which side the edge falls`),
    );
    const { body: bands } = methodInForce(library, "index-bands-shangyu", "index-bands").rule;
    expect(indexBand(bands, fraction(0, 1), one)).toEqual(
      asks("last year's value is 0 and a change in per cent has no meaning"),
    );
    expect(worstBand([])).toEqual(asks("no index was given"));
    const { body: city } = methodInForce(library, "city-index", "city-index").rule;
    expect(cityIndex(city, RULES.standard.body, "river", {})).toEqual(
      asks(`${city.items[0] ?? ""} was not measured and no text says how to reckon the index without it`),
    );
    const all = officialMeans(Object.fromEntries(city.items.map((item) => [item, item === "do" ? "0" : "1"]))).values;
    expect(cityIndex(city, RULES.standard.body, "river", all)).toEqual(
      asks("do has no share in the index: its mean or its limit is 0 or missing"),
    );
    const { body: trophic } = methodInForce(library, "trophic", "trophic").rule;
    expect(trophicState(trophic, {})).toEqual(asks("chla was not measured and no text says how to judge without it"));
    expect(trophicState(trophic, { chla: decimalOf("0") })).toEqual(asks("chla is 0 and has no logarithm"));
    expect(fromHjCode("w99999", decimalOf("1"))).toEqual({
      kind: "ask",
      reason: "expected a code of the 24 items, got w99999",
    });
  });
});
