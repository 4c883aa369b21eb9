import { add, decimalOf, subtract } from "../../../domain/number";
import {
  className,
  classifiersOf,
  ITEM_CODES,
  type ItemCode,
  ITEMS,
  stateOf,
  WATER_CLASSES,
  type WaterBody,
  type WaterClass,
} from "../../../domain/water";
import { RULES } from "./rules";

type Row = readonly [item: ItemCode, body: WaterBody | null, limits: readonly string[]];

// GB 3838-2002, table 1, as printed in water.md §1.1: Ⅰ to Ⅴ. `null`: rivers and lakes alike.
const TABLE: readonly Row[] = [
  ["do", null, ["7.5", "6", "5", "3", "2"]],
  ["codmn", null, ["2", "4", "6", "10", "15"]],
  ["cod", null, ["15", "15", "20", "30", "40"]],
  ["bod5", null, ["3", "3", "4", "6", "10"]],
  ["nh3n", null, ["0.15", "0.5", "1.0", "1.5", "2.0"]],
  ["tp", "river", ["0.02", "0.1", "0.2", "0.3", "0.4"]],
  ["tp", "lake", ["0.01", "0.025", "0.05", "0.1", "0.2"]],
  ["tn", "lake", ["0.2", "0.5", "1.0", "1.5", "2.0"]],
  ["cu", null, ["0.01", "1.0", "1.0", "1.0", "1.0"]],
  ["zn", null, ["0.05", "1.0", "1.0", "2.0", "2.0"]],
  ["f", null, ["1.0", "1.0", "1.0", "1.5", "1.5"]],
  ["se", null, ["0.01", "0.01", "0.01", "0.02", "0.02"]],
  ["as", null, ["0.05", "0.05", "0.05", "0.1", "0.1"]],
  ["hg", null, ["0.00005", "0.00005", "0.0001", "0.001", "0.001"]],
  ["cd", null, ["0.001", "0.005", "0.005", "0.005", "0.01"]],
  ["cr6", null, ["0.01", "0.05", "0.05", "0.05", "0.1"]],
  ["pb", null, ["0.01", "0.01", "0.05", "0.05", "0.1"]],
  ["cn", null, ["0.005", "0.05", "0.2", "0.2", "0.2"]],
  ["phenol", null, ["0.002", "0.002", "0.005", "0.01", "0.1"]],
  ["oil", null, ["0.05", "0.05", "0.05", "0.5", "1.0"]],
  ["las", null, ["0.2", "0.2", "0.2", "0.3", "0.3"]],
  ["sulfide", null, ["0.05", "0.1", "0.2", "0.5", "1.0"]],
  ["coliform", null, ["200", "2000", "10000", "20000", "40000"]],
];

const HAIR = decimalOf("0.000001");

describe("GB 3838-2002, table 1", () => {
  const bodies: readonly WaterBody[] = ["river", "lake"];

  it.each(TABLE)("%s (%s): each limit and what lies beyond it", (item, only, limits) => {
    const classify = classifiersOf(RULES.standard.body)[item];
    const worse = item === "do" ? subtract : add;
    for (const body of only === null ? bodies : [only]) {
      limits.forEach((limit) => {
        // Inclusive; where neighbours are equal the better class is taken, and the value beyond falls behind them all.
        expect(classify(decimalOf(limit), body, null)).toBe(limits.indexOf(limit) + 1);
        expect(classify(worse(decimalOf(limit), HAIR), body, null)).toBe(limits.lastIndexOf(limit) + 2);
      });
    }
  });

  it("values of fewer decimals than the limit stand where they belong", () => {
    const { do: oxygen, nh3n, hg } = classifiersOf(RULES.standard.body);
    expect(["8", "7", "6", "5", "4", "2", "1"].map((value) => oxygen(decimalOf(value), "river", null))).toEqual([
      1, 2, 2, 3, 4, 5, 6,
    ]);
    expect(["0", "1", "2", "3"].map((value) => nh3n(decimalOf(value), "river", null))).toEqual([1, 3, 5, 6]);
    expect(["0.0", "0.0001", "0.01"].map((value) => hg(decimalOf(value), "river", null))).toEqual([1, 3, 6]);
  });

  it("pH from 6 to 9 is Ⅰ, outside it is 劣Ⅴ; temperature limits a change by man and makes no class", () => {
    const { ph, temp } = classifiersOf(RULES.standard.body);
    const classes = ["5.999999", "6", "7", "9", "9.000001"].map((value) => ph(decimalOf(value), "river", null));
    expect(classes).toEqual([6, 1, 1, 1, 6]);
    expect(temp(decimalOf("20"), "river", null)).toBeNull();
    expect(RULES.standard.body.items.temp).toEqual({ rule: "change", weeklyRise: "1", weeklyFall: "2" });
  });

  it("is whole: 24 items, each of them tried above", () => {
    expect(ITEM_CODES).toHaveLength(24);
    expect(ITEM_CODES.filter((item) => !TABLE.some(([tried]) => tried === item))).toEqual(["temp", "ph"]);
    expect(Object.keys(RULES.standard.body.items).sort()).toEqual([...ITEM_CODES].sort());
  });

  it("total nitrogen has no limit in rivers", () => {
    expect(classifiersOf(RULES.standard.body).tn(decimalOf("9"), "river", null)).toBeNull();
  });
});

describe("环办〔2011〕22号 and 环办监测函〔2020〕82号", () => {
  it("21 items make the class: all but temperature, total nitrogen and coliforms", () => {
    expect(ITEM_CODES.filter((item) => !RULES.official.body.items.includes(item))).toEqual(["temp", "tn", "coliform"]);
    expect(RULES.official.body.items).toHaveLength(21);
    expect(RULES.realtime.body.items).toEqual(["ph", "do", "codmn", "nh3n", "tp"]);
  });

  it("each item is rounded to its own decimals", () => {
    const decimals = ITEM_CODES.map((item) => `${item} ${RULES.official.body.decimals[item]}`).join(", ");
    expect(decimals).toBe(
      "temp 1, ph 0, do 1, codmn 1, cod 1, bod5 1, nh3n 2, tp 3, tn 2, cu 3, zn 3, f 3, se 4, as 4, hg 5, cd 5, cr6 3, pb 3, cn 3, phenol 4, oil 2, las 2, sulfide 3, coliform 0",
    );
  });

  it("the platform shows decimals of its own", () => {
    expect(RULES.realtime.body.displayDecimals).toEqual({ temp: 1, ph: 2, do: 2, codmn: 2, nh3n: 3, tp: 3, tn: 2 });
  });

  it("each class has its name and its state", () => {
    expect(WATER_CLASSES.map((each: WaterClass) => `${className(each)} ${stateOf(each)}`)).toEqual([
      "\u2160 优",
      "\u2161 优",
      "\u2162 良好",
      "\u2163 轻度污染",
      "\u2164 中度污染",
      "劣\u2164 重度污染",
    ]);
  });
});

describe("the codes of HJ 525-2009 and HJ 212-2017", () => {
  it("two for a metal; µg/L where the tables of HJ 212 say so, and no unit where none is stated", () => {
    const codes = ITEM_CODES.map((item) =>
      [item, ...ITEMS[item].hj.map(({ code, unit }) => `${code}:${unit ?? "?"}`)].join(" "),
    );
    expect(codes).toEqual([
      "temp w01010:°C",
      "ph w01001:",
      "do w01009:mg/L",
      "codmn w01019:mg/L",
      "cod w01018:mg/L",
      "bod5 w01017:mg/L",
      "nh3n w21003:mg/L",
      "tp w21011:mg/L",
      "tn w21001:mg/L",
      "cu w20122:mg/L w20138:mg/L",
      "zn w20123:mg/L w20139:mg/L",
      "f w21017:mg/L",
      "se w20128:µg/L w20140:?",
      "as w20119:µg/L w20141:?",
      "hg w20111:µg/L w20142:µg/L",
      "cd w20115:µg/L w20143:µg/L",
      "cr6 w20117:µg/L",
      "pb w20120:µg/L w20144:?",
      "cn w21016:mg/L",
      "phenol w23002:mg/L",
      "oil w22001:mg/L",
      "las w19002:mg/L",
      "sulfide w21019:mg/L",
      "coliform w02003:/L",
    ]);
  });

  it("each item is kept in the unit of the standard", () => {
    const others = ITEM_CODES.filter((item) => ITEMS[item].unit !== "mg/L").map((item) => [item, ITEMS[item].unit]);
    expect(others).toEqual([
      ["temp", "°C"],
      ["ph", ""],
      ["coliform", "/L"],
    ]);
  });
});
