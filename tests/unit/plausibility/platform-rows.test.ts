import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { decimalOf } from "../../../domain/number";
import {
  judgePlausibility,
  type MeasuredCode,
  type Plausibility,
  type StationReading,
} from "../../../domain/plausibility";
import { WATER_CLASSES } from "../../../domain/water";
import { loadRules, patternsInForce } from "../../../rules";

const DATA = join(__dirname, "..", "..", "..", "..", "shared", "data");
const ROWS = join(DATA, "cnemc-realtime-rows.csv");
const EDGES = join(DATA, "section-flow-edges.csv");

const COLUMNS: Readonly<Record<string, MeasuredCode>> = {
  temp_c: "temp",
  ph: "ph",
  do_mg_l: "do",
  ec_us_cm: "ec",
  turbidity_ntu: "turbidity",
  codmn_mg_l: "codmn",
  nh3n_mg_l: "nh3n",
  tp_mg_l: "tp",
  tn_mg_l: "tn",
};

const LIBRARY = loadRules();

type Row = Readonly<Record<string, string>>;

const readingOf = (row: Row): StationReading => {
  const published = WATER_CLASSES.find((known) => known === Number(row["published_class"])) ?? null;
  const values = Object.entries(COLUMNS).flatMap(([column, item]) =>
    row[column] ? [[item, decimalOf(row[column])] as const] : [],
  );
  return {
    section: (row["section"] ?? "").replace(/\(.*\)/, ""),
    at: `${(row["monitor_time"] ?? "").replace(" ", "T")}+08:00`,
    values: Object.fromEntries(values),
    publishedClass: published,
    judgedClass: published, // that the values make it is what tests/unit/water/platform-rows proves
  };
};

const tableOf = (file: string): readonly Row[] => parse(readFileSync(file), { columns: true, bom: true });

const present = existsSync(ROWS) && existsSync(EDGES);

if (present) {
  // The public real-time release of 中国环境监测总站, six snapshots of 2026; the file itself may not be committed.
  describe("the cases seen in the national platform's rows (places.md §4)", () => {
    const readings = tableOf(ROWS)
      .map(readingOf)
      .sort((left, right) => (left.at < right.at ? -1 : left.at > right.at ? 1 : 0));
    const edges = tableOf(EDGES).map((row) => [row["upstream_section"], row["downstream_section"]] as const);
    const found = new Map<string, Plausibility>();
    const sound = new Map<string, StationReading[]>();
    const held = new Map<string, StationReading[]>();
    for (const reading of readings) {
      const { section } = reading;
      const beside = edges.flatMap(([up, down]) => (up === section ? [down] : down === section ? [up] : []));
      const verdict = judgePlausibility(patternsInForce(LIBRARY, reading.at.slice(0, 10)), reading, {
        earlier: sound.get(section) ?? [],
        held: held.get(section) ?? [],
        neighbours: readings.filter((other) => beside.includes(other.section)),
      });
      found.set(`${section} ${reading.at.slice(5, 16)}`, verdict);
      const kept = verdict.kind === "plausible" ? sound : held;
      kept.set(section, [...(kept.get(section) ?? []), reading]);
    }

    const patternsOf = (key: string): readonly string[] | undefined => {
      const verdict = found.get(key);
      return verdict?.kind === "suspect" ? verdict.doubts.map(({ pattern }) => pattern) : verdict && [];
    };

    it.each([
      ["an instrument fault seen as 劣Ⅴ", "郑家 08-27T22:00", ["many-at-once", "probe-range"]],
      ["the same fault an hour later", "郑家 08-27T23:00", ["many-at-once", "probe-range"]],
      ["photosynthesis at midday", "苏庄 08-27T16:00", ["daily-swing"]],
      ["a spike of one item", "大嵩 08-27T22:00", ["jump"]],
      ["a probe without conductivity", "南台头闸一号桥 08-27T17:00", ["probe-range"]],
      ["a summer's temperature in February", "塘汉公路桥 02-25T09:00", ["probe-range"]],
      ["an analyser that repeats itself half a day long", "东迹渡 08-27T23:00", ["stale"]],
    ])("%s is suspect: %s", (_case, key, patterns) => {
      expect(patternsOf(key)).toEqual(patterns);
    });

    it.each([
      ["the dip of oxygen at night at a city's border", "下童 08-27T22:00"],
      ["the same dip an hour later", "下童 08-27T23:00"],
      ["the clean section above it", "浮石渡 08-27T22:00"],
      ["a pH that stays high at night", "街口 08-27T22:00"],
      ["the night after the midday", "苏庄 08-27T21:00"],
      ["the four-hourly items repeated within their four hours", "浮石渡 08-27T23:00"],
      ["a reading of some items only", "蒲岐 08-27T15:00"],
      ["late data", "老鼠屿 08-27T07:00"],
    ])("%s is not doubted: %s", (_case, key) => {
      expect(patternsOf(key)).toEqual([]);
    });

    it("few others are in doubt: 15 of 1,036", () => {
      expect(found.size).toBe(1036);
      expect([...found.values()].filter(({ kind }) => kind === "suspect")).toHaveLength(15);
    });
  });
} else {
  it("the cases seen in the national platform's rows are looked at where the rows lie beside the checkout", () => {
    console.info(`not looked at: ${ROWS} is absent`);
    expect(present).toBe(false);
  });
}
