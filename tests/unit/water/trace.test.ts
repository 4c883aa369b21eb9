import { decimalOf, fraction } from "../../../domain/number";
import { makeOfficialJudge, traceOf, traceSentence } from "../../../domain/water";
import { official, realtime, RULES } from "./rules";

describe("the trace of a verdict", () => {
  it("names value, rounding, limits, class and rule versions, as data that can be stored", () => {
    const trace = traceOf(official({ nh3n: "1.0062", ph: "7.2" }));
    expect(JSON.parse(JSON.stringify(trace))).toEqual(trace);
    expect(trace).toMatchObject({
      regime: "official",
      body: "river",
      class: "Ⅳ",
      state: "轻度污染",
      limiting: ["nh3n"],
      partial: ["do", "codmn", "tp"],
      rules: [
        { id: "gb-3838-2002", version: 1, status: "binding" },
        { id: "official", version: 1, status: "binding" },
      ],
    });
    expect(trace.items).toEqual([
      {
        item: "ph",
        raw: "7.2",
        mark: null,
        origin: "given",
        used: "7",
        belowDetection: null,
        rounding: { from: "7.2", decimals: 0 },
        judged: [{ body: null, class: "Ⅰ", met: { class: "Ⅰ", limit: "6–9" }, missed: null }],
      },
      {
        item: "nh3n",
        raw: "1.0062",
        mark: null,
        origin: "given",
        used: "1.01",
        belowDetection: null,
        rounding: { from: "1.0062", decimals: 2 },
        judged: [{ body: null, class: "Ⅳ", met: { class: "Ⅳ", limit: "≤1.5" }, missed: { class: "Ⅲ", limit: "≤1.0" } }],
      },
    ]);
  });

  it("never speaks of rounding in the real-time regime", () => {
    expect(traceOf(realtime({ nh3n: "1.0004" })).items[0]).toMatchObject({
      used: "1.0004",
      rounding: null,
      origin: "raw",
    });
  });

  it("speaks of no rounding of a detection limit in the real-time regime either", () => {
    expect(traceOf(realtime({ nh3n: "0.8L" })).items[0]).toMatchObject({
      used: "0.8",
      rounding: null,
      belowDetection: { limit: "0.8", counted: "limit" },
    });
  });

  it("keeps the exact mean it was rounded from", () => {
    const judge = makeOfficialJudge(RULES.standard, RULES.official);
    const value = {
      raw: "mean of 3",
      value: fraction(1, 3),
      below: false,
      bounds: null,
      origin: "manual",
      mark: null,
    } as const;
    expect(traceOf(judge({ regime: "official", body: "river", values: { nh3n: value } })).items[0]).toMatchObject({
      used: "0.33",
      rounding: { from: "1/3", decimals: 2 },
    });
  });

  it("shows both bodies where their limits differ", () => {
    expect(traceOf(realtime({ tp: "0.09" }, null)).items[0]?.judged).toEqual([
      { body: "river", class: "Ⅱ", met: { class: "Ⅱ", limit: "≤0.1" }, missed: { class: "Ⅰ", limit: "≤0.02" } },
      { body: "lake", class: "Ⅳ", met: { class: "Ⅳ", limit: "≤0.1" }, missed: { class: "Ⅲ", limit: "≤0.05" } },
    ]);
  });

  it("says that saturation made oxygen class Ⅰ", () => {
    const trace = traceOf(realtime({ do: "6.84", temp: "30" }, "river", { doSaturation: true }));
    expect(trace.items[0]?.judged[0]?.met).toEqual({ class: "Ⅰ", limit: "saturation≥0.9" });
    expect([trace.doSaturation, trace.temperature]).toEqual([true, "30"]);
    expect(traceOf(realtime({ do: "6.84", temp: "30" })).temperature).toBeNull();
    for (const cells of [{ do: "6.84" }, { do: "6.84", temp: "30L" }]) {
      const without = traceOf(realtime(cells, "river", { doSaturation: true }));
      expect([without.class, without.temperature]).toEqual(["Ⅱ", null]);
    }
  });

  it("rounds the mean of a period's temperatures once, to one decimal, for saturation", () => {
    const mean = { raw: "mean of 3", below: false, bounds: null, origin: "manual", mark: null } as const;
    const judge = makeOfficialJudge(RULES.standard, RULES.official, { doSaturation: true });
    const of = (temperature: number) => {
      const temp = { ...mean, value: fraction(temperature, 3) };
      const values = { temp, do: { ...mean, value: decimalOf("6.9") } };
      return traceOf(judge({ regime: "official", body: "river", values }));
    };
    // 0.9 × 468 ÷ (31.6 + 29.3) = 6.916…; 0.9 × 468 ÷ (31.6 + 29.7) = 6.871…
    expect(of(88)).toMatchObject({ class: "Ⅱ", temperature: "29.3" });
    expect(of(89)).toMatchObject({ class: "Ⅰ", temperature: "29.7" });
    expect(traceSentence(of(89)).en).toContain("(dissolved oxygen by its saturation at 29.7 °C)");
  });

  it("says what stood for a value below the detection limit", () => {
    expect(traceOf(official({ hg: "0.001L" })).items[0]).toMatchObject({
      raw: "0.001L",
      used: "0.0005",
      belowDetection: { limit: "0.001", counted: "half" },
    });
  });

  it("names the limits beside a class of its own", () => {
    expect(traceOf(official({ cod: "18" })).items[0]?.judged[0]).toMatchObject({
      class: "Ⅲ",
      met: { limit: "≤20" },
      missed: { class: "Ⅱ", limit: "≤15" },
    });
    expect(traceOf(official({ do: "1" })).items[0]?.judged[0]).toMatchObject({
      class: "劣Ⅴ",
      met: null,
      missed: { class: "Ⅴ", limit: "≥2" },
    });
  });
});

describe("a trace in one sentence", () => {
  it("speaks Chinese and English of a real-time verdict", () => {
    expect(traceSentence(traceOf(realtime({ ph: "7", do: "8", codmn: "1", nh3n: "1.0004", tp: "0.01" })))).toEqual({
      zh: "按实时评价，水质为Ⅳ类（轻度污染），氨氮 1.0004 mg/L（原始值，未修约）不满足Ⅲ类限值 ≤1.0、符合Ⅳ类限值 ≤1.5，为Ⅳ类，规则版本 gb-3838-2002@1、realtime@1。",
      en: "Real-time evaluation; class Ⅳ (slightly polluted); ammonia nitrogen 1.0004 mg/L (raw value, not rounded) misses ≤1.0 of class Ⅲ and meets ≤1.5 of class Ⅳ, so it is Ⅳ; rules gb-3838-2002@1, realtime@1.",
    });
  });

  it("speaks of rounding, of what is missing and of class Ⅰ", () => {
    const rounded = traceSentence(traceOf(official({ ph: "9.5" })));
    expect(rounded.zh).toBe(
      "按正式评价，水质为劣Ⅴ类（重度污染），pH 10（由 9.5 按四舍六入五成双修约至 0 位小数）不满足Ⅰ类限值 6–9，为劣Ⅴ，缺溶解氧、高锰酸盐指数、氨氮、总磷，仅按已有项目评价，规则版本 gb-3838-2002@1、official@1。",
    );
    expect(rounded.en).toContain("pH 10 (rounded once from 9.5 half to even to 0 decimals) misses 6–9 of class Ⅰ");
    expect(traceSentence(traceOf(official({ ph: "7" }))).zh).toContain("参评项目均符合Ⅰ类限值");
  });

  it("asks where something is open", () => {
    expect(traceSentence(traceOf(realtime({ tp: "0.09" }, null))).zh).toContain(
      "水体类型未知，按河流为Ⅱ、按湖库为Ⅳ，须由人确定",
    );
    expect(traceSentence(traceOf(realtime({}))).en).toContain("no item that counts was measured");
    expect(traceSentence(traceOf(official({ hg: "0.001L" }))).en).toMatch(
      /a person must decide, because mercury lies below/,
    );
  });
});
