import { decimalOf } from "../../../domain/number";
import {
  judgePlausibility,
  MEASURED_CODES,
  type MeasuredCode,
  type Plausibility,
  type StationReading,
  type Surroundings,
} from "../../../domain/plausibility";
import { loadRules, patternsInForce } from "../../../rules";

const RULES = patternsInForce(loadRules(), "2026-11-24");

type Values = Partial<Record<MeasuredCode, string>>;

/** An ordinary summer reading of an invented station on 演示溪. */
const CALM: Values = {
  temp: "26.0",
  ph: "7.20",
  do: "7.10",
  ec: "150.0",
  turbidity: "12.0",
  codmn: "2.10",
  nh3n: "0.120",
  tp: "0.060",
  tn: "1.50",
};

/** `at` is a day and hour such as `07-10T08:00`. */
const reading = (at: string, changes: Values = {}, more: Partial<StationReading> = {}): StationReading => {
  const texts = { ...CALM, ...changes };
  const values = MEASURED_CODES.flatMap((code) => {
    const text = texts[code];
    return text === undefined || text === "" ? [] : [[code, decimalOf(text)] as const];
  });
  return {
    section: "演示一",
    at: `2026-${at}+08:00`,
    values: Object.fromEntries(values),
    publishedClass: null,
    judgedClass: null,
    ...more,
  };
};

const beside = (at: string, changes: Values = {}): StationReading => reading(at, changes, { section: "演示二" });

const look = (
  now: StationReading,
  earlier: readonly StationReading[] = [],
  neighbours: Surroundings["neighbours"] = [],
  held: Surroundings["held"] = [],
): Plausibility => judgePlausibility(RULES, now, { earlier, held, neighbours });

const patterns = (plausibility: Plausibility): readonly string[] =>
  plausibility.kind === "plausible" ? [] : plausibility.doubts.map(({ pattern }) => pattern);

/** Other four-hourly values, so that nothing is stale beside the pattern looked at. */
const FRESH: Values = { temp: "26.1", ph: "7.25", do: "7.00", codmn: "2.20", nh3n: "0.130", tp: "0.062", tn: "1.55" };

test("an ordinary reading is plausible, and so is the first of a station", () => {
  expect(look(reading("07-10T08:00", FRESH), [reading("07-10T04:00")])).toEqual({ kind: "plausible" });
  expect(look(reading("07-10T08:00"))).toEqual({ kind: "plausible" });
});

describe("one item that jumps", () => {
  const before = [reading("07-10T04:00")];
  const spike = reading("07-10T08:00", { ...FRESH, codmn: "48.00" });

  test("is suspect while the rest is steady, and says what jumped and what was compared", () => {
    const found = look(spike, before, [beside("07-10T08:00", { codmn: "2.40" })]);
    expect(found).toMatchObject({
      kind: "suspect",
      items: ["codmn"],
      doubts: [{ pattern: "jump", rule: { id: "jump", version: 1, status: "assumption" } }],
      reason: {
        zh: "数据存疑：高锰酸盐指数 2.10 mg/L突变为 48.00 mg/L，其他项目平稳，相邻断面无此变化。",
        en: "Suspect data: permanganate index 2.10 mg/L became 48.00 mg/L while the other items stayed steady; no neighbouring section shows it.",
      },
    });
    expect(look(spike, before)).toMatchObject({
      reason: { zh: expect.stringMatching(/无相邻断面数据可比/) as string },
    });
  });

  test.each<[string, StationReading, StationReading[], StationReading[]]>([
    ["a neighbour has it too: it came down the river", spike, before, [beside("07-10T06:00", { codmn: "30.0" })]],
    [
      "a second item jumps as well: that is pollution",
      reading("07-10T08:00", { ...FRESH, codmn: "48.00", nh3n: "9.00" }),
      before,
      [],
    ],
    ["the water as a whole changed", reading("07-10T08:00", { ...FRESH, codmn: "48.00", do: "3.00" }), before, []],
    [
      "the rise is smaller than the least",
      reading("07-10T08:00", { ...FRESH, tp: "0.239" }),
      [reading("07-10T04:00", { tp: "0.040" })],
      [],
    ],
    [
      "the rise is a smaller multiple",
      reading("07-10T08:00", { ...FRESH, codmn: "18.00" }),
      [reading("07-10T04:00", { codmn: "4.00" })],
      [],
    ],
    ["the reading before is too old", spike, [reading("07-09T23:59")], []],
    [
      "too few others were measured to call it steady",
      reading("07-10T08:00", { codmn: "48.00", nh3n: "", tp: "", tn: "", do: "" }),
      before,
      [],
    ],
  ])("is not doubted where %s", (_where, now, earlier, neighbours) => {
    expect(patterns(look(now, earlier, neighbours))).toEqual([]);
  });

  test("is doubted where the reading before lacks the item, against the one before that", () => {
    expect(patterns(look(spike, [...before, reading("07-10T06:00", { codmn: "", do: "" })]))).toEqual(["jump"]);
    expect(patterns(look(spike, [reading("07-10T06:00", { codmn: "" })]))).toEqual([]);
  });

  test("is doubted at exactly the factor and the least, and at the end of the window", () => {
    const exactly = reading("07-10T08:00", { ...FRESH, codmn: "12.50" });
    expect(patterns(look(exactly, [reading("07-10T00:00", { codmn: "2.50" })]))).toEqual(["jump"]);
    const below = reading("07-10T08:00", { ...FRESH, codmn: "12.49" });
    expect(patterns(look(below, [reading("07-10T00:00", { codmn: "2.50" })]))).toEqual([]);
  });
});

describe("many items at once", () => {
  const before = [reading("07-10T04:00")];
  const fault = reading("07-10T08:00", { ...FRESH, temp: "20.0", ph: "9.60", do: "3.10", nh3n: "0.131" });

  test("are suspect while the neighbours stay steady", () => {
    const found = look(fault, before, [beside("07-10T04:00"), beside("07-10T08:00", FRESH)]);
    expect(found).toMatchObject({
      kind: "suspect",
      items: ["temp", "ph", "do"],
      reason: {
        zh: "数据存疑：多项同时突变（水温 26.0 °C→20.0 °C、pH 7.20→9.60、溶解氧 7.10 mg/L→3.10 mg/L），相邻断面平稳。",
      },
    });
    expect(look(fault, before, [beside("07-10T08:00", FRESH)])).toMatchObject({
      reason: { en: expect.stringMatching(/there is no neighbouring section to compare with/) as string },
    });
  });

  test.each<[string, StationReading, StationReading[]]>([
    [
      "a neighbour changes too: a flood",
      fault,
      [beside("07-10T04:00"), beside("07-10T08:00", { temp: "21.0", ph: "9.00", do: "3.90" })],
    ],
    ["two of three change only", reading("07-10T08:00", { ...FRESH, ph: "9.60", do: "3.10" }), []],
    ["one change is just too small", reading("07-10T08:00", { ...FRESH, temp: "22.1", ph: "9.60", do: "3.10" }), []],
  ])("are not doubted where %s", (_where, now, neighbours) => {
    expect(patterns(look(now, before, neighbours))).toEqual([]);
  });

  test("are suspect where the reading before lacks one of them, against the one before that", () => {
    expect(patterns(look(fault, [...before, reading("07-10T06:00", { ph: "" })]))).toEqual(["many-at-once"]);
  });

  test("are set against what a neighbour measured twice, and not called steady beside one that did not", () => {
    const flood = beside("07-10T06:00", { temp: "21.0", ph: "9.00", do: "3.90" });
    const nothing: Values = { temp: "", ph: "", do: "" };
    expect(patterns(look(fault, before, [beside("07-10T04:00"), flood, beside("07-10T08:00", nothing)]))).toEqual([]);
    const silent = [beside("07-10T04:00"), beside("07-10T06:00", nothing), beside("07-10T08:00", nothing)];
    expect(look(fault, before, silent)).toMatchObject({
      reason: { zh: expect.stringMatching(/无相邻断面数据可比/) as string },
    });
  });

  test("are compared with nothing older than eight hours", () => {
    expect(patterns(look(fault, [reading("07-09T23:59")]))).toEqual([]);
    expect(patterns(look(fault, [reading("07-10T00:00")]))).toEqual(["many-at-once"]);
  });
});

describe("a value the probe can't rightly see", () => {
  test.each<[string, StationReading, readonly string[]]>([
    ["pH under its floor", reading("07-10T08:00", { ph: "3.99" }), ["ph"]],
    ["pH of an acid river with conductivity measured", reading("07-10T08:00", { ph: "5.05" }), []],
    ["the same while conductivity is missing", reading("07-10T08:00", { ph: "5.05", ec: "" }), ["ph"]],
    ["a good pH while conductivity is missing", reading("07-10T08:00", { ph: "6", ec: "" }), []],
    ["28.5 °C in February", reading("02-10T08:00", { temp: "28.5" }), ["temp"]],
    ["22.0 °C in February", reading("02-10T08:00", { temp: "22.0" }), []],
    ["28.5 °C in July", reading("07-10T08:00", { temp: "28.5" }), []],
    ["an analyser at its ceiling", reading("07-10T08:00", { nh3n: "999.99", tp: "999.99" }), ["nh3n", "tp"]],
  ])("%s", (_case, now, items) => {
    const found = look(now);
    expect(found.kind === "suspect" ? found.items : []).toEqual(items);
  });

  test("names the range, the month and what is missing", () => {
    expect(look(reading("02-10T08:00", { temp: "28.5", ph: "5.05", ec: "" }))).toMatchObject({
      reason: {
        zh: "数据存疑：pH 5.05（电导率缺测）超出可信范围 6～9；水温 28.5 °C超出2 月可信范围 …～22。",
        en: "Suspect data: pH 5.05 lies outside 6 to 9, the range to be trusted while conductivity is missing; water temperature 28.5 °C lies outside … to 22, the range to be trusted in month 2.",
      },
    });
  });
});

describe("values that do not move", () => {
  const analyser: Values = { codmn: "2.10", nh3n: "0.120", tp: "0.060", tn: "1.50" };
  const probe = (temp: string): Values => ({ temp, ph: "7.31", do: "7.02" });
  const at = (hour: string, temp: string, more: Values = {}): StationReading =>
    reading(`07-10T${hour}:00`, { ...analyser, ...probe(temp), ...more });

  test("are suspect for the four-hourly items after eight hours, the probes moving", () => {
    const found = look(at("12", "26.3"), [at("04", "26.1"), at("08", "26.2")]);
    expect(found).toMatchObject({
      kind: "suspect",
      items: ["codmn", "nh3n", "tp", "tn"],
      doubts: [{ rule: { id: "stale-analyser" } }],
      reason: { zh: expect.stringMatching(/已 8 小时未变/) as string },
    });
  });

  test.each<[string, StationReading, StationReading[]]>([
    ["within eight hours", at("11", "26.3"), [at("04", "26.1"), at("08", "26.2")]],
    ["where one of them moved in between", at("12", "26.3"), [at("04", "26.1"), at("08", "26.2", { tp: "0.061" })]],
    ["where one was missing in between", at("12", "26.3"), [at("04", "26.1"), at("08", "26.2", { tp: "" })]],
    ["where too few are measured", at("12", "26.3", { tp: "", tn: "" }), [at("04", "26.1", { tp: "", tn: "" })]],
    [
      "where the equal one is of three days ago",
      at("12", "26.3"),
      [reading("07-07T12:00", { ...analyser, ...probe("26.1") })],
    ],
  ])("are not doubted %s", (_where, now, earlier) => {
    expect(patterns(look(now, earlier))).toEqual([]);
  });

  test("stay suspect for days, while they repeat readings that were held for the same", () => {
    const days = (day: string) => [`${day}T04:00`, `${day}T12:00`, `${day}T20:00`];
    const held = ["07-10", "07-11", "07-12"]
      .flatMap(days)
      .map((time, n) => reading(time, { ...analyser, ...probe(`26.${n}`) }));
    const now = reading("07-13T04:00", { ...analyser, ...probe("25.9") });
    expect(look(now, [], [], held)).toMatchObject({
      items: ["codmn", "nh3n", "tp", "tn"],
      reason: { zh: expect.stringMatching(/已 48 小时未变/) as string },
    });
    expect(patterns(look({ ...now, values: { ...now.values, tp: decimalOf("0.061") } }, [], [], held))).toEqual([]);
  });

  test("are suspect for the hourly probes after two hours", () => {
    const hourly = (hour: string, codmn: string) => at(hour, "26.1", { codmn });
    expect(look(hourly("12", "2.30"), [hourly("11", "2.20"), hourly("10", "2.10")])).toMatchObject({
      items: ["temp", "ph", "do"],
    });
    expect(patterns(look(hourly("11", "2.30"), [hourly("10", "2.20")]))).toEqual([]);
  });
});

describe("a midday of algae", () => {
  const midday: Values = { temp: "31.7", ph: "9.11", do: "11.98", codmn: "2.60" };

  test("is suspect on one reading", () => {
    expect(look(reading("07-10T14:00", midday))).toMatchObject({ kind: "suspect", items: ["ph", "do"] });
  });

  test.each<[string, StationReading, StationReading[]]>([
    ["at night", reading("07-10T20:00", midday), []],
    ["before the sun works", reading("07-10T09:59", midday), []],
    ["where pH is within its limit", reading("07-10T14:00", { ...midday, ph: "9.00" }), []],
    ["where oxygen is not oversaturated", reading("07-10T14:00", { ...midday, do: "8.87" }), []],
    ["where the temperature is missing", reading("07-10T14:00", { ...midday, temp: "" }), []],
    ["where the night before had it too", reading("07-10T14:00", midday), [reading("07-10T02:00", { ph: "9.20" })]],
  ])("is not doubted %s", (_where, now, earlier) => {
    expect(patterns(look(now, earlier))).toEqual([]);
  });

  test("stays suspect where only the day before had it, or a night two days ago", () => {
    const earlier = [reading("07-09T15:00", { ph: "9.20" }), reading("07-09T02:00", { ph: "9.20" })];
    expect(patterns(look(reading("07-10T14:00", midday), earlier))).toEqual(["daily-swing"]);
  });
});

test("a published class that its values do not make is suspect, with no value in doubt", () => {
  const found = look(reading("07-10T00:00", {}, { publishedClass: 4, judgedClass: 2 }));
  expect(found).toMatchObject({
    kind: "suspect",
    items: [],
    reason: { zh: "数据存疑：平台发布的类别Ⅳ与数值所得类别Ⅱ不一致，类别可能滞后于数值。" },
  });
  expect(look(reading("07-10T00:00", {}, { publishedClass: 4, judgedClass: null })).kind).toBe("plausible");
  expect(look(reading("07-10T00:00", {}, { publishedClass: null, judgedClass: 4 })).kind).toBe("plausible");
});

test("what was measured later is not compared with", () => {
  const spike = reading("07-10T08:00", { ...FRESH, codmn: "48.00" });
  const later = beside("07-10T09:00", { codmn: "40.00" });
  expect(patterns(look(spike, [reading("07-10T04:00")], [later]))).toEqual(["jump"]);
  expect(patterns(look(spike, [reading("07-10T10:00")]))).toEqual([]);
});

test("a time with another offset is the same moment", () => {
  const night = { ...reading("07-10T02:00", { ph: "9.20" }), at: "2026-07-09T18:00Z" };
  const midday = {
    ...reading("07-10T14:00", { temp: "31.7", ph: "9.11", do: "11.98", codmn: "2.60" }),
    at: "2026-07-10T06:00Z",
  };
  expect(patterns(look(midday, [night]))).toEqual([]);
  expect(patterns(look(midday))).toEqual(["daily-swing"]);
});
